import type { OrgId } from '../../platform/actor.ts';
import type { Db } from '../../platform/postgres/database.ts';
import { selectTeamsOfContacts } from './team-queries.ts';

/** The team whose customer each of these people is, by their id; those of no team are not there. */
export async function teamsOfContacts(
  db: Db,
  orgId: OrgId,
  ids: readonly string[],
): Promise<Map<string, string>> {
  const rows = ids.length === 0 ? [] : await selectTeamsOfContacts(db, orgId, ids);
  return new Map(rows.map(({ id, team }) => [id, team]));
}
