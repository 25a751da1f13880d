import type { Subscription } from '../platform/queue/subscription.ts';

/** Who acts on whose facts. */
export const SUBSCRIPTIONS: readonly Subscription[] = [];
