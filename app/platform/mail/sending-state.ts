import { sql } from 'kysely';
import type { OrgId } from '../actor.ts';
import type { Db } from '../postgres/database.ts';

export interface SendingState {
  /** Mails that are due and have not left. */
  readonly waiting: number;
  /** Since when the longest of them is due. */
  readonly since: Date | null;
  /** What the mail server said to the last of them that it did not take. */
  readonly lastError: string | null;
}

/** What waits although its hour has come. */
export async function readSendingState(db: Db, orgId: OrgId, now: Date): Promise<SendingState> {
  const { rows } = await sql<SendingState>`
    SELECT count(*)::int AS waiting, min(due_at) AS since,
           (array_agg(last_error ORDER BY due_at DESC) FILTER (WHERE last_error IS NOT NULL))[1] AS "lastError"
    FROM mails WHERE org_id = ${orgId} AND state = 'queued' AND due_at <= ${now}`.execute(db);
  return rows[0] ?? { waiting: 0, since: null, lastError: null };
}
