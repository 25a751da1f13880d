import type { RecurringJob } from '../../../platform/queue/recurring-job.ts';
import { subscription } from '../../../platform/queue/subscription.ts';
import { endForDetractors } from './ambassadors/membership.ts';
import { handOverTasks } from './passives/hand-over-tasks.ts';
import { remindOfTasks } from './passives/remind-of-tasks.ts';
import { thankPromoters } from './thanks/thank-promoters.ts';

export const voiceSubscriptions = [
  subscription({
    topic: 'response.counted',
    name: 'thank-promoters',
    run: (context, orgId, { responseIds }) => thankPromoters(context, orgId, responseIds),
  }),
  subscription({
    topic: 'response.counted',
    name: 'end-ambassadors',
    run: (context, orgId, { responseIds }) => endForDetractors(context, orgId, responseIds),
  }),
  subscription({
    topic: 'member.left',
    name: 'hand-over-tasks',
    run: (context, orgId, { userId }) => handOverTasks(context, orgId, userId),
  }),
];

export const voiceJobs: readonly RecurringJob[] = [
  { name: 'remind-of-tasks', cron: '20 * * * *', run: remindOfTasks },
];
