import { summarize } from '@boucle/stats';
import type { Organization } from '../organizations/contract.ts';
import { concealed } from './concealed.ts';
import type { Figure } from './contract.ts';

/**
 * The figure of eleven counts, under the organization's own minimum. Of an anonymous survey, fewer answers than that
 * say how many they are and nothing else.
 */
export function figureOf(
  bins: readonly number[],
  organization: Organization,
  level?: number,
  isAnonymous = false,
): Figure {
  const summary = summarize(bins, { level, thresholds: { minimumToShow: organization.minNToShow } });
  if (isAnonymous && summary.n < organization.minNToShow)
    return { ...summary, ...concealed(summary), promoters: 0, passives: 0, detractors: 0, nps: null };
  return { ...summary, histogram: [...summary.histogram] };
}
