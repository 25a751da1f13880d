import { systemActor } from '../../platform/actor.ts';
import type { Context } from '../../platform/context.ts';
import type { RecurringJob } from '../../platform/queue/recurring-job.ts';
import { freezeReport } from './freeze-report.ts';
import { selectUnreported } from './queries.ts';

/** Every month that is over and has answers, on the second of the next in each organization's zone. */
export async function reportMonths(context: Context): Promise<void> {
  for (const { orgId, survey, month } of await selectUnreported(context.db, context.clock())) {
    const made = await freezeReport(context, systemActor(orgId), { survey, month });
    if (!made.ok)
      context.log.warn({ survey, month, problem: made.problem.message }, 'a month was not reported');
  }
}

export const sharingJobs: readonly RecurringJob[] = [
  { name: 'report-months', cron: '13 * * * *', run: reportMonths },
];
