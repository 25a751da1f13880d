import type { Case } from '../contract.ts';

export interface RunningClock {
  readonly kind: 'target' | 'limit';
  readonly until: Date;
  /** How much of the time is gone, 0 to 1. */
  readonly share: number;
}

/** The clock that runs for a case: the target, and once it has passed, the limit. */
export function clockOf(
  { status, openedAt, targetAt, limitAt }: Pick<Case, 'status' | 'openedAt' | 'targetAt' | 'limitAt'>,
  now: Date,
): RunningClock | null {
  if (status === 'closed' || status === 'withdrawn') return null;
  const kind = now.getTime() <= Date.parse(targetAt) ? 'target' : 'limit';
  const until = new Date(kind === 'target' ? targetAt : limitAt);
  const start = Date.parse(openedAt);
  const share = (now.getTime() - start) / (until.getTime() - start);
  return { kind, until, share: Math.min(1, Math.max(0, share)) };
}
