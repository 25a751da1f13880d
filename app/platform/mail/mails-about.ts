import { sql } from 'kysely';
import type { OrgId } from '../actor.ts';
import type { Db } from '../postgres/database.ts';

export interface MailStanding {
  readonly state: 'queued' | 'sent' | 'failed' | 'cancelled' | 'unknown';
  readonly attempts: number;
  /** When the next try is due, for a mail in the queue. */
  readonly dueAt: Date;
  /** What the mail server said last, unless it said yes. */
  readonly lastError: string | null;
}

/** Where the newest mail about each thing stands, by the thing's id. */
export async function mailsAbout(
  db: Db,
  orgId: OrgId,
  aboutIds: readonly string[],
): Promise<Map<string, MailStanding>> {
  if (aboutIds.length === 0) return new Map();
  const { rows } = await sql<MailStanding & { aboutId: string }>`
    SELECT DISTINCT ON (about_id) about_id AS "aboutId", state, attempts, due_at AS "dueAt",
           last_error AS "lastError"
    FROM mails WHERE org_id = ${orgId} AND about_id = ANY(${[...aboutIds]}::uuid[])
    ORDER BY about_id, id DESC`.execute(db);
  return new Map(rows.map((row) => [row.aboutId, row]));
}
