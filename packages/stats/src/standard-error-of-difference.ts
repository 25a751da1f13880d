import { checkVariance } from './check-positive.ts';
import { ImpossibleCountsError } from './impossible-counts-error.ts';
import type { PlannedGroup } from './planning.ts';

/**
 * The standard error of the difference of two independent NPS: √(v₁/n₁ + v₂/n₂).
 *
 * - Units: points² and people → points. Shape: two groups → number.
 * - Errors: `RangeError` for a variance outside 0…10 000; `ImpossibleCountsError` unless both n are integers ≥ 1.
 * - Source: Lewis, J. & Sauro, J. (2021). How to Statistically Compare Two Net Promoter Scores. MeasuringU.
 *
 * @example
 * standardErrorOfDifference({ variance: 6500, n: 100 }, { variance: 6500, n: 100 }); // 11.401…
 */
export function standardErrorOfDifference(first: PlannedGroup, second: PlannedGroup): number {
  for (const { variance, n } of [first, second]) {
    checkVariance(variance);
    if (!(Number.isSafeInteger(n) && n >= 1)) {
      throw new ImpossibleCountsError(`a group has at least one answer, not ${String(n)}`);
    }
  }
  return Math.sqrt(first.variance / first.n + second.variance / second.n);
}
