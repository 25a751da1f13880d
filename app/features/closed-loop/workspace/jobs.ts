import type { RecurringJob } from '../../../platform/queue/recurring-job.ts';
import { SILENT_MS } from './presence/contract.ts';
import { deleteSilentWindows } from './presence/queries.ts';

export const workspaceJobs: readonly RecurringJob[] = [
  {
    name: 'forget-silent-windows',
    cron: '41 2 * * *',
    run: (context) => deleteSilentWindows(context.db, new Date(context.clock().getTime() - SILENT_MS)),
  },
];
