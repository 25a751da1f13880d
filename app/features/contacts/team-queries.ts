import { sql } from 'kysely';
import type { OrgId } from '../../platform/actor.ts';
import type { Db } from '../../platform/postgres/database.ts';
import { TEAM } from '../../platform/postgres/in-teams.ts';

export async function selectTeamsOfContacts(
  db: Db,
  orgId: OrgId,
  ids: readonly string[],
): Promise<{ id: string; team: string }[]> {
  const { rows } = await sql<{ id: string; team: string }>`
    SELECT id, properties ->> ${sql.lit(TEAM)} AS team FROM contacts
    WHERE org_id = ${orgId} AND id = ANY (${[...ids]}::uuid[])
      AND trim(properties ->> ${sql.lit(TEAM)}) <> ''`.execute(db);
  return rows;
}
