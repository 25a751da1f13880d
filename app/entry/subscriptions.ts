import { clockSubscriptions } from '../features/closed-loop/clocks/jobs.ts';
import { receiveReply } from '../features/closed-loop/conversation/receive-reply.ts';
import { closedLoopSubscriptions } from '../features/closed-loop/jobs.ts';
import { playbookSubscriptions } from '../features/closed-loop/playbooks/jobs.ts';
import { voiceSubscriptions } from '../features/closed-loop/promoters/jobs.ts';
import { receiveBounce } from '../features/distribution/bounces/receive-bounce.ts';
import { receiveStop } from '../features/distribution/opposition/receive-stop.ts';
import { importSubscriptions } from '../features/imports/jobs.ts';
import { readArrivedMails } from '../platform/mail/inbound/read-arrived-mail.ts';
import type { Subscription } from '../platform/queue/subscription.ts';

/** Who acts on whose facts. */
export const SUBSCRIPTIONS: readonly Subscription[] = [
  ...closedLoopSubscriptions,
  ...voiceSubscriptions,
  ...clockSubscriptions,
  ...playbookSubscriptions,
  ...importSubscriptions,
  readArrivedMails([receiveBounce, receiveReply, receiveStop]),
];
