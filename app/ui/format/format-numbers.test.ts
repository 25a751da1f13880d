import { describe, expect, it } from 'vitest';
import { formatInterval, formatIntervalShort } from './format-interval.ts';
import { formatMoney } from './format-money.ts';
import { formatNps } from './format-nps.ts';
import { formatNumber } from './format-number.ts';
import { formatPercent } from './format-percent.ts';

describe('numbers', () => {
  it('parts thousands with a space that does not break, in French', () => {
    expect(formatNumber(1284, 'fr')).toBe('1\u00a0284');
    expect(formatNumber(1234567.891, 'fr', 1)).toBe('1\u00a0234\u00a0567,9');
    expect(formatNumber(999, 'fr')).toBe('999');
  });

  it('parts thousands with a comma in English', () => {
    expect(formatNumber(1284, 'en')).toBe('1,284');
    expect(formatNumber(7.5, 'en', 1)).toBe('7.5');
  });

  it('writes a real minus sign, and none on a zero', () => {
    expect(formatNumber(-12, 'fr')).toBe('\u221212');
    expect(formatNumber(-0.2, 'fr')).toBe('0');
  });

  it('writes shares as each language does', () => {
    expect(formatPercent(0.31, 'fr')).toBe('31\u00a0%');
    expect(formatPercent(0.311, 'en', 1)).toBe('31.1%');
  });

  it('writes money with its sign where each language wants it', () => {
    expect(formatMoney(4210, 'EUR', 'fr')).toBe('4\u00a0210\u00a0€');
    expect(formatMoney(-4210, 'EUR', 'en')).toBe('\u2212€4,210');
    expect(formatMoney(1500, 'CHF', 'en')).toBe('CHF\u00a01,500');
  });
});

describe('NPS', () => {
  it('carries its sign, with zero bare', () => {
    expect([36.4, -7.2, 0.2, -0.2].map((points) => formatNps(points, 'fr'))).toEqual(['+36', '−7', '0', '0']);
    expect(formatNps(36.44, 'fr', 1)).toBe('+36,4');
  });

  it('says intervals in words, and short in columns', () => {
    const limits = { low: 32.2, high: 40.1 };
    expect(formatInterval(limits, 'fr')).toBe('entre +32 et +40');
    expect(formatInterval(limits, 'en')).toBe('between +32 and +40');
    expect(formatIntervalShort(limits, 'fr')).toBe('+32 à +40');
    expect(formatIntervalShort({ low: -76.4, high: -8 }, 'en')).toBe('−76 to −8');
  });

  it('takes decimals only where both limits would read the same', () => {
    expect(formatInterval({ low: 35.84, high: 36.12 }, 'fr')).toBe('entre +35,8 et +36,1');
    expect(formatInterval({ low: 100, high: 100 }, 'fr')).toBe('entre +100 et +100');
  });
});
