import { closedLoopSubscriptions } from '../features/closed-loop/jobs.ts';
import { importSubscriptions } from '../features/imports/jobs.ts';
import type { Subscription } from '../platform/queue/subscription.ts';

/** Who acts on whose facts. */
export const SUBSCRIPTIONS: readonly Subscription[] = [...closedLoopSubscriptions, ...importSubscriptions];
