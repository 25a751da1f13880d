import { sql } from 'kysely';
import type { Context } from '../../context.ts';
import type { RecurringJob } from '../../queue/recurring-job.ts';

/** Long enough to look into what went wrong. */
const KEPT_DAYS = 30;

const DAY_MS = 86_400_000;

/** Few enough for one short transaction, though each may hold megabytes. */
const AT_ONCE = 500;

/** Messages that were read are deleted after a month: what they said is kept where it belongs. */
export async function forgetReadMails(context: Context): Promise<void> {
  const before = new Date(context.clock().getTime() - KEPT_DAYS * DAY_MS);
  for (let deleted = AT_ONCE; deleted === AT_ONCE; ) {
    const { rows } = await sql`
      DELETE FROM inbound_mails WHERE (org_id, id) IN (
        SELECT org_id, id FROM inbound_mails
        WHERE state <> 'waiting' AND handled_at < ${before} LIMIT ${AT_ONCE}
      ) RETURNING id`.execute(context.db);
    deleted = rows.length;
  }
}

export const inboundJobs: readonly RecurringJob[] = [
  { name: 'forget-read-mails', cron: '40 3 * * *', run: forgetReadMails },
];
