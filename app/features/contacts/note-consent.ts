import type { Actor } from '../../platform/actor.ts';
import type { Tx } from '../../platform/postgres/database.ts';
import { giveConsent } from './known-queries.ts';

/** A list says that these people agreed. It revives nobody who refused. Answers whose consent was written. */
export async function noteConsent(
  tx: Tx,
  actor: Actor,
  ids: readonly string[],
  now: Date,
): Promise<string[]> {
  return ids.length === 0 ? [] : giveConsent(tx, actor.orgId, ids, now);
}
