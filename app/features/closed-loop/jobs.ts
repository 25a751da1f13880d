import { subscription } from '../../platform/queue/subscription.ts';
import { returnLetter } from './conversation/return-letter.ts';
import { followCounted, followUncounted } from './follow-answers.ts';
import { handOverWork } from './hand-over/hand-over-work.ts';

export const closedLoopSubscriptions = [
  subscription({
    topic: 'response.counted',
    name: 'open-cases',
    run: (context, orgId, { responseIds }) => followCounted(context, orgId, responseIds),
  }),
  subscription({
    topic: 'response.uncounted',
    name: 'withdraw-cases',
    run: (context, orgId, { responseIds }) => followUncounted(context, orgId, responseIds),
  }),
  subscription({
    topic: 'mail.bounced',
    name: 'return-letters',
    run: (context, orgId, { mailId }) => returnLetter(context, orgId, mailId),
  }),
  subscription({
    topic: 'member.left',
    name: 'hand-over-cases',
    run: (context, orgId, { userId }) => handOverWork(context, orgId, userId),
  }),
  subscription({
    topic: 'member.only-looks',
    name: 'hand-over-work',
    run: (context, orgId, { userId }) => handOverWork(context, orgId, userId),
  }),
];
