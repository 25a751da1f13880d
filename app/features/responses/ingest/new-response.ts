import { createHash } from 'node:crypto';
import { z } from 'zod';
import { momentSchema } from '../../../platform/calendar/day-schema.ts';
import { BANDS } from '../../surveys/contract.ts';

/** A long letter; past this it is not a comment any more. */
const COMMENT_MAX = 20_000;

/** Enough for what a CRM knows of a purchase. */
const PROPERTIES_MAX = 50;

const text = (max: number) =>
  z
    .string()
    .max(max)
    // PostgreSQL's text cannot hold NUL.
    .refine((value) => !value.includes('\u0000'), { message: 'must not contain the NUL character' });

const propertiesSchema = z
  .record(z.string().min(1).max(60), z.union([text(500), z.number(), z.boolean()]).transform(String))
  .refine((all) => Object.keys(all).length <= PROPERTIES_MAX, {
    message: `at most ${PROPERTIES_MAX} properties`,
  });

/** An answer as the API takes it. */
export const newResponseSchema = z.strictObject({
  survey: z.string().min(1).max(100).describe('Slug or id of the survey'),
  score: z
    .int()
    .min(0)
    .max(10)
    .describe('The person’s score, a whole number: 0 to 10 (NPS), 1 to 5 (CSAT), 1 to 7 (CES)'),
  comment: text(COMMENT_MAX).optional().describe('The reason, in the person’s words'),
  contact: z
    .strictObject({
      email: text(320).optional(),
      externalId: text(200).optional().describe('Your own id of this person; matched before the e-mail'),
      name: text(200).optional(),
      locale: z.enum(['fr', 'en']).optional(),
      properties: propertiesSchema.optional(),
    })
    .optional()
    .describe('Who answered; left out for an anonymous answer'),
  properties: propertiesSchema
    .optional()
    .describe('What the figures can be split by: store, product, agent …'),
  channel: z
    .string()
    .regex(/^[a-z0-9-]{1,30}$/)
    .default('api')
    .describe('How the person was asked; `api` when not said'),
  answeredAt: momentSchema().optional().describe('When the person answered; now when not said'),
});

export type NewResponse = z.output<typeof newResponseSchema>;

/** What answers the API. */
export const recordedResponseSchema = z.object({
  id: z.uuid(),
  survey: z.string().describe('Slug of the survey'),
  score: z.int(),
  band: z.enum(BANDS),
  state: z.enum(['counted', 'replaced', 'excluded', 'provisional']),
  contactId: z.uuid().nullable(),
  answeredAt: z.iso.datetime(),
});

export type RecordedResponse = z.output<typeof recordedResponseSchema>;

/** Tells a repeated request from another one under the same Idempotency-Key. */
export function bodyHash(input: NewResponse): Buffer {
  return createHash('sha256').update(JSON.stringify(input)).digest();
}
