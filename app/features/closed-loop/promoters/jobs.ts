import { subscription } from '../../../platform/queue/subscription.ts';
import { endForDetractors } from './ambassadors/membership.ts';
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
];
