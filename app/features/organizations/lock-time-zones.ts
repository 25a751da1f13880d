import type { OrgId } from '../../platform/actor.ts';
import type { Tx } from '../../platform/postgres/database.ts';
import { selectTimeZonesForShare } from './queries.ts';

/**
 * The reporting zones of these organizations, held until the transaction ends: a change of zone
 * rebuilds the rollups and must not meet an answer whose day was computed in the old one.
 */
export async function lockTimeZones(tx: Tx, orgIds: readonly OrgId[]): Promise<Map<OrgId, string>> {
  return selectTimeZonesForShare(tx, orgIds);
}
