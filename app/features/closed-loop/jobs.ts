import { subscription } from '../../platform/queue/subscription.ts';
import { returnLetter } from './conversation/return-letter.ts';
import { followCounted, followUncounted } from './follow-answers.ts';
import { handOverCases } from './hand-over-cases.ts';
import { handOverTasks } from './tasks/hand-over-tasks.ts';

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
    run: (context, orgId, { userId }) => handOverCases(context, orgId, userId),
  }),
  subscription({
    topic: 'member.left',
    name: 'hand-over-tasks',
    run: (context, orgId, { userId }) => handOverTasks(context, orgId, userId),
  }),
];
