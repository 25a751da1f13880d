import type { BandCounts } from './band-counts.ts';
import { ImpossibleCountsError } from './impossible-counts-error.ts';

/**
 * The number of answers n = P + A + D, passives included. This is where counts are checked.
 *
 * - Units: people. Shape: counts → integer ≥ 0.
 * - Errors: `ImpossibleCountsError` when a count, or the total, is not an exact integer ≥ 0.
 * - Source: Reichheld, F. (2003). The One Number You Need to Grow. Harvard Business Review 81(12), 46–55.
 *
 * @example
 * countAnswers({ promoters: 70, passives: 10, detractors: 20 }); // 100
 */
export function countAnswers({ promoters, passives, detractors }: BandCounts): number {
  const total = promoters + passives + detractors;
  for (const [name, count] of Object.entries({ promoters, passives, detractors, total })) {
    if (!Number.isSafeInteger(count) || count < 0) {
      throw new ImpossibleCountsError(`${name} must be an integer ≥ 0, not ${String(count)}`);
    }
  }
  return total;
}
