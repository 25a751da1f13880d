import type { Calendar } from '../contract.ts';
import { writeHours } from './hours-text.ts';

export interface WeekLine {
  /** 0 is Monday. */
  readonly from: number;
  readonly to: number;
  readonly hours: string;
}

/** The days of a week, those alike that follow one another as one. */
export function weekLines(hours: Calendar['hours']): WeekLine[] {
  const lines: WeekLine[] = [];
  for (const [day, spans] of hours.entries()) {
    const text = writeHours(spans);
    const last = lines.at(-1);
    if (last?.hours === text) lines[lines.length - 1] = { ...last, to: day };
    else lines.push({ from: day, to: day, hours: text });
  }
  return lines;
}
