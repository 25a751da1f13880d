import { z } from 'zod';
import { daySchema } from '../../../platform/calendar/day-schema.ts';

const day = z.iso.date();

/** How a figure stands to a target, from its interval: never a bare yes. */
export const standingSchema = z
  .enum(['reached', 'above', 'not-proven', 'below', 'too-few'])
  .describe(
    '`reached`: the whole interval lies at or above the target. `above`: the figure does, its interval not wholly. `not-proven`: the figure lies below, its interval reaches the target. `below`: the whole interval lies below. `too-few`: under the minimum, nothing is said.',
  );

export type Standing = z.output<typeof standingSchema>;

const person = z.object({ id: z.string().nullable(), name: z.string().nullable() });

export const targetSchema = z.object({
  id: z.uuid(),
  survey: z.string().describe('Slug'),
  team: z.string().nullable().describe('The team it is for; null for the whole survey'),
  value: z.number().describe('NPS to reach, in points'),
  dueOn: day.describe('By when, inclusive'),
  setBy: person,
  setAt: z.iso.datetime(),
  from: day.describe('First day of the answers that it is judged by'),
  to: day.describe('Last day: today, or the day it was due'),
  n: z.int(),
  nps: z.number().nullable(),
  interval: z.object({ low: z.number().nullable(), high: z.number().nullable() }),
  standing: standingSchema,
});

export type Target = z.output<typeof targetSchema>;

export const targetsSchema = z.object({ items: z.array(targetSchema), nextCursor: z.null() });

export type Targets = z.output<typeof targetsSchema>;

export const targetsQuerySchema = z.object({
  survey: z.string().min(1).optional().describe('Slug or id; all surveys when left out'),
});

export const removeTargetSchema = z.object({
  survey: z.string().min(1).describe('Slug or id'),
  team: z.string().max(200).optional().describe('A team’s key; the whole survey’s target when left out'),
});

export type RemoveTarget = z.output<typeof removeTargetSchema>;

export const setTargetSchema = z.strictObject({
  survey: z.string('analytics:problems.no-survey').min(1, 'analytics:problems.no-survey'),
  team: z
    .string()
    .trim()
    .max(200, 'analytics:problems.team')
    .refine((name) => !name.includes('\0'), 'analytics:problems.team')
    .nullable()
    .default(null)
    .describe('A team’s key; null for the whole survey'),
  value: z
    .int('analytics:problems.target-value')
    .min(-100, 'analytics:problems.target-value')
    .max(100, 'analytics:problems.target-value'),
  dueOn: daySchema('analytics:problems.target-day'),
});

export type SetTarget = z.input<typeof setTargetSchema>;

/** A quarter, as on the home screen: long enough for a figure, short enough for a target to move it. */
export const TARGET_DAYS = 91;
