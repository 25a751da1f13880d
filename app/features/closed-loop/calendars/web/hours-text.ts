import type { OpeningHours } from '../business-calendar.ts';

const HOUR = 60;
const SPAN = /^(\d{1,2})(?:[:h.](\d{2})?)?\s*[-–—àa]\s*(\d{1,2})(?:[:h.](\d{2})?)?$/;

const clock = (minutes: number): string =>
  `${Math.floor(minutes / HOUR)}:${String(minutes % HOUR).padStart(2, '0')}`;

/** As it is typed and read again: `9:00–12:30, 14:00–18:00`. */
export const writeHours = (day: readonly OpeningHours[]): string =>
  day.map(({ from, to }) => `${clock(from)}–${clock(to)}`).join(', ');

/** What somebody typed; null when it is no hours. Nothing is closed. */
export function readHours(text: string): OpeningHours[] | null {
  const spans = text
    .split(/[,;+]|\bet\b|\band\b/)
    .map((part) => part.trim().replaceAll('\u00A0', ' '))
    .filter((part) => part !== '');
  const read = spans.map((span) => SPAN.exec(span.replaceAll(/\s*(h)\s*/g, '$1')));
  if (read.some((found) => found === null)) return null;
  const day = read.map((found) => {
    const [, fromHour, fromMinute = '0', toHour, toMinute = '0'] = found ?? [];
    return {
      from: Number(fromHour) * HOUR + Number(fromMinute),
      to: Number(toHour) * HOUR + Number(toMinute),
    };
  });
  const isDay = day.every(({ from, to }, i) => from < to && to <= 24 * HOUR && from >= (day[i - 1]?.to ?? 0));
  return isDay ? day : null;
}
