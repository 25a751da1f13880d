import { usualCalendar } from '../../features/closed-loop/calendars/business-calendar.ts';
import { caseClocks } from '../../features/closed-loop/clocks/case-clocks.ts';
import { DEFAULT_RULES } from '../../features/closed-loop/clocks/default-rules.ts';
import type { CaseOutcome } from '../../features/closed-loop/endings/outcome.ts';
import { DETRACTOR_TYPES } from '../../features/closed-loop/types/detractor-type.ts';
import type { PastCase } from './queries.ts';
import { Random } from './random.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** Older ones are closed; those of the last days show a queue as it is on a morning. */
const OPEN_FOR_MS = 5 * DAY_MS;

/** How cases of the story end, most often well. */
const ENDS: readonly CaseOutcome[] = [
  ...Array.from({ length: 11 }, () => 'resolved' as const),
  ...Array.from({ length: 6 }, () => 'explained' as const),
  'lost-silent',
  'lost-refuses',
  'lost-aggressive',
];

const TOLD: Record<CaseOutcome, string> = {
  resolved: 'Nos excuses, ce qui a été réparé et quand.',
  explained: 'Pourquoi ce n’est pas possible, et ce que nous faisons à la place.',
  'lost-silent': 'Trois messages laissés ; le dernier dit au revoir.',
  'lost-refuses': 'Ce que nous pouvons et ne pouvons pas ; elle ne souhaite pas en parler.',
  'lost-aggressive': 'Que nous en restons là, sans rancune.',
};

const OPEN_END = { outcome: null, causeId: null, told: null };

/** What became of a detractor's case, told by when it was opened. */
export function demoCase(
  random: Random,
  of: { invitationId: string; ownerId: string; answeredAt: Date; causeIds: readonly string[] },
  now: Date,
): PastCase {
  const { invitationId, ownerId, answeredAt: openedAt, causeIds } = of;
  const age = now.getTime() - openedAt.getTime();
  const case_ = {
    invitationId,
    ownerId,
    openedAt,
    ...OPEN_END,
    type: null,
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
  // Most within the target, the others before the limit, a few too late.
  const due = random.is(0.62) ? case_.targetAt : random.is(0.85) ? case_.limitAt : closedAt;
  const latest = Math.min(due.getTime(), closedAt.getTime());
  const part = (20 + random.below(75)) / 100;
  const firstContactAt = new Date(openedAt.getTime() + part * (latest - openedAt.getTime()));
  const outcome = random.pick(ENDS);
  const type = random.is(0.7) ? random.pick(DETRACTOR_TYPES) : null;
  const end = { outcome, causeId: random.pick(causeIds), told: TOLD[outcome], type };
  return { ...case_, status: 'closed', firstContactAt, closedAt, ...end };
}
