import { z } from 'zod';
import { DETRACTOR_TYPES } from './detractor-type.ts';

export const detractorTypeSchema = z
  .enum(DETRACTOR_TYPES)
  .describe(
    '`gone`: left for a competitor; `looking`: disappointed, looks elsewhere; `believing`: critical, but believes in it; `captive`: cannot leave, complains',
  );

export const caseTypeSchema = z.object({
  applies: z.boolean().describe('Whether there is a type to choose: detractors have one'),
  confirmed: z
    .object({
      type: detractorTypeSchema,
      by: z.object({ id: z.string(), name: z.string() }).nullable().describe('null: no member any more'),
      at: z.iso.datetime(),
    })
    .nullable()
    .describe('What a person said. Nothing else counts as the type'),
  proposed: z
    .object({
      type: detractorTypeSchema,
      words: z
        .array(
          z.object({
            start: z.int().min(0).describe('In UTF-16 units of the comment'),
            end: z.int().min(0),
            text: z.string(),
          }),
        )
        .describe('What in the comment speaks for it'),
    })
    .nullable()
    .describe('What the comment seems to say; null when it does not tell'),
});

export type CaseType = z.output<typeof caseTypeSchema>;

export const setTypeSchema = z.strictObject({
  type: detractorTypeSchema.nullable().describe('null takes it back'),
});

export type SetType = z.output<typeof setTypeSchema>;
