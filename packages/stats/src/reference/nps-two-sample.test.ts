import { describe, expect, it } from 'vitest';
import {
  type BandCounts,
  type Difference,
  type DifferenceMethod,
  type Interval,
  moverDifferenceInterval,
  twoSampleDifference,
} from '../index.ts';
import { expectNear } from './expect-near.ts';
import { referenceCases } from './reference-cases.ts';

type Test = { diff?: number; se: number; z: number | null; p_value: number | null; ci: number[] };
type Case = {
  input: { before: BandCounts; after: BandCounts; level: number };
  expected: { diff: number; wald: Test; adjusted_wald: Required<Test>; mover_score_ci: number[] };
};

/** The file's scale is −1…1, ours is points. */
const limits = (interval: Interval) => [interval.low / 100, interval.high / 100];

describe('nps_two_sample.json', () => {
  it.each(referenceCases<Case>('nps_two_sample'))('$id', ({ input, expected }) => {
    const { before, after, level } = input;
    const check = (method: DifferenceMethod, test: Test) => {
      const result = twoSampleDifference(before, after, { level, method }) as Difference;
      expectNear(result.difference / 100, expected.diff);
      expectNear(result.center / 100, test.diff ?? expected.diff);
      expectNear(result.standardError / 100, test.se);
      expectNear(result.z, test.z);
      expectNear(result.pValue, test.p_value);
      expectNear(limits(result.interval), test.ci);
    };
    check('wald', expected.wald);
    check('adjusted-wald', expected.adjusted_wald);
    expectNear(limits(moverDifferenceInterval(before, after, level) as Interval), expected.mover_score_ci);
    expect(Object.keys(expected).sort()).toEqual(['adjusted_wald', 'diff', 'mover_score_ci', 'wald']);
  });
});
