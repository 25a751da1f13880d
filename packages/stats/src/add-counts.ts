import type { BandCounts } from './band-counts.ts';
import { countAnswers } from './count-answers.ts';

/**
 * Pools band counts, as `addHistograms` pools histograms.
 *
 * - Units: people. Shape: any number of counts → one; none at all → zeros.
 * - Errors: `ImpossibleCountsError` when one, or the sum, is not made of exact integers ≥ 0.
 * - Source: the NPS is a mean (of +1, 0 and −1), and the mean of a union is that of its pooled counts.
 *
 * @example
 * addCounts([{ promoters: 9, passives: 1, detractors: 0 }, { promoters: 400, passives: 300, detractors: 300 }]);
 * // { promoters: 409, passives: 301, detractors: 300 }
 */
export function addCounts(groups: Iterable<BandCounts>): BandCounts {
  let sum: BandCounts = { promoters: 0, passives: 0, detractors: 0 };
  for (const group of groups) {
    countAnswers(group);
    sum = {
      promoters: sum.promoters + group.promoters,
      passives: sum.passives + group.passives,
      detractors: sum.detractors + group.detractors,
    };
  }
  countAnswers(sum);
  return sum;
}
