import type { RecurringJob } from '../../../platform/queue/recurring-job.ts';
import { tellWatchers } from './tell-watchers.ts';

export const watchingJobs: readonly RecurringJob[] = [
  { name: 'tell-watchers', cron: '* * * * *', run: tellWatchers },
];
