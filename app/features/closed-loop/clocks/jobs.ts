import type { RecurringJob } from '../../../platform/queue/recurring-job.ts';
import { subscription } from '../../../platform/queue/subscription.ts';
import { climbLadders } from './climb-ladders.ts';
import { recomputeClocks } from './recompute-clocks.ts';

export const clockJobs: readonly RecurringJob[] = [
  { name: 'climb-ladders', cron: '* * * * *', run: climbLadders },
];

export const clockSubscriptions = [
  subscription({
    topic: 'clocks.changed',
    name: 'recompute-clocks',
    run: (context, orgId) => recomputeClocks(context, orgId),
  }),
];
