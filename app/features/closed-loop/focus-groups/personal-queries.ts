import { sql } from 'kysely';
import type { OrgId } from '../../../platform/actor.ts';
import type { Db, Tx } from '../../../platform/postgres/database.ts';

export async function selectGroupsOf(db: Db, orgId: OrgId, contactId: string): Promise<object[]> {
  const { rows } = await sql<object>`
    SELECT f.title, f.question, f.place, g.state, s.starts_at AS "startsAt", g.invited_at AS "invitedAt",
      g.answered_at AS "answeredAt", g.told_at AS "toldAt"
    FROM focus_group_guests g JOIN focus_groups f ON f.org_id = g.org_id AND f.id = g.group_id
    LEFT JOIN focus_group_slots s ON s.org_id = g.org_id AND s.id = g.slot_id
    WHERE g.org_id = ${orgId} AND g.contact_id = ${contactId} ORDER BY g.added_at, g.id`.execute(db);
  return rows;
}

/** They are on no list any more; answers their invitations, and what was written of the groups that they were in. */
export async function deleteGuestsOf(
  tx: Tx,
  orgId: OrgId,
  contactId: string,
): Promise<{ id: string; groupId: string }[]> {
  const { rows } = await sql<{ id: string; groupId: string }>`
    DELETE FROM focus_group_guests WHERE org_id = ${orgId} AND contact_id = ${contactId}
    RETURNING id, group_id AS "groupId"`.execute(tx);
  return rows;
}

/** Takes these texts out of what was noted of groups, whoever wrote them, in whatever case. */
export async function blackenNotes(
  tx: Tx,
  orgId: OrgId,
  groupIds: readonly string[],
  traces: readonly string[],
): Promise<void> {
  for (const trace of traces) {
    const pattern = trace.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
    await sql`
      UPDATE focus_groups SET notes = regexp_replace(notes, ${pattern}, '…', 'gi'),
        learnt = regexp_replace(learnt, ${pattern}, '…', 'gi')
      WHERE org_id = ${orgId} AND id = ANY (${[...groupIds]}::uuid[])`.execute(tx);
  }
}
