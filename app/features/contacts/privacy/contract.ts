import { z } from 'zod';
import { PERSONAL_TOPICS } from './personal-data.ts';

const rows = z.array(z.record(z.string(), z.unknown()));

export const personExportSchema = z
  .object({ exportedAt: z.iso.datetime().describe('When it was read') })
  .extend(Object.fromEntries(PERSONAL_TOPICS.map((topic) => [topic, rows.optional()])))
  .describe('Everything that is kept about a person, by topic, oldest first');

export const retentionPlanSchema = z.object({
  months: z.int().describe('How long answers, mails and people are kept'),
  since: z.iso
    .datetime()
    .nullable()
    .describe('Since when older ones are made anonymous each night; null: they are not'),
  before: z.iso.datetime().describe('What is older than this would be'),
  answers: z
    .int()
    .describe('Answers that would lose their person, comment and properties; their score still counts'),
  mails: z.int().describe('Mails that would be deleted'),
  people: z.int().describe('People not met since, who would be forgotten'),
});

export type RetentionPlan = z.output<typeof retentionPlanSchema>;

export const MONTHS_MAX = 120;

const months = z
  .int('contacts:problems.retention-months')
  .min(1, 'contacts:problems.retention-months')
  .max(MONTHS_MAX, 'contacts:problems.retention-months');

export const retentionQuerySchema = z.object({
  months: z.coerce.number().pipe(months).optional().describe('Tried instead of the months that are set'),
});

export const setRetentionSchema = z.strictObject({
  months,
  isOn: z.boolean().describe('Whether older ones are made anonymous each night, from the next night on'),
});
