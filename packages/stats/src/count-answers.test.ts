import { expect, it } from 'vitest';
import { countAnswers } from './count-answers.ts';
import { ImpossibleCountsError } from './impossible-counts-error.ts';

it('counts passives', () => {
  expect(countAnswers({ promoters: 70, passives: 10, detractors: 20 })).toBe(100);
  expect(countAnswers({ promoters: 0, passives: 0, detractors: 0 })).toBe(0);
});

it.each([-1, 0.5, Number.NaN, Infinity, 2 ** 53, '3', null, undefined])('refuses a count of %s', (count) => {
  for (const band of ['promoters', 'passives', 'detractors']) {
    const counts = { promoters: 1, passives: 1, detractors: 1, [band]: count as number };
    expect(() => countAnswers(counts)).toThrow(ImpossibleCountsError);
  }
});

it('refuses a total that is not exact', () => {
  const most = Number.MAX_SAFE_INTEGER;
  expect(countAnswers({ promoters: most, passives: 0, detractors: 0 })).toBe(most);
  expect(() => countAnswers({ promoters: most, passives: 1, detractors: 0 })).toThrow(/total/);
});
