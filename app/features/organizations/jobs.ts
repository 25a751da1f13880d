import type { RecurringJob } from '../../platform/queue/recurring-job.ts';
import { deleteExpiredSessions } from './queries.ts';

export const organizationJobs: readonly RecurringJob[] = [
  {
    name: 'forget-ended-sessions',
    cron: '47 2 * * *',
    run: (context) => deleteExpiredSessions(context.db, context.clock()),
  },
];
