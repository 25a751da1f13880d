import { sql } from 'kysely';
import type { OrgId } from '../../../platform/actor.ts';
import type { Db, Tx } from '../../../platform/postgres/database.ts';
import type { Judged } from './attachment-rules.ts';
import { wholeCase } from './whole-case-queries.ts';

export interface AttachmentRow extends Judged {
  readonly id: string;
  readonly messageId: string;
  readonly size: number;
}

const COLUMNS = sql.raw(`a.id, a.message_id AS "messageId", a.name, a.type, a.size, a.reason`);

export async function insertAttachment(
  tx: Tx,
  orgId: OrgId,
  { id, messageId, name, type, size, reason }: AttachmentRow,
  content: Buffer | null,
): Promise<void> {
  await sql`
    INSERT INTO case_attachments (org_id, id, message_id, name, type, size, content, reason)
    VALUES (${orgId}, ${id}, ${messageId}, ${name}, ${type}, ${size}, ${content}, ${reason})`.execute(tx);
}

export async function selectAttachments(db: Db, orgId: OrgId, caseId: string): Promise<AttachmentRow[]> {
  const { rows } = await sql<AttachmentRow>`
    SELECT ${COLUMNS} FROM case_attachments a
    JOIN case_messages m ON m.org_id = a.org_id AND m.id = a.message_id
    WHERE a.org_id = ${orgId} AND m.case_id IN ${wholeCase(orgId, caseId)} ORDER BY a.id`.execute(db);
  return rows;
}

export async function findAttachment(
  db: Db,
  orgId: OrgId,
  caseId: string,
  id: string,
): Promise<(AttachmentRow & { content: Buffer }) | null> {
  const { rows } = await sql<AttachmentRow & { content: Buffer }>`
    SELECT ${COLUMNS}, a.content FROM case_attachments a
    JOIN case_messages m ON m.org_id = a.org_id AND m.id = a.message_id
    WHERE a.org_id = ${orgId} AND a.id = ${id} AND m.case_id IN ${wholeCase(orgId, caseId)} AND a.content IS NOT NULL`.execute(
    db,
  );
  return rows[0] ?? null;
}
