import type { RecurringJob } from '../../platform/queue/recurring-job.ts';
import { TAINT_MS } from './answering/evidence.ts';
import { NONCE_MS } from './answering/form-nonce.ts';
import { deleteOldTraces } from './answering/queries.ts';

/** Traces stay a while longer than they act, so that a person can be told why. */
const TRACE_DAYS_MS = 30 * 86_400_000;

export const responseJobs: readonly RecurringJob[] = [
  {
    name: 'forget-link-traces',
    cron: '17 3 * * *',
    run: async (context) => {
      const now = context.clock().getTime();
      const touches = new Date(now - Math.max(TRACE_DAYS_MS, TAINT_MS));
      await deleteOldTraces(context.db, new Date(now - 2 * NONCE_MS), touches);
    },
  },
];
