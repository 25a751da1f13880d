import { summarizeShare } from '@boucle/stats';
import type { Organization } from '../organizations/contract.ts';
import { scaleOf } from '../surveys/scale.ts';
import { concealed } from './concealed.ts';
import type { ShareFigure, ShareMetric } from './contract.ts';

/** Where a kind's scores lie among the eleven counts, and from which one on they are good. */
export function shareScale(kind: ShareMetric): { min: number; max: number; goodFrom: number } {
  const { min, max, scores, isGood } = scaleOf(kind);
  return { min, max, goodFrom: scores.find(isGood) ?? max };
}

/** The share of good answers of eleven counts, under the organization's own minimum. */
export function shareFigureOf(
  kind: ShareMetric,
  bins: readonly number[],
  organization: Organization,
  level?: number,
  isAnonymous = false,
): ShareFigure {
  const { min, max, goodFrom } = shareScale(kind);
  const thresholds = { minimumToShow: organization.minNToShow };
  const summary = summarizeShare(bins.slice(min, max + 1), { min, goodFrom, level, thresholds });
  if (isAnonymous && summary.n < organization.minNToShow) {
    return { ...summary, ...concealed(summary), value: null, mean: null };
  }
  return { ...summary, histogram: [...summary.histogram] };
}
