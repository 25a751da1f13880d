import type { RecurringJob } from '../../../platform/queue/recurring-job.ts';
import { subscription } from '../../../platform/queue/subscription.ts';
import { endForDetractors } from './ambassadors/membership.ts';
import { fillFreePlaces } from './offers/fill-places.ts';
import { stopForDetractors } from './offers/stop-for-detractors.ts';
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
    topic: 'response.counted',
    name: 'stop-offers',
    run: (context, orgId, { responseIds }) => stopForDetractors(context, orgId, responseIds),
  }),
];

export const voiceJobs: readonly RecurringJob[] = [
  { name: 'fill-free-places', cron: '*/10 * * * *', run: fillFreePlaces },
];
