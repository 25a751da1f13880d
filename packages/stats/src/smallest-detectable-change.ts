import { criticalValue } from './critical-value.ts';
import { DEFAULT_LEVEL } from './interval.ts';
import { normalQuantile } from './normal-quantile.ts';
import { DEFAULT_POWER, type PlannedGroup, type Planning } from './planning.ts';
import { standardErrorOfDifference } from './standard-error-of-difference.ts';

/**
 * The smallest change that two groups of these sizes would prove with that chance: (z_α + z_β)·√(v₁/n₁ + v₂/n₂). To
 * be shown beside each "not proven": two groups of 100 answers see nothing below some 32 points.
 *
 * - Units: points² and people → points. Shape: two groups → number ≥ 0.
 * - Errors: `RangeError` for a variance outside 0…10 000, a level or a power outside ]0, 1[; `ImpossibleCountsError`
 *   unless both n are integers ≥ 1.
 * - Source: Bloom, H. (1995). Minimum Detectable Effects. Evaluation Review 19(5), 547–556.
 *
 * @example
 * const group = { variance: 6500, n: 100 };
 * smallestDetectableChange(group, group); // 31.942…
 */
export function smallestDetectableChange(
  first: PlannedGroup,
  second: PlannedGroup,
  { level = DEFAULT_LEVEL, power = DEFAULT_POWER }: Planning = {},
): number {
  if (!(power > 0 && power < 1)) throw new RangeError(`a power lies between 0 and 1, not ${String(power)}`);
  return Math.max(0, criticalValue(level) + normalQuantile(power)) * standardErrorOfDifference(first, second);
}
