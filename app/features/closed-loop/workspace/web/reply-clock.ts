import type { Case } from '../../contract.ts';

export interface ReplyClock {
  /** The time that runs: the target, and once even the limit has passed, the limit. */
  readonly kind: 'target' | 'limit';
  readonly until: Date;
  /** How much of it is gone, 0 to 1. */
  readonly share: number;
  readonly isLate: boolean;
}

type Clocked = Pick<Case, 'status' | 'startedAt' | 'firstContactAt' | 'targetAt' | 'limitAt'>;

/** What is left for a first word to the customer; null when it was said, or nobody waits any more. */
export function replyClock(one: Clocked, now: Date): ReplyClock | null {
  if (one.firstContactAt !== null || (one.status !== 'open' && one.status !== 'in-progress')) return null;
  const kind = now.getTime() > Date.parse(one.limitAt) ? 'limit' : 'target';
  return { kind, ...timeOf(one.startedAt, kind === 'limit' ? one.limitAt : one.targetAt, now) };
}

/** How much of the time between two moments is gone. */
export function timeOf(from: string, to: string, now: Date): Omit<ReplyClock, 'kind'> {
  const start = Date.parse(from);
  const until = new Date(to);
  const length = until.getTime() - start;
  const share = length <= 0 ? 1 : (now.getTime() - start) / length;
  return { until, share: Math.min(1, Math.max(0, share)), isLate: now > until };
}
