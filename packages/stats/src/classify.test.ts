import { expect, expectTypeOf, it } from 'vitest';
import { type Band, classify } from './classify.ts';

it('cuts the scale at 7 and 9', () => {
  expect([0, 6, 7, 8, 9, 10].map((score) => classify(score))).toEqual([
    'detractor',
    'detractor',
    'passive',
    'passive',
    'promoter',
    'promoter',
  ]);
});

it('never coerces', () => {
  expect([6.5, 11, -1, '', '9', true, null, undefined].map((value) => classify(value))).toEqual(
    Array(8).fill('invalid'),
  );
});

it('cannot be invalid for a typed score', () => {
  expectTypeOf(classify(9)).toEqualTypeOf<Band>();
});
