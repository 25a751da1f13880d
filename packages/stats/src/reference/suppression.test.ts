import { describe, expect, it } from 'vitest';
import { displayRule } from '../index.ts';
import { referenceCases } from './reference-cases.ts';

type Case = {
  input: {
    n: number;
    ci_half_width: number | null;
    privacy_min: number;
    stat_min_n: number;
    max_half_width: number;
  };
  expected: string;
};

const names: Record<string, string> = { hide: 'hide', show_range_only_flagged: 'range', show: 'show' };

describe('suppression.json', () => {
  it.each(referenceCases<Case>('suppression'))('$id', ({ input, expected }) => {
    const halfWidth = input.ci_half_width === null ? null : 100 * input.ci_half_width;
    const display = displayRule(input.n, halfWidth, {
      minimumToShow: input.privacy_min,
      rangeBelow: input.stat_min_n,
      maximumHalfWidth: 100 * input.max_half_width,
    });
    expect(display).toBe(names[expected]);
  });
});
