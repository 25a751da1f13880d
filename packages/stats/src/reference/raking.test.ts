import { describe, expect, it } from 'vitest';
import { type Raked, rake } from '../index.ts';
import { expectNear } from './expect-near.ts';
import { referenceCases } from './reference-cases.ts';

type Case = {
  input: { cells_rows_region_cols_size: number[][]; row_targets: number[]; col_targets: number[] };
  expected: { weights: number[][]; kish_n_eff: number; kish_deff: number };
};

describe('raking.json', () => {
  it.each(referenceCases<Case>('raking'))('$id', ({ input, expected }) => {
    const raked = rake(input.cells_rows_region_cols_size, input.row_targets, input.col_targets) as Raked;
    expectNear(raked.weights, expected.weights);
    expectNear(raked.effectiveN, expected.kish_n_eff);
    expectNear(raked.designEffect, expected.kish_deff);
    expect(Object.keys(expected).sort()).toEqual(['kish_deff', 'kish_n_eff', 'weights']);
  });
});
