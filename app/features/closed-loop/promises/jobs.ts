import type { RecurringJob } from '../../../platform/queue/recurring-job.ts';
import { breakPromises } from './break-promises.ts';
import { remindOfPromises } from './remind-of-promises.ts';

export const promiseJobs: readonly RecurringJob[] = [
  { name: 'remind-of-promises', cron: '* * * * *', run: remindOfPromises },
  { name: 'break-promises', cron: '* * * * *', run: breakPromises },
];
