import { criticalValue } from './critical-value.ts';
import { DEFAULT_LEVEL } from './interval.ts';
import { normalCdf } from './normal-cdf.ts';
import type { PlannedGroup } from './planning.ts';
import { standardErrorOfDifference } from './standard-error-of-difference.ts';

/**
 * The chance that two groups of these sizes prove a difference that is there: Φ(Δ/SE − z) + Φ(−Δ/SE − z). With no
 * difference it is the chance of a false claim, 1 − level. When all answers of both groups are equal (SE = 0), any
 * difference is proven: 1.
 *
 * - Units: difference in points → probability. Shape: difference, two groups, level → number in [1 − level, 1].
 * - Errors: `RangeError` for a variance outside 0…10 000, a difference that is no number, a level outside ]0, 1[;
 *   `ImpossibleCountsError` unless both n are integers ≥ 1.
 * - Source: Cohen, J. (1988). Statistical Power Analysis for the Behavioral Sciences, 2nd edition. Erlbaum.
 *
 * @example
 * const group = { variance: 6500, n: 100 };
 * powerOfDifference(10, group, group); // 0.1417…
 */
export function powerOfDifference(
  difference: number,
  first: PlannedGroup,
  second: PlannedGroup,
  level = DEFAULT_LEVEL,
): number {
  if (!Number.isFinite(difference))
    throw new RangeError(`a difference is a number, not ${String(difference)}`);
  const critical = criticalValue(level);
  const standardError = standardErrorOfDifference(first, second);
  if (standardError === 0) return difference === 0 ? 1 - level : 1;
  const z = difference / standardError;
  return normalCdf(z - critical) + normalCdf(-z - critical);
}
