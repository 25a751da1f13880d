import { addCounts } from './add-counts.ts';
import type { BandCounts } from './band-counts.ts';
import { countAnswers } from './count-answers.ts';
import { criticalValue } from './critical-value.ts';
import { DEFAULT_LEVEL } from './interval.ts';
import { moments } from './moments.ts';
import { normalCdf } from './normal-cdf.ts';
import { margins, type PairedCounts, pairedMoments } from './paired-counts.ts';
import { toInterval } from './to-interval.ts';
import type { Difference } from './two-sample-difference.ts';

/**
 * The change of NPS between two samples of which some people answered both times:
 * SE² = v₁/n₁ + v₂/n₂ − 2·n₁₂·cov/(n₁·n₂), with cov measured on the n₁₂ who answered twice. Without them it is the
 * plain Wald comparison of two samples; with nobody else, the paired change.
 *
 * - Units: points, the interval cut at ±200. Shape: those asked only before, only after, and both (3 × 3) →
 *   `Difference`, `null` when a sample is empty.
 * - Errors: `ImpossibleCountsError`; `RangeError` for a level outside ]0, 1[.
 * - Source: Kish, L. (1965). Survey Sampling, § 12.4 (overlapping samples). Wiley.
 *
 * @example
 * const nobodyElse = { promoters: 0, passives: 0, detractors: 0 };
 * const twice: PairedCounts = [[30, 8, 4], [10, 40, 10], [5, 13, 80]];
 * overlappingChange(nobodyElse, nobodyElse, twice)?.standardError; // 4.380…, as `pairedChange`
 */
export function overlappingChange(
  onlyBefore: BandCounts,
  onlyAfter: BandCounts,
  twice: PairedCounts,
  level = DEFAULT_LEVEL,
): Difference | null {
  const critical = criticalValue(level);
  const both = margins(twice);
  const [before, after] = [addCounts([onlyBefore, both.before]), addCounts([onlyAfter, both.after])];
  const [n1, n2] = [countAnswers(before), countAnswers(after)];
  if (n1 === 0 || n2 === 0) return null;
  const [first, second] = [moments(before), moments(after)];
  const overlap = both.n === 0 ? 0 : (2 * both.n * covarianceOf(twice, both)) / (n1 * n2);
  const standardError = Math.sqrt(Math.max(0, first.variance / n1 + second.variance / n2 - overlap));
  const change = second.mean - first.mean;
  const z = standardError === 0 ? null : change / standardError;
  return {
    difference: 100 * change + 0,
    center: 100 * change + 0,
    standardError: 100 * standardError,
    z,
    pValue: z === null ? null : 2 * normalCdf(-Math.abs(z)),
    interval: toInterval(level, change - critical * standardError, change + critical * standardError, 200),
  };
}

function covarianceOf(table: PairedCounts, { before, after, n }: ReturnType<typeof margins>): number {
  return pairedMoments(table, n).products / n - moments(before).mean * moments(after).mean;
}
