import { sql } from 'kysely';
import type { OrgId } from '../../../platform/actor.ts';
import type { Db, Tx } from '../../../platform/postgres/database.ts';

/** Oldest first. Files are named; they are given out from the case. */
export async function selectConversationsOf(db: Db, orgId: OrgId, contactId: string): Promise<object[]> {
  const { rows } = await sql<object>`
    SELECT kind, at, direction, "from", "to", subject, text, files, reached, minutes FROM (
      SELECT 'message' AS kind, m.at, m.direction, m.from_address AS "from", m.to_address AS "to", m.subject,
        m.body AS text, (SELECT coalesce(jsonb_agg(a.name ORDER BY a.id), '[]') FROM case_attachments a
          WHERE a.org_id = m.org_id AND a.message_id = m.id) AS files, NULL::boolean AS reached, NULL::int AS minutes
      FROM case_messages m JOIN cases c ON c.org_id = m.org_id AND c.id = m.case_id
      WHERE m.org_id = ${orgId} AND c.contact_id = ${contactId}
      UNION ALL
      SELECT l.kind, l.at, NULL, NULL, NULL, NULL, l.summary, NULL, l.reached, l.minutes
      FROM case_calls l JOIN cases c ON c.org_id = l.org_id AND c.id = l.case_id
      WHERE l.org_id = ${orgId} AND c.contact_id = ${contactId}
      UNION ALL
      SELECT 'note', n.at, NULL, NULL, NULL, NULL, n.text, NULL, NULL, NULL
      FROM case_notes n JOIN cases c ON c.org_id = n.org_id AND c.id = n.case_id
      WHERE n.org_id = ${orgId} AND c.contact_id = ${contactId}
    ) AS words ORDER BY at`.execute(db);
  return rows;
}

const casesOf = (orgId: OrgId, contactId: string) =>
  sql`(SELECT c.id FROM cases c WHERE c.org_id = ${orgId} AND c.contact_id = ${contactId})`;

/** With the mails as they arrived, which wait here for a month. */
export async function deleteConversationsOf(tx: Tx, orgId: OrgId, contactId: string): Promise<void> {
  const cases = casesOf(orgId, contactId);
  const messages = sql`(SELECT m.id FROM case_messages m WHERE m.org_id = ${orgId} AND m.case_id IN ${cases})`;
  await sql`
    DELETE FROM inbound_mails WHERE org_id = ${orgId} AND purpose = 'reply' AND subject_id IN ${messages}`.execute(
    tx,
  );
  await sql`DELETE FROM case_attachments WHERE org_id = ${orgId} AND message_id IN ${messages}`.execute(tx);
  await sql`DELETE FROM case_messages WHERE org_id = ${orgId} AND case_id IN ${cases}`.execute(tx);
  await sql`DELETE FROM case_calls WHERE org_id = ${orgId} AND case_id IN ${cases}`.execute(tx);
  await sql`DELETE FROM case_mentions WHERE org_id = ${orgId} AND case_id IN ${cases}`.execute(tx);
  await sql`DELETE FROM case_notes WHERE org_id = ${orgId} AND case_id IN ${cases}`.execute(tx);
}

/** When each of these people last wrote, was written to, or was spoken to. */
export async function lastWords(
  db: Db,
  orgId: OrgId,
  contactIds: readonly string[],
): Promise<{ id: string; at: Date }[]> {
  const { rows } = await sql<{ id: string; at: Date }>`
    SELECT c.contact_id AS id, max(w.at) AS at FROM cases c JOIN (
      SELECT case_id, at FROM case_messages WHERE org_id = ${orgId}
      UNION ALL SELECT case_id, at FROM case_calls WHERE org_id = ${orgId} AND reached
    ) AS w ON w.case_id = c.id
    WHERE c.org_id = ${orgId} AND c.contact_id = ANY (${[...contactIds]}::uuid[]) GROUP BY 1`.execute(db);
  return rows;
}
