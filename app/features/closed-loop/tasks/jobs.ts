import type { RecurringJob } from '../../../platform/queue/recurring-job.ts';
import { remindOfTasks } from './remind-of-tasks.ts';

export const taskJobs: readonly RecurringJob[] = [
  { name: 'remind-of-tasks', cron: '*/5 * * * *', run: remindOfTasks },
];
