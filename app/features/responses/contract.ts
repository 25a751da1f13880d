import { z } from 'zod';
import { daySchema } from '../../platform/calendar/day-schema.ts';
import { BANDS, KINDS, RELATIONS } from '../surveys/contract.ts';

const RESPONSE_STATES = ['provisional', 'counted', 'replaced', 'excluded'] as const;

/** Of the survey's kind: NPS; CSAT (`satisfied` 4 and 5); CES (`easy` 5 to 7). */
const band = z.enum(BANDS);

export const responseSchema = z.object({
  id: z.uuid(),
  surveyId: z.uuid(),
  series: z.int().describe('Which wording was answered'),
  kind: z.enum(KINDS).describe('Of its survey: `nps` 0 to 10, `csat` 1 to 5, `ces` 1 to 7'),
  score: z.int().min(0).max(10),
  band,
  comment: z.string().nullable(),
  state: z.enum(RESPONSE_STATES),
  stateReason: z
    .string()
    .nullable()
    .describe(
      'Why it does not count: opened, no-gesture, head, several-scores, trap, right-after-delivery, scanner, by-person',
    ),
  overruled: z
    .object({ by: z.string().nullable(), reason: z.string(), at: z.iso.datetime() })
    .nullable()
    .describe('Who decided about it (a member’s name; null for an API key), and why'),
  begged: z
    .boolean()
    .describe('The comment tells that somebody asked for this score: a hint, it counts all the same'),
  channel: z.string(),
  locale: z.string().nullable(),
  answeredAt: z.iso.datetime(),
  invitationId: z.uuid().nullable().describe('Ask for `invitation=` this to see what came before'),
  contact: z.object({ id: z.uuid(), name: z.string().nullable(), email: z.string().nullable() }).nullable(),
  properties: z.record(z.string(), z.string()),
});

export type Response = z.output<typeof responseSchema>;

export const responseListSchema = z.object({
  items: z.array(responseSchema),
  nextCursor: z.string().nullable(),
});

export type ResponseList = z.output<typeof responseListSchema>;

/** `filter[NAME]=VALUE` comes beside these. */
export const responsesQuerySchema = z.looseObject({
  survey: z
    .string()
    .min(1)
    .max(2000)
    .optional()
    .describe('Slug or id, or several between commas; all surveys when not said'),
  kind: z.enum(KINDS).optional(),
  relation: z.enum([...RELATIONS, 'both']).optional(),
  series: z.coerce.number().int().min(1).optional().describe('Only the answers to this wording'),
  state: z.enum(RESPONSE_STATES).optional().describe('All but `replaced` when not said'),
  band: band.optional(),
  from: daySchema().optional().describe('First day, inclusive, in the organization’s zone'),
  to: daySchema().optional(),
  q: z.string().max(200).optional().describe('Words of the comment'),
  commented: z.enum(['true', 'false']).optional(),
  invitation: z.uuid().optional().describe('The history of one invitation’s answer'),
  contact: z.uuid().optional().describe('The answers of one person'),
  cursor: z.string().optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

export type ResponsesQuery = z.output<typeof responsesQuerySchema>;

export const stateCountsSchema = z.object({
  counted: z.int(),
  provisional: z.int(),
  excluded: z.int(),
});

export type StateCounts = z.output<typeof stateCountsSchema>;

const REASON_MAX = 500;

export const overruleSchema = z.strictObject({
  state: z.enum(['counted', 'excluded']),
  reason: z
    .string()
    .trim()
    .min(3, 'responses:problems.say-why')
    .max(REASON_MAX, 'responses:problems.say-why')
    .describe('Why; kept in the log'),
});

export type Overrule = z.output<typeof overruleSchema>;
