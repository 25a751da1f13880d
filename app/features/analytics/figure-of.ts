import { summarize } from '@boucle/stats';
import type { Organization } from '../organizations/contract.ts';
import type { Figure } from './contract.ts';

/** The figure of eleven counts, under the organization's own minimum. */
export function figureOf(bins: readonly number[], organization: Organization, level?: number): Figure {
  const summary = summarize(bins, { level, thresholds: { minimumToShow: organization.minNToShow } });
  return { ...summary, histogram: [...summary.histogram] };
}
