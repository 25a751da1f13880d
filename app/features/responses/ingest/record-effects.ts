import type { Actor } from '../../../platform/actor.ts';
import type { Tx } from '../../../platform/postgres/database.ts';
import { rollupDeltas } from '../rollup-deltas.ts';
import { applyRollups } from '../rollup-queries.ts';
import { type CountedResponse, insertFactsAndAudit } from './queries.ts';

/** Rollups, the facts that others act upon, and who wrote: what new answers bring with them. */
export async function recordEffects(
  tx: Tx,
  rows: readonly CountedResponse[],
  actorOf: (row: CountedResponse) => Actor,
  now: Date,
): Promise<void> {
  await applyRollups(tx, rollupDeltas(rows.map((answer) => ({ answer, by: 1 }))));
  const groups = [...Map.groupBy(rows, (row) => actorOf(row))];
  const recorded = groups.map(([actor, own]) => ({ actor, responseIds: own.map((row) => row.id) }));
  await insertFactsAndAudit(tx, recorded, now);
}
