import { sql } from 'kysely';
import type { OrgId } from '../../../platform/actor.ts';
import type { Db, Tx } from '../../../platform/postgres/database.ts';
import { wholeCase } from '../conversation/whole-case-queries.ts';

export interface NoteRow {
  readonly id: string;
  readonly caseId: string;
  readonly authorId: string | null;
  readonly text: string;
  readonly mentions: readonly string[];
  readonly at: Date;
}

export async function insertNote(tx: Tx, orgId: OrgId, note: NoteRow): Promise<void> {
  const { id, caseId, authorId, text, mentions, at } = note;
  await sql`
    INSERT INTO case_notes (org_id, id, case_id, author_id, text, mentions, at)
    VALUES (${orgId}, ${id}, ${caseId}, ${authorId}, ${text}, ${[...mentions]}::uuid[], ${at})`.execute(tx);
  await sql`
    INSERT INTO case_mentions (org_id, note_id, user_id, case_id, at)
    SELECT ${orgId}, ${id}, user_id, ${caseId}, ${at} FROM unnest(${[...mentions]}::uuid[]) AS user_id`.execute(
    tx,
  );
}

export async function selectNotes(db: Db, orgId: OrgId, caseId: string): Promise<NoteRow[]> {
  const { rows } = await sql<NoteRow>`
    SELECT id, case_id AS "caseId", author_id AS "authorId", text, mentions, at FROM case_notes
    WHERE org_id = ${orgId} AND case_id IN ${wholeCase(orgId, caseId)} ORDER BY id`.execute(db);
  return rows;
}

/** Cases whose notes name a member who has not opened them since, the newest first. */
export async function selectUnseenMentions(
  db: Db,
  orgId: OrgId,
  userId: string,
  most: number,
): Promise<{ caseId: string; noteId: string; at: Date }[]> {
  const { rows } = await sql<{ caseId: string; noteId: string; at: Date }>`
    SELECT case_id AS "caseId", note_id AS "noteId", at FROM case_mentions
    WHERE org_id = ${orgId} AND user_id = ${userId} AND seen_at IS NULL ORDER BY at DESC LIMIT ${most}`.execute(
    db,
  );
  return rows;
}

export async function markMentionsSeen(
  tx: Tx,
  orgId: OrgId,
  userId: string,
  caseId: string,
  now: Date,
): Promise<number> {
  const { numAffectedRows } = await sql`
    UPDATE case_mentions SET seen_at = ${now}
    WHERE org_id = ${orgId} AND user_id = ${userId} AND case_id = ${caseId} AND seen_at IS NULL`.execute(tx);
  return Number(numAffectedRows ?? 0);
}
