import { sql } from 'kysely';
import type { Actor, OrgId } from '../../../platform/actor.ts';
import type { Db, Tx } from '../../../platform/postgres/database.ts';
import { inTeams } from '../../../platform/postgres/in-teams.ts';
import type { NewNotice } from './give-notice.ts';

export async function insertNotice(
  tx: Tx,
  orgId: OrgId,
  notice: NewNotice & { id: string },
  now: Date,
): Promise<void> {
  const { id, memberId, contactId, caseId, source, sourceId, text } = notice;
  await sql`
    INSERT INTO notices (org_id, id, member_id, contact_id, case_id, source, source_id, text, at)
    VALUES (${orgId}, ${id}, ${memberId}, ${contactId}, ${caseId}, ${source}, ${sourceId}, ${text}, ${now})`.execute(
    tx,
  );
}

export interface NoticeRow {
  readonly id: string;
  readonly contactId: string;
  readonly contactName: string | null;
  readonly caseId: string | null;
  readonly source: string;
  readonly playbook: string | null;
  readonly text: string;
  readonly at: Date;
}

/** What a member has not read yet, the newest first; of customers whom they may still see. */
export async function selectUnread(
  db: Db,
  actor: Actor,
  before: string | null,
  limit: number,
): Promise<NoticeRow[]> {
  const { rows } = await sql<NoticeRow>`
    SELECT n.id, n.contact_id AS "contactId", coalesce(c.name, c.email) AS "contactName",
      coalesce(k.merged_into, n.case_id) AS "caseId", n.source, b.name AS playbook, n.text, n.at
    FROM notices n JOIN contacts c ON c.org_id = n.org_id AND c.id = n.contact_id
    LEFT JOIN cases k ON k.org_id = n.org_id AND k.id = n.case_id
    LEFT JOIN playbook_runs u ON n.source = 'playbook' AND u.org_id = n.org_id AND u.id = n.source_id
    LEFT JOIN playbooks b ON b.org_id = u.org_id AND b.id = u.playbook_id
    WHERE n.org_id = ${actor.orgId} AND n.member_id = ${actor.id}::uuid AND n.read_at IS NULL
      AND (${inTeams(actor, sql`c.properties`)} OR EXISTS (SELECT FROM cases o
        WHERE o.org_id = n.org_id AND o.id IN (k.id, k.merged_into) AND o.owner_id = ${actor.id}::uuid))
      AND (${before}::uuid IS NULL OR n.id < ${before}::uuid)
    ORDER BY n.id DESC LIMIT ${limit}`.execute(db);
  return rows;
}

export async function markRead(
  tx: Tx,
  actor: Actor,
  ids: readonly string[] | null,
  now: Date,
): Promise<number> {
  const { numAffectedRows } = await sql`
    UPDATE notices SET read_at = ${now}
    WHERE org_id = ${actor.orgId} AND member_id = ${actor.id}::uuid AND read_at IS NULL
      AND (${ids}::uuid[] IS NULL OR id = ANY (${ids}::uuid[]))`.execute(tx);
  return Number(numAffectedRows ?? 0);
}

export async function moveNoticeRows(
  tx: Tx,
  orgId: OrgId,
  from: string,
  to: string,
  only: readonly string[] | null,
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    UPDATE notices SET contact_id = ${to}
    WHERE org_id = ${orgId} AND contact_id = ${from} AND (${only}::uuid[] IS NULL OR id = ANY (${only}::uuid[]))
    RETURNING id`.execute(tx);
  return rows.map(({ id }) => id);
}

export async function deleteNoticesOf(tx: Tx, orgId: OrgId, contactId: string): Promise<void> {
  await sql`DELETE FROM notices WHERE org_id = ${orgId} AND contact_id = ${contactId}`.execute(tx);
}
