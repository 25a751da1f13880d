import { describe, expect, test } from 'vitest';
import { inMoney } from '../in-money.ts';
import { moneyText, readMoney } from './money-text.ts';

describe('an amount', () => {
  test('is read as people type it, whatever they part it with', () => {
    expect(readMoney('49', 'EUR')).toBe(4_900);
    expect(readMoney('12,50', 'EUR')).toBe(1_250);
    expect(readMoney('1 284.5', 'EUR')).toBe(128_450);
    expect(readMoney('1284', 'JPY')).toBe(1_284);
    for (const none of ['', '-3', 'dix', '1,2,3', '1e3']) expect(readMoney(none, 'EUR')).toBeNaN();
  });

  test('stands in a field as it can be typed again', () => {
    expect(moneyText(4_900, 'EUR', 'fr')).toBe('49');
    expect(moneyText(1_250, 'EUR', 'fr')).toBe('12,50');
    expect(moneyText(1_250, 'EUR', 'en')).toBe('12.50');
    expect(readMoney(moneyText(1_205, 'EUR', 'fr'), 'EUR')).toBe(1_205);
  });

  test('is written with its sign, and without decimals where there are none', () => {
    expect(inMoney(4_900, 'EUR', 'fr')).toBe('49\u00A0€');
    expect(inMoney(150_000, 'EUR', 'fr')).toBe('1\u00A0500\u00A0€');
    expect(inMoney(1_250, 'EUR', 'en')).toBe('€12.50');
    expect(inMoney(1_284, 'JPY', 'en')).toBe('JP¥1,284');
  });
});
