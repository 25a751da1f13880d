import type { RecurringJob } from '../../platform/queue/recurring-job.ts';
import { deleteRequestsBefore } from './request-queries.ts';

/** A client that still tries again after so long has lost its answer for good. */
const REQUESTS_KEPT_MS = 7 * 86_400_000;

export const contactJobs: readonly RecurringJob[] = [
  {
    name: 'forget-contact-requests',
    cron: '27 3 * * *',
    run: (context) =>
      deleteRequestsBefore(context.db, new Date(context.clock().getTime() - REQUESTS_KEPT_MS)),
  },
];
