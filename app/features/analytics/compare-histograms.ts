import { countsFromHistogram, differenceOfShares, type Interval, twoSampleDifference } from '@boucle/stats';
import type { SurveyKind } from '../surveys/contract.ts';
import { shareScale } from './share-figure-of.ts';

export interface HistogramDifference {
  /** In points: of NPS, or of a share in per cent. */
  readonly difference: number;
  readonly pValue: number | null;
  readonly interval: Interval;
}

/** The figure of one histogram less that of another, as the kind of their survey counts; null when one is empty. */
export function compareHistograms(
  kind: SurveyKind,
  before: readonly number[],
  after: readonly number[],
): HistogramDifference | null {
  if (kind === 'nps') return twoSampleDifference(countsFromHistogram(before), countsFromHistogram(after));
  const { min, max, goodFrom } = shareScale(kind);
  const sum = (bins: readonly number[]) => bins.reduce((total, count) => total + count, 0);
  const share = (bins: readonly number[]) => ({
    successes: sum(bins.slice(goodFrom, max + 1)),
    n: sum(bins.slice(min, max + 1)),
  });
  return differenceOfShares(share(before), share(after));
}
