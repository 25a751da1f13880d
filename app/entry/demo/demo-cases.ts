import { usualCalendar } from '../../features/closed-loop/calendars/business-calendar.ts';
import { caseClocks } from '../../features/closed-loop/clocks/case-clocks.ts';
import { DEFAULT_RULES } from '../../features/closed-loop/clocks/default-rules.ts';
import type { PastCase } from './queries.ts';
import { Random } from './random.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** Older ones are closed; those of the last days show a queue as it is on a morning. */
const OPEN_FOR_MS = 5 * DAY_MS;

/** What became of a detractor's case, told by when it was opened. */
export function demoCase(
  random: Random,
  of: { invitationId: string; ownerId: string; answeredAt: Date },
  now: Date,
): PastCase {
  const { invitationId, ownerId, answeredAt: openedAt } = of;
  const age = now.getTime() - openedAt.getTime();
  const case_ = {
    invitationId,
    ownerId,
    openedAt,
    ...caseClocks(DEFAULT_RULES, usualCalendar('Europe/Paris'), openedAt),
  };
  if (age < OPEN_FOR_MS) {
    const isReached = random.is(0.35) && age > HOUR_MS;
    const reachedAt = new Date(openedAt.getTime() + age / 3);
    return isReached
      ? { ...case_, status: 'in-progress', firstContactAt: reachedAt, closedAt: null }
      : { ...case_, status: 'open', firstContactAt: null, closedAt: null };
  }
  const days = 1 + random.below(6);
  const closedAt = new Date(
    Math.min(openedAt.getTime() + days * DAY_MS + random.below(8) * HOUR_MS, now.getTime()),
  );
  const firstContactAt = new Date((openedAt.getTime() + closedAt.getTime()) / 2);
  return { ...case_, status: 'closed', firstContactAt, closedAt };
}
