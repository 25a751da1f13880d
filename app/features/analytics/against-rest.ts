import { benjaminiHochberg, countsFromHistogram, twoSampleDifference } from '@boucle/stats';
import type { Group } from './contract.ts';

/** One claim in twenty that all groups are alike may be wrong; over all groups together, not each. */
const FALSE_DISCOVERY_RATE = 0.05;

const size = (bins: readonly number[]): number => bins.reduce((total, count) => total + count, 0);

/**
 * Which groups differ from all other answers together. A group under the minimum to compare, or whose rest is,
 * gets null: it is shown, and said nothing of.
 */
export function againstRest(
  groups: readonly { readonly bins: readonly number[] }[],
  whole: readonly number[],
  minNToCompare: number,
): Group['againstRest'][] {
  const tests = groups.map(({ bins }) => {
    const rest = whole.map((count, i) => count - (bins[i] ?? 0));
    if (size(bins) < minNToCompare || size(rest) < minNToCompare) return null;
    return twoSampleDifference(countsFromHistogram(rest), countsFromHistogram(bins));
  });
  const compared = tests.filter((one) => one !== null);
  const adjusted = benjaminiHochberg(compared.map((one) => one.pValue ?? 1));
  let next = 0;
  return tests.map((one) => {
    if (one === null) return null;
    const p = adjusted[next++] ?? 1;
    if (p > FALSE_DISCOVERY_RATE) return 'not-proven';
    return one.difference > 0 ? 'above' : 'below';
  });
}
