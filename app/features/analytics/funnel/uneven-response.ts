import { benjaminiHochberg, differenceOfShares } from '@boucle/stats';
import type { FunnelCounts, FunnelGroup } from './contract.ts';

/** One claim in twenty that all answer alike often may be wrong; over all groups together, not each. */
const FALSE_DISCOVERY_RATE = 0.05;

type Counts = Pick<FunnelCounts, 'delivered' | 'answered'>;

/** Which groups answer more or less often than all others together. Where few were asked: null. */
export function unevenResponse(
  groups: readonly Counts[],
  whole: Counts,
  minNToCompare: number,
): FunnelGroup['againstRest'][] {
  const tests = groups.map(({ delivered, answered }) => {
    const rest = { n: whole.delivered - delivered, successes: whole.answered - answered };
    if (Math.min(delivered, rest.n) < minNToCompare) return null;
    return differenceOfShares(rest, { n: delivered, successes: answered });
  });
  // Where all or nobody answered nothing tells the two apart.
  const adjusted = benjaminiHochberg(tests.filter((one) => one !== null).map(({ pValue }) => pValue ?? 1));
  let next = 0;
  return tests.map((one) => {
    if (one === null) return null;
    const p = adjusted[next++] ?? 1;
    if (p > FALSE_DISCOVERY_RATE) return 'not-proven';
    return one.difference > 0 ? 'above' : 'below';
  });
}
