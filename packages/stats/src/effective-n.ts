import { ImpossibleCountsError } from './impossible-counts-error.ts';

/** `n` people whose answers weigh `weight` each. */
export interface WeightedGroup {
  readonly weight: number;
  readonly n: number;
}

/** What weighting costs. */
export interface EffectiveN {
  readonly n: number;
  /** As many unweighted answers would be as precise. */
  readonly effectiveN: number;
  /** n / effectiveN, ≥ 1: by how much weighting inflates the variance. */
  readonly designEffect: number;
}

/**
 * Kish's effective sample size: (Σw)²/Σw². Answers that weigh unequally are worth fewer; where it falls below 30, say
 * nothing (a choice of ours, not of the source).
 *
 * - Units: people. Shape: groups of people with their weight → `EffectiveN`, `null` when all weights are 0.
 * - Errors: `RangeError` for a weight that is no finite number ≥ 0; `ImpossibleCountsError` for an n that is no
 *   integer ≥ 0.
 * - Source: Kish, L. (1992). Weighting for Unequal Pᵢ. Journal of Official Statistics 8(2), 183–200.
 *
 * @example
 * effectiveN([{ weight: 1, n: 50 }, { weight: 3, n: 50 }]); // { n: 100, effectiveN: 80, designEffect: 1.25 }
 */
export function effectiveN(groups: readonly WeightedGroup[]): EffectiveN | null {
  let people = 0;
  let sum = 0;
  let squares = 0;
  for (const { weight, n } of groups) {
    if (!(Number.isFinite(weight) && weight >= 0))
      throw new RangeError(`a weight is at least 0, not ${weight}`);
    if (!(Number.isSafeInteger(n) && n >= 0)) throw new ImpossibleCountsError(`${n} is no number of people`);
    people += n;
    sum += n * weight;
    squares += n * weight * weight;
  }
  if (sum === 0) return null;
  const effective = (sum * sum) / squares;
  return { n: people, effectiveN: effective, designEffect: people / effective };
}
