import { sql } from 'kysely';
import type { OrgId } from '../../../platform/actor.ts';
import type { Db, Tx } from '../../../platform/postgres/database.ts';
import type { Team } from './contract.ts';

export async function selectTeams(db: Db, orgId: OrgId): Promise<Team[]> {
  const { rows } = await sql<Team>`
    SELECT t.id, t.key, t.name,
      CASE WHEN m.id IS NOT NULL THEN jsonb_build_object('id', m.id, 'name', m.name) END AS manager,
      coalesce(x.members, '[]') AS members
    FROM teams t
    LEFT JOIN auth."user" m ON m.id = t.manager_id
    LEFT JOIN LATERAL (
      SELECT jsonb_agg(jsonb_build_object('id', u.id, 'name', u.name) ORDER BY u.name COLLATE "fr-x-icu", u.id) AS members
      FROM team_members tm JOIN auth."user" u ON u.id = tm.user_id
      WHERE tm.org_id = t.org_id AND tm.team_id = t.id
    ) x ON true
    WHERE t.org_id = ${orgId} ORDER BY t.name COLLATE "fr-x-icu", t.id`.execute(db);
  return rows;
}

export async function insertTeam(
  tx: Tx,
  orgId: OrgId,
  team: { id: string; key: string; name: string; managerId: string | null },
  now: Date,
): Promise<boolean> {
  const { rows } = await sql`
    INSERT INTO teams (org_id, id, key, name, manager_id, created_at)
    VALUES (${orgId}, ${team.id}, ${team.key}, ${team.name}, ${team.managerId}, ${now})
    ON CONFLICT (org_id, key) DO NOTHING RETURNING id`.execute(tx);
  return rows.length > 0;
}

export async function updateTeam(
  tx: Tx,
  orgId: OrgId,
  id: string,
  change: { name?: string | undefined; managerId?: string | null | undefined },
): Promise<void> {
  const columns = {
    ...(change.name !== undefined && { name: change.name }),
    ...(change.managerId !== undefined && { manager_id: change.managerId }),
  };
  if (Object.keys(columns).length === 0) return;
  await tx.updateTable('teams').set(columns).where('org_id', '=', orgId).where('id', '=', id).execute();
}

export async function deleteTeam(tx: Tx, orgId: OrgId, id: string): Promise<boolean> {
  const { rows } = await sql`DELETE FROM teams WHERE org_id = ${orgId} AND id = ${id} RETURNING id`.execute(
    tx,
  );
  return rows.length > 0;
}

/** The people of a team, from now on these. */
export async function setTeamMembers(
  tx: Tx,
  orgId: OrgId,
  teamId: string,
  userIds: readonly string[],
  now: Date,
): Promise<void> {
  await sql`
    DELETE FROM team_members WHERE org_id = ${orgId} AND team_id = ${teamId}
      AND user_id <> ALL (${[...userIds]}::uuid[])`.execute(tx);
  await sql`
    INSERT INTO team_members (org_id, team_id, user_id, added_at)
    SELECT ${orgId}, ${teamId}, user_id, ${now} FROM unnest(${[...new Set(userIds)]}::uuid[]) AS u (user_id)
    ON CONFLICT (org_id, team_id, user_id) DO NOTHING`.execute(tx);
}

/** The teams of a person, from now on these. */
export async function setTeamsOfMember(
  tx: Tx,
  orgId: OrgId,
  userId: string,
  teamIds: readonly string[],
  now: Date,
): Promise<void> {
  await sql`
    DELETE FROM team_members WHERE org_id = ${orgId} AND user_id = ${userId}
      AND team_id <> ALL (${[...teamIds]}::uuid[])`.execute(tx);
  await sql`
    INSERT INTO team_members (org_id, team_id, user_id, added_at)
    SELECT t.org_id, t.id, ${userId}, ${now} FROM teams t
    WHERE t.org_id = ${orgId} AND t.id = ANY (${[...teamIds]}::uuid[])
    ON CONFLICT (org_id, team_id, user_id) DO NOTHING`.execute(tx);
}

/** Somebody whose role no longer lets them work with customers leads no team. */
export async function takeTeamsFrom(tx: Tx, orgId: OrgId, userId: string): Promise<void> {
  await sql`UPDATE teams SET manager_id = NULL WHERE org_id = ${orgId} AND manager_id = ${userId}`.execute(
    tx,
  );
}

export async function selectManagersByKey(db: Db, orgId: OrgId): Promise<Map<string, string>> {
  const { rows } = await sql<{ key: string; managerId: string }>`
    SELECT t.key, t.manager_id AS "managerId" FROM teams t
    JOIN auth.member m ON m."organizationId" = t.org_id AND m."userId" = t.manager_id
    WHERE t.org_id = ${orgId}`.execute(db);
  return new Map(rows.map(({ key, managerId }) => [key, managerId]));
}
