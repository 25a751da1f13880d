import {
  addPseudoAnswers,
  type BandCounts,
  DEFAULT_LEVEL,
  sampleSizeForDifference,
  smallestDetectableChange,
  varianceOfShares,
} from '@boucle/stats';
import type { Comparison } from './contract.ts';

/** How small a change so many answers can see, and how many it would take to see less. */
export function whatWouldProve(
  sides: readonly [before: BandCounts, now: BandCounts],
  difference: number,
): Pick<Comparison, 'smallestDetectable' | 'needed'> {
  const [before, now] = sides.map(planned) as [ReturnType<typeof planned>, ReturnType<typeof planned>];
  const variances = [before.variance, now.variance] as const;
  const needed = (points: number) => sampleSizeForDifference({ variances, difference: points }).adjustedWald;
  return {
    smallestDetectable: smallestDetectableChange(before, now),
    needed: { five: needed(5), ten: needed(10), this: difference === 0 ? null : needed(difference) },
  };
}

/** As the test sees a group, its pseudo-answers included: ten promoters alone do not make the next one certain. */
function planned(counts: BandCounts) {
  const { promoters, passives, detractors } = addPseudoAnswers(counts, 'rocks', DEFAULT_LEVEL);
  const n = promoters + passives + detractors;
  return { n, variance: varianceOfShares({ promoters: promoters / n, detractors: detractors / n }) };
}
