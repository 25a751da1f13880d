import type { Context } from '../../../platform/context.ts';
import type { RecurringJob } from '../../../platform/queue/recurring-job.ts';
import { mailGuests } from './mail-guests.ts';
import { takeToRemind } from './queries.ts';

/** The day before, at the same hour. Who accepted later than that has just been told. */
const AHEAD_MS = 86_400_000;

const AT_ONCE = 100;

/** Each guest who accepted is reminded once, whatever runs twice. */
export async function remindGuests(context: Context): Promise<void> {
  const now = context.clock();
  const ahead = new Date(now.getTime() + AHEAD_MS);
  for (let taken = AT_ONCE; taken === AT_ONCE; ) {
    taken = await context.db.transaction().execute(async (tx) => {
      const guests = await takeToRemind(tx, now, ahead, AHEAD_MS, AT_ONCE);
      await mailGuests(tx, context, guests, 'reminder', now);
      return guests.length;
    });
    if (taken > 0) context.nudge.send('mail');
  }
}

export const focusGroupJobs: readonly RecurringJob[] = [
  { name: 'remind-focus-group-guests', cron: '*/5 * * * *', run: remindGuests },
];
