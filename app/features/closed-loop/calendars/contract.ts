import { z } from 'zod';
import { daySchema as calendarDay } from '../../../platform/calendar/day-schema.ts';
import { isTimeZone } from '../../../platform/calendar/local-day.ts';

export const HOLIDAY_SETS = ['none', 'fr', 'fr-alsace-moselle'] as const;

const DAY_MINUTES = 1440;

/** More would be minutes, not hours of work. */
const OPENINGS_A_DAY = 6;

/** Under this, a target of a few hours would lie weeks away. */
const LEAST_A_WEEK = 60;

/** Ten years of a shop's own days. */
const MAX_CLOSED_DAYS = 366;

const minute = z.int('calendars:problems.hours').min(0, 'calendars:problems.hours');

const openingSchema = z
  .strictObject({
    from: minute.max(DAY_MINUTES - 1, 'calendars:problems.hours'),
    to: minute.max(DAY_MINUTES, 'calendars:problems.hours'),
  })
  .refine(({ from, to }) => from < to, 'calendars:problems.hours-order')
  .describe('In minutes since midnight, on the clock of the zone');

const daySchema = z
  .array(openingSchema)
  .max(OPENINGS_A_DAY, 'calendars:problems.hours')
  .refine(
    (day) => day.every(({ from }, i) => i === 0 || (day[i - 1]?.to ?? 0) <= from),
    'calendars:problems.hours-order',
  );

export const calendarHoursSchema = z
  .array(daySchema)
  .length(7, 'calendars:problems.hours')
  .refine(
    (days) => days.flat().reduce((sum, { from, to }) => sum + to - from, 0) >= LEAST_A_WEEK,
    'calendars:problems.never-open',
  )
  .describe('Seven days from Monday on; an empty one is closed');

const rules = {
  timeZone: z.string().refine(isTimeZone, 'organizations:problems.time-zone'),
  hours: calendarHoursSchema,
  holidays: z
    .enum(HOLIDAY_SETS)
    .describe('Public holidays that are closed: none, those of France, or those of Alsace and Moselle'),
  closedDays: z
    .array(calendarDay('calendars:problems.day'))
    .max(MAX_CLOSED_DAYS, 'calendars:problems.days')
    .describe('Days of one’s own that are closed as well'),
};

export const calendarSchema = z.object({
  team: z.string().nullable().describe('A team’s key; null: of the whole organization'),
  name: z.string().nullable().describe('The team’s name'),
  isOwn: z.boolean().describe('false: the organization’s calendar, or the usual one, holds here'),
  ...rules,
});

export type Calendar = z.output<typeof calendarSchema>;

export const calendarsSchema = z.object({
  items: z.array(calendarSchema).describe('The organization’s, then each team’s by name'),
});

export const setCalendarSchema = z.strictObject({
  team: z.string().max(100).nullable().default(null).describe('A team’s key; null: the whole organization'),
  ...rules,
  closedDays: rules.closedDays.default([]),
});

export type SetCalendar = z.input<typeof setCalendarSchema>;

export const removeCalendarSchema = z.object({
  team: z.string().max(100).optional().describe('A team’s key; the organization’s own when left out'),
});
