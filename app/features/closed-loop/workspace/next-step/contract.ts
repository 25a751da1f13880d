import { z } from 'zod';
import { daySchema } from '../../../../platform/calendar/day-schema.ts';

const TEXT_MAX = 300;

export const nextStepSchema = z.object({
  text: z.string(),
  dueOn: z.iso.date().describe('In the organization’s zone'),
  member: z
    .object({ id: z.uuid(), name: z.string() })
    .nullable()
    .describe('Who does it; null: whoever has the case'),
});

export type NextStep = z.output<typeof nextStepSchema>;

export const setNextStepSchema = z.strictObject({
  text: z
    .string()
    .max(TEXT_MAX, 'workspace:problems.step-text')
    .transform((text) => text.replaceAll('\u0000', '').trim())
    .refine((text) => text !== '', 'workspace:problems.step-text'),
  dueOn: daySchema('workspace:problems.step-day'),
  memberId: z.uuid().nullable(),
});

export type SetNextStep = z.output<typeof setNextStepSchema>;
