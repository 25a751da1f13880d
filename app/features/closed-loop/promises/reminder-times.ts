import { instantOf } from '../../../platform/calendar/instant-of.ts';
import { localDay } from '../../../platform/calendar/local-day.ts';
import type { PromiseSettings } from './contract.ts';

export interface Due {
  readonly dueAt: Date;
  /** When that date was set: nobody is reminded of what they have just written. */
  readonly dueSetAt: Date;
}

export interface ReminderTimes {
  readonly before: Date | null;
  readonly onDay: Date | null;
}

/** No office is closed for longer; a calendar without any open day still gets the eve. */
const LOOK_BACK_DAYS = 14;

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;

/** What is due early comes back this long before it, not after. */
const AT_LEAST_BEFORE_MS = HOUR_MS;

/**
 * When a promise comes back to whoever keeps it: at a set hour of the last working day before it, and at a set hour of
 * its own day, or an hour before it where that is sooner.
 */
export function reminderTimes(
  { dueAt, dueSetAt }: Due,
  timeZone: string,
  { beforeHour, dayHour }: PromiseSettings,
  isWorkingDay: (day: string) => boolean,
): ReminderTimes {
  const day = Date.parse(`${localDay(dueAt, timeZone)}T00:00:00Z`);
  const at = (midnight: number, hour: number): Date =>
    instantOf(new Date(midnight + hour * HOUR_MS), timeZone);
  const onDay = new Date(Math.min(at(day, dayHour).getTime(), dueAt.getTime() - AT_LEAST_BEFORE_MS));
  const before = at(lastWorkingDay(day, isWorkingDay), beforeHour);
  const stillTold = (time: Date): Date | null => (time > dueSetAt ? time : null);
  return { before: before < onDay ? stillTold(before) : null, onDay: stillTold(onDay) };
}

function lastWorkingDay(day: number, isWorkingDay: (day: string) => boolean): number {
  for (let back = 1; back <= LOOK_BACK_DAYS; back += 1) {
    const candidate = day - back * DAY_MS;
    if (isWorkingDay(new Date(candidate).toISOString().slice(0, 10))) return candidate;
  }
  return day - DAY_MS;
}

/** The instant that a day and an hour on the wall mean in a zone. */
export const dueInstant = (dueOn: string, dueTime: string, timeZone: string): Date =>
  instantOf(new Date(`${dueOn}T${dueTime}:00Z`), timeZone);
