import { checkPositive, checkVariance } from './check-positive.ts';
import { criticalValue } from './critical-value.ts';
import { DEFAULT_LEVEL } from './interval.ts';
import { normalQuantile } from './normal-quantile.ts';
import { DEFAULT_POWER, type Planning } from './planning.ts';

/** How many answers each of two groups takes. */
export interface SampleSizePerGroup {
  readonly unrounded: number;
  readonly wald: number;
  /** For the adjusted Wald comparison, whose three pseudo-answers count. */
  readonly adjustedWald: number;
}

/**
 * How many answers each of two groups takes to prove a difference that is there:
 * n = (z_α + z_β)²·(v₁ + v₂)/Δ², rounded up; three fewer for the adjusted Wald comparison. The sign of Δ does not
 * matter. From 40/40/20 to 45/40/15 (+10 points): 840 in each group, at 80 % power.
 *
 * - Units: variances in points², difference in points → people in each group. At least 1.
 * - Errors: `RangeError` for a variance outside 0…10 000, a difference of 0, a level or a power outside ]0, 1[.
 * - Source: Lewis, J. & Sauro, J. (2021). Sample Sizes for Comparing Net Promoter Scores. MeasuringU.
 *
 * @example
 * sampleSizeForDifference({ variances: [5600, 5100], difference: 10 }); // { unrounded: 839.83…, wald: 840, … }
 */
export function sampleSizeForDifference({
  variances,
  difference,
  level = DEFAULT_LEVEL,
  power = DEFAULT_POWER,
}: Planning & {
  readonly variances: readonly [before: number, after: number];
  readonly difference: number;
}): SampleSizePerGroup {
  variances.forEach(checkVariance);
  checkPositive({ difference: Math.abs(difference) });
  if (!(power > 0 && power < 1)) throw new RangeError(`a power lies between 0 and 1, not ${String(power)}`);
  const z = criticalValue(level) + normalQuantile(power);
  const unrounded = (z * z * (variances[0] + variances[1])) / difference ** 2;
  const people = (count: number) => Math.max(1, Math.ceil(count));
  return { unrounded, wald: people(unrounded), adjustedWald: people(Math.ceil(unrounded) - 3) };
}
