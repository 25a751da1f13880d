export type PeriodLength = 'day' | 'week' | 'month';

const DAY_MS = 86_400_000;

const toUtc = (day: string): Date => new Date(`${day}T00:00:00Z`);
const toDay = (date: Date): string => date.toISOString().slice(0, 10);

export function addDays(day: string, days: number): string {
  return toDay(new Date(toUtc(day).getTime() + days * DAY_MS));
}

function daysBetween(from: string, to: string): number {
  return Math.round((toUtc(to).getTime() - toUtc(from).getTime()) / DAY_MS);
}

/** The first day of the period that holds a day. Weeks begin on Monday (ISO 8601). */
export function periodStart(day: string, length: PeriodLength): string {
  if (length === 'day') return day;
  if (length === 'month') return `${day.slice(0, 7)}-01`;
  return addDays(day, -((toUtc(day).getUTCDay() + 6) % 7));
}

export function nextPeriod(start: string, length: PeriodLength): string {
  if (length === 'day') return addDays(start, 1);
  if (length === 'week') return addDays(start, 7);
  const date = toUtc(start);
  return toDay(new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 1)));
}

/** The days of as long a period that ends the day before `from`. */
export function periodBefore(from: string, to: string): { from: string; to: string } {
  const length = daysBetween(from, to) + 1;
  return { from: addDays(from, -length), to: addDays(from, -1) };
}
