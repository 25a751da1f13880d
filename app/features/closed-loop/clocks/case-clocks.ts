import { addBusinessTime } from '../calendars/add-business-time.ts';
import type { BusinessCalendar } from '../calendars/business-calendar.ts';
import { RUNGS, type Rung } from './contract.ts';
import type { ClockRules } from './default-rules.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;

export interface CaseClocks {
  readonly targetAt: Date;
  readonly limitAt: Date;
  /** When each is told, if nobody has reached the customer by then; never one before another. */
  readonly rungs: Readonly<Record<Rung, Date>>;
}

/** When somebody should, and must, have been in touch with the customer, and who is told when nobody was. */
export function caseClocks(rules: ClockRules, calendar: BusinessCalendar, startedAt: Date): CaseClocks {
  const targetAt = addBusinessTime(calendar, startedAt, rules.targetMinutes * MINUTE_MS);
  const limit = startedAt.getTime() + rules.limitHours * HOUR_MS;
  const director = limit + rules.directorHoursAfter * HOUR_MS;
  const manager = Math.max(startedAt.getTime(), limit - rules.managerHoursBefore * HOUR_MS);
  // Over a long weekend the limit comes before the target.
  const owner = Math.min(targetAt.getTime(), manager);
  return {
    targetAt,
    limitAt: new Date(limit),
    rungs: { owner: new Date(owner), manager: new Date(manager), director: new Date(director) },
  };
}

/** Who comes after; null: nobody. */
export function rungAfter(rung: Rung): Rung | null {
  return RUNGS[RUNGS.indexOf(rung) + 1] ?? null;
}
