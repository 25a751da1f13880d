import { instantOf } from '../../../platform/calendar/instant-of.ts';
import { localDay } from '../../../platform/calendar/local-day.ts';

export interface Period {
  readonly unit: 'month' | 'quarter';
  readonly from: Date;
  /** The instant at which the next one begins. */
  readonly until: Date;
  readonly firstDay: string;
  readonly lastDay: string;
}

const MONTHS = { month: 1, quarter: 3 } as const;

/** The month or quarter that a moment lies in, on the organization's clock. */
export function periodOf(now: Date, timeZone: string, unit: Period['unit']): Period {
  const [year = 0, month = 1] = localDay(now, timeZone).split('-').map(Number);
  const length = MONTHS[unit];
  const first = Math.floor((month - 1) / length) * length;
  const begin = new Date(Date.UTC(year, first, 1));
  const end = new Date(Date.UTC(year, first + length, 1));
  const last = new Date(Date.UTC(year, first + length, 0));
  return {
    unit,
    from: instantOf(begin, timeZone),
    until: instantOf(end, timeZone),
    firstDay: begin.toISOString().slice(0, 10),
    lastDay: last.toISOString().slice(0, 10),
  };
}

/** So many months before; from the 31st of a long month, the last day of a short one. */
export function monthsBefore(now: Date, months: number): Date {
  const before = new Date(now);
  before.setUTCDate(1);
  before.setUTCMonth(before.getUTCMonth() - months);
  const days = new Date(Date.UTC(before.getUTCFullYear(), before.getUTCMonth() + 1, 0)).getUTCDate();
  before.setUTCDate(Math.min(now.getUTCDate(), days));
  return before;
}
