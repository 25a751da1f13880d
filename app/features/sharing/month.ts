/** A calendar month, as YYYY-MM. */
export type Month = string;

export const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;

export const firstDayOf = (month: Month): string => `${month}-01`;

/** February has 28 or 29. */
export function lastDayOf(month: Month): string {
  const [year, number] = month.split('-').map(Number) as [number, number];
  const days = new Date(Date.UTC(year, number, 0)).getUTCDate();
  return `${month}-${String(days).padStart(2, '0')}`;
}

/** So many months later; earlier when negative. */
export function addMonths(month: Month, count: number): Month {
  const [year, number] = month.split('-').map(Number) as [number, number];
  return new Date(Date.UTC(year, number - 1 + count, 1)).toISOString().slice(0, 7);
}

export const monthOf = (day: string): Month => day.slice(0, 7);
