import type { OrgId } from '../actor.ts';
import type { Context } from '../context.ts';
import type { OutboxEvents, Topic } from '../outbox/record-event.ts';

/** A feature's answer to a fact of another: a job of its own, tried again until it succeeds. */
export interface Subscription {
  readonly topic: Topic;
  /** The job's name, a verb: it is what the queue and the logs show. */
  readonly name: string;
  /** `stop` says that the process ends: long work stops where it may go on later. */
  run(context: Context, orgId: OrgId, payload: never, stop: AbortSignal): Promise<void>;
}

export function subscription<T extends Topic>(given: {
  topic: T;
  name: string;
  run(context: Context, orgId: OrgId, payload: OutboxEvents[T], stop: AbortSignal): Promise<void>;
}): Subscription {
  return given;
}
