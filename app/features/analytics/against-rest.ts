import { benjaminiHochberg } from '@boucle/stats';
import type { SurveyKind } from '../surveys/contract.ts';
import { compareHistograms } from './compare-histograms.ts';
import type { Group } from './contract.ts';

/** One claim in twenty that all groups are alike may be wrong; over all groups together, not each. */
const FALSE_DISCOVERY_RATE = 0.05;

const size = (bins: readonly number[]): number => bins.reduce((total, count) => total + count, 0);

const restOf = (bins: readonly number[], whole: readonly number[]): number[] =>
  whole.map((count, i) => count - (bins[i] ?? 0));

interface AgainstRest {
  readonly verdict: NonNullable<Group['againstRest']>;
  readonly difference: NonNullable<Group['difference']>;
}

/**
 * Which groups differ from all other answers together. A group under the minimum to compare, or whose rest is,
 * gets null: it is shown, and said nothing of.
 */
export function againstRest(
  kind: SurveyKind,
  groups: readonly { readonly bins: readonly number[] }[],
  whole: readonly number[],
  minNToCompare: number,
): (AgainstRest | null)[] {
  const tests = groups.map(({ bins }) =>
    Math.min(size(bins), size(whole) - size(bins)) < minNToCompare
      ? null
      : compareHistograms(kind, restOf(bins, whole), bins),
  );
  const compared = tests.filter((one) => one !== null);
  const adjusted = benjaminiHochberg(compared.map((one) => one.pValue ?? 1));
  let next = 0;
  return tests.map((one) => {
    if (one === null) return null;
    const p = adjusted[next++] ?? 1;
    const { difference: value, interval } = one;
    const side = value > 0 ? 'above' : 'below';
    return {
      verdict: p > FALSE_DISCOVERY_RATE ? 'not-proven' : side,
      difference: { value, low: interval.low, high: interval.high },
    };
  });
}
