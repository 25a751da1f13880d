import { expect, it } from 'vitest';
import { displayNps } from './display-nps.ts';

it('has a sign and no per cent', () => {
  expect(displayNps({ promoters: 70, passives: 10, detractors: 20 })).toBe('+50');
  expect(displayNps({ promoters: 0, passives: 143, detractors: 57 })).toBe('\u221229');
  expect(displayNps({ promoters: 0, passives: 200, detractors: 1 })).toBe('0');
});

it('writes decimals when asked', () => {
  const format = { decimals: 1, decimalSeparator: ',' };
  expect(displayNps({ promoters: 2, passives: 1, detractors: 0 }, format)).toBe('+66,7');
});

it('is null when nobody answered', () => {
  expect(displayNps({ promoters: 0, passives: 0, detractors: 0 })).toBeNull();
});
