import { isoDayIn } from '../../../../ui/format/calendar-day.ts';
import { formatTime } from '../../../../ui/format/format-time.ts';
import type { FocusGroup } from '../contract.ts';

/** A time as it is typed. */
export interface TypedSlot {
  readonly id?: string;
  readonly day: string;
  readonly time: string;
  readonly minutes: string;
  readonly seats: string;
  /** How many seats are taken: a time that somebody chose stays. */
  readonly taken: number;
}

const WEEK_MS = 7 * 86_400_000;

/** An evening in two weeks. */
export const usualSlot = (now: Date, timeZone: string): TypedSlot => ({
  day: isoDayIn(new Date(now.getTime() + 2 * WEEK_MS), timeZone),
  time: '18:00',
  minutes: '90',
  seats: '8',
  taken: 0,
});

export const typedSlots = ({ slots }: Pick<FocusGroup, 'slots'>, timeZone: string): TypedSlot[] =>
  slots.map(({ id, startsAt, endsAt, seats, taken }) => ({
    id,
    day: isoDayIn(new Date(startsAt), timeZone),
    time: formatTime(new Date(startsAt), timeZone),
    minutes: String(Math.round((Date.parse(endsAt) - Date.parse(startsAt)) / 60_000)),
    seats: String(seats),
    taken,
  }));

const number = (typed: string): number => (typed.trim() === '' ? Number.NaN : Number(typed));

/** As the API takes it. */
export const givenSlots = (slots: readonly TypedSlot[]) =>
  slots.map(({ id, day, time, minutes, seats }) => ({
    ...(id !== undefined && { id }),
    day,
    time: time.slice(0, 5),
    minutes: number(minutes),
    seats: number(seats),
  }));
