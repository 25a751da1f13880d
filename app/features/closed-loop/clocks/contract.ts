import { z } from 'zod';

export const RUNGS = ['owner', 'manager', 'director'] as const;

/** Who is told, one after the other, when nobody reaches the customer. */
export type Rung = (typeof RUNGS)[number];

export const ESCALATION_REASONS = ['target', 'limit', 'promise', 'playbook'] as const;

export type EscalationReason = (typeof ESCALATION_REASONS)[number];

const MONTH_HOURS = 720;

const hours = (problem: string, least: number) =>
  z.int(problem).min(least, problem).max(MONTH_HOURS, problem);

const settings = {
  targetMinutes: z
    .int('clocks:problems.target')
    .min(15, 'clocks:problems.target')
    .max(4800, 'clocks:problems.target')
    .describe('Business time within which somebody should be in touch, in minutes'),
  limitHours: hours('clocks:problems.limit', 1).describe(
    'Time within which somebody must be in touch, in hours of the calendar: nights and Sundays count',
  ),
  managerHoursBefore: hours('clocks:problems.hours', 0).describe(
    'So long before the limit the team’s manager is told',
  ),
  directorHoursAfter: hours('clocks:problems.hours', 0).describe(
    'So long after the limit the director is told',
  ),
  directorId: z.uuid().nullable().describe('A member; null: the first owner of the organization'),
};

export const clockSettingsSchema = z.object({
  ...settings,
  director: z
    .object({ id: z.uuid(), name: z.string() })
    .nullable()
    .describe('Whom a case comes to in the end'),
});

export type ClockSettings = z.output<typeof clockSettingsSchema>;

export const changeClockSettingsSchema = z
  .strictObject(settings)
  .partial()
  .refine((change) => Object.keys(change).length > 0, 'clocks:problems.nothing');

export type ChangeClockSettings = z.output<typeof changeClockSettingsSchema>;
