import type { OrgId } from '../../platform/actor.ts';
import { recordEvent } from '../../platform/outbox/record-event.ts';
import type { Tx } from '../../platform/postgres/database.ts';
import { type Countable, rollupDeltas } from './rollup-deltas.ts';
import { applyRollups } from './rollup-queries.ts';

export type CountChange = Countable & { readonly id: string };

/**
 * What follows when one answer starts to count and another stops: the figures, and the facts that others act
 * upon. In the transaction that writes their states.
 */
export async function recordCountChange(
  tx: Tx,
  orgId: OrgId,
  { counted, uncounted }: { counted: CountChange | null; uncounted: CountChange | null },
  now: Date,
): Promise<void> {
  const changes = [
    ...(uncounted === null ? [] : [{ answer: uncounted, by: -1 as const }]),
    ...(counted === null ? [] : [{ answer: counted, by: 1 as const }]),
  ];
  await applyRollups(tx, rollupDeltas(changes));
  if (uncounted !== null) {
    await recordEvent(tx, orgId, 'response.uncounted', { responseIds: [uncounted.id] }, now);
  }
  if (counted !== null) {
    await recordEvent(tx, orgId, 'response.counted', { responseIds: [counted.id] }, now);
  }
}
