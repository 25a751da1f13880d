import { describe, expect, it } from 'vitest';
import { benjaminiHochberg, benjaminiYekutieli, bonferroni, holm } from '../index.ts';
import { expectNear } from './expect-near.ts';
import { referenceCases } from './reference-cases.ts';

type Case = { input: { p_values: number[]; alpha: number }; expected: Record<string, unknown> };

describe('multiple_comparisons.json', () => {
  it.each(referenceCases<Case>('multiple_comparisons'))('$id', ({ input, expected }) => {
    const rejected = (adjusted: number[]) => adjusted.filter((p) => p <= input.alpha).length;
    const actual: Record<string, unknown> = {
      bh: benjaminiHochberg(input.p_values),
      by: benjaminiYekutieli(input.p_values),
      holm: holm(input.p_values),
      bonferroni: bonferroni(input.p_values),
      n_rejected_bh: rejected(benjaminiHochberg(input.p_values)),
      n_rejected_bonferroni: rejected(bonferroni(input.p_values)),
    };
    expect(Object.keys(actual).sort()).toEqual(Object.keys(expected).sort());
    for (const [name, value] of Object.entries(expected)) expectNear(actual[name], value);
  });
});
