import type { Locale } from '../locale.ts';
import { wordsOf } from '../words/words.ts';
import type { RangePreset } from './day-range.ts';

const DAY_MS = 86_400_000;

/** The usual periods up to a day ("2026-11-19"), which the page takes from the organization's zone. */
export function rangePresets(today: string, locale: Locale): RangePreset[] {
  const { ranges } = wordsOf(locale);
  const back = (days: number) => shifted(today, 1 - days);
  const month = today.slice(0, 7);
  const monthStart = `${month}-01`;
  const lastMonthEnd = shifted(monthStart, -1);
  const quarter = Math.floor((Number(today.slice(5, 7)) - 1) / 3) * 3 + 1;
  return [
    { id: '7d', label: ranges.days(7), from: back(7), to: today },
    { id: '4w', label: ranges.weeks(4), from: back(28), to: today },
    { id: '13w', label: ranges.weeks(13), from: back(91), to: today },
    { id: '52w', label: ranges.weeks(52), from: back(364), to: today },
    { id: 'month', label: ranges.thisMonth, from: monthStart, to: today },
    { id: 'last-month', label: ranges.lastMonth, from: `${lastMonthEnd.slice(0, 7)}-01`, to: lastMonthEnd },
    {
      id: 'quarter',
      label: ranges.thisQuarter,
      from: `${today.slice(0, 4)}-${String(quarter).padStart(2, '0')}-01`,
      to: today,
    },
    { id: 'year', label: ranges.thisYear, from: `${today.slice(0, 4)}-01-01`, to: today },
  ];
}

function shifted(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}
