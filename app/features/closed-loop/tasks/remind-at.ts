import { instantOf } from '../../../platform/calendar/instant-of.ts';

const DAY_MS = 86_400_000;

/** Before the day's work begins. */
const HOUR = 8;

/**
 * When a task comes back to its owner, if it was settled now who does it by when: in the morning of the day before;
 * where that has passed, in the morning of its day; null where that has passed as well, and they know of it.
 */
export function remindAt(dueOn: string, timeZone: string, now: Date): Date | null {
  const morning = Date.parse(`${dueOn}T00:00:00Z`) + HOUR * 3_600_000;
  const times = [morning - DAY_MS, morning].map((local) => instantOf(new Date(local), timeZone));
  return times.find((time) => time > now) ?? null;
}
