import { checkPositive, checkVariance } from './check-positive.ts';
import { criticalValue } from './critical-value.ts';
import { ImpossibleCountsError } from './impossible-counts-error.ts';
import { DEFAULT_LEVEL } from './interval.ts';

/** How many answers a margin of error takes. */
export interface SampleSize {
  /** The formula's value, not yet a number of people. */
  readonly unrounded: number;
  /** For the plain Wald interval. */
  readonly wald: number;
  /** For the adjusted Wald interval, whose three pseudo-answers count. */
  readonly adjustedWald: number;
  /** Of a closed list of `population` people, for plain Wald; `null` without a population. */
  readonly ofPopulation: number | null;
}

/**
 * How many answers it takes for an interval of ± `margin` points: n₀ = z²·v/m², rounded up; three fewer for the
 * adjusted Wald; n₀/(1 + (n₀ − 1)/N) for a closed list of N people. ± 5 points take 1537 answers at worst.
 *
 * - Units: variance in points² (`variance`, `varianceOfShares`), margin in points → people. At least 1.
 * - Errors: `RangeError` for a variance outside 0…10 000, a margin that is not above 0, a level outside ]0, 1[;
 *   `ImpossibleCountsError` for a population that is no integer ≥ 1.
 * - Source: Lewis, J. & Sauro, J. (2021). Sample Size Estimation for NPS Confidence Intervals. MeasuringU; Cochran, W.
 *   (1977). Sampling Techniques, 3rd edition, § 4.6. Wiley.
 *
 * @example
 * sampleSizeForMargin({ variance: 6500, margin: 5 }); // { unrounded: 998.77…, wald: 999, adjustedWald: 996, … }
 */
export function sampleSizeForMargin({
  variance,
  margin,
  level = DEFAULT_LEVEL,
  population = null,
}: {
  readonly variance: number;
  readonly margin: number;
  readonly level?: number | undefined;
  readonly population?: number | null | undefined;
}): SampleSize {
  checkVariance(variance);
  checkPositive({ margin });
  if (population !== null && !(Number.isSafeInteger(population) && population >= 1)) {
    throw new ImpossibleCountsError(`a population is an integer ≥ 1, not ${String(population)}`);
  }
  const unrounded = (criticalValue(level) ** 2 * variance) / margin ** 2;
  const people = (count: number) => Math.max(1, Math.ceil(count));
  return {
    unrounded,
    wald: people(unrounded),
    adjustedWald: people(Math.ceil(unrounded) - 3),
    ofPopulation: population === null ? null : people(unrounded / (1 + (unrounded - 1) / population)),
  };
}
