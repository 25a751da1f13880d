/** A day without a time, as reports count them: 2026-08-21. */
export interface CalendarDay {
  year: number;
  /** 1 to 12. */
  month: number;
  day: number;
  /** 0 is Sunday. */
  weekday: number;
}

/** Reads "2026-08-21", or the day of an instant in a zone. */
export function calendarDay(value: string | Date, zone = 'UTC'): CalendarDay {
  const iso = typeof value === 'string' ? value.slice(0, 10) : isoDayIn(value, zone);
  const [year = 0, month = 1, day = 1] = iso.split('-').map(Number);
  return { year, month, day, weekday: new Date(Date.UTC(year, month - 1, day)).getUTCDay() };
}

/** The day of an instant in a zone: "2026-08-21". */
export function isoDayIn(instant: Date, zone: string): string {
  // Swedish writes dates as ISO does.
  return new Intl.DateTimeFormat('sv-SE', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).format(instant);
}
