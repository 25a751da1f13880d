import type { OrgId } from '../../platform/actor.ts';
import type { Tx } from '../../platform/postgres/database.ts';
import { recountRollups, redateResponses } from './queries.ts';

/**
 * Recounts an organization's rollups from its answers, their days taken in `timeZone`. Belongs in the transaction
 * that changes the zone and so holds the organization's row: readers see the old figures until it commits, and
 * whoever writes answers waits for it.
 */
export async function rebuildRollups(tx: Tx, orgId: OrgId, timeZone: string): Promise<void> {
  await redateResponses(tx, orgId, timeZone);
  await recountRollups(tx, orgId);
}
