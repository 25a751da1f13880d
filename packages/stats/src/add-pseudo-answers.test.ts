import { expect, it } from 'vitest';
import { type Adjustment, addPseudoAnswers } from './add-pseudo-answers.ts';

const nobody = { promoters: 0, passives: 0, detractors: 0 };

it.each<[Adjustment, number, number]>([
  ['rocks', 0.75, 1.5],
  ['one-each', 1, 1],
  ['z-squared-thirds', 1.2804862735, 1.2804862735],
  ['agresti-min', 0.5, 1],
  ['bonett-price', 1, 0],
])('%s adds %d to the ends and %d to the middle', (adjustment, outer, middle) => {
  const { promoters, passives, detractors } = addPseudoAnswers(nobody, adjustment, 0.95);
  expect(promoters).toBeCloseTo(outer, 9);
  expect(passives).toBeCloseTo(middle, 9);
  expect(detractors).toBe(promoters);
});

it('refuses an impossible level where the level matters', () => {
  expect(() => addPseudoAnswers(nobody, 'z-squared-thirds', 95)).toThrow(RangeError);
});
