import { z } from 'zod';
import { daySchema } from '../../platform/calendar/day-schema.ts';
import { KINDS } from '../surveys/contract.ts';
import { rootCauseSchema } from './causes/contract.ts';
import { outcomeSchema } from './endings/contract.ts';
import { detractorTypeSchema } from './types/contract.ts';
import { DETRACTOR_TYPES } from './types/detractor-type.ts';
import { nextStepSchema } from './workspace/next-step/contract.ts';

const CASE_STATUSES = ['open', 'in-progress', 'closed', 'withdrawn'] as const;

/** What a person may set; a case is closed with its three answers, and withdrawn when its answer counts no more. */
export const SETTABLE_STATUSES = ['open', 'in-progress'] as const;

export const CASE_REASONS = ['detractor', 'contact-request'] as const;

const person = z.object({ id: z.string(), name: z.string() });

export const caseSchema = z.object({
  id: z.uuid(),
  responseId: z.uuid(),
  survey: z.object({
    id: z.uuid(),
    slug: z.string(),
    name: z.string(),
    kind: z.enum(KINDS).describe('On which scale the score is: NPS 0 to 10, CSAT 1 to 5, CES 1 to 7'),
  }),
  score: z.int().min(0).max(10).describe('On the scale of its survey'),
  comment: z.string().nullable(),
  contact: z.object({ id: z.uuid(), name: z.string().nullable(), email: z.string().nullable() }),
  owner: person.nullable(),
  status: z.enum(CASE_STATUSES),
  reason: z
    .enum(CASE_REASONS)
    .describe(
      '`detractor`: an NPS score of 0 to 6; `contact-request`: the comment asks for contact, whatever the survey and the score',
    ),
  detractorType: detractorTypeSchema.nullable().describe('As a person said; null while nobody has'),
  outcome: outcomeSchema.nullable().describe('How it ended; null while it is not closed'),
  cause: rootCauseSchema
    .pick({ id: true, names: true })
    .nullable()
    .describe('The root cause it was closed with'),
  openedAt: z.iso.datetime(),
  startedAt: z.iso.datetime().describe('Since when the clocks run: the opening, or the last reopening'),
  firstContactAt: z.iso
    .datetime()
    .nullable()
    .describe('When somebody reached the customer, which stops both clocks; null while nobody has'),
  targetAt: z.iso.datetime().describe('When somebody should have been in touch'),
  limitAt: z.iso.datetime().describe('When somebody must have been in touch'),
  closedAt: z.iso.datetime().nullable(),
  team: z.string().nullable().describe('The key of the team whose customer it is'),
  account: z.object({ id: z.uuid(), name: z.string() }).nullable().describe('The company of the customer'),
  language: z.enum(['fr', 'en']).nullable().describe('The customer’s, as far as it is known'),
  mergedInto: z.uuid().nullable().describe('The case of the same customer in which this one goes on'),
  nextStep: nextStepSchema.nullable(),
});

export type Case = z.output<typeof caseSchema>;

export const casesSchema = z.object({ items: z.array(caseSchema), nextCursor: z.string().nullable() });

export type Cases = z.output<typeof casesSchema>;

const day = daySchema();

export const casesQuerySchema = z.looseObject({
  status: z
    .enum(['waiting', ...CASE_STATUSES])
    .optional()
    .describe('`waiting` is open and in progress'),
  survey: z.string().optional(),
  owner: z
    .union([z.enum(['nobody', 'me']), z.uuid()])
    .optional()
    .describe('Id of a member, `me`, or `nobody`'),
  team: z.string().max(100).optional().describe('Key of a team, or `none`'),
  band: z
    .enum(['detractor', 'passive', 'promoter'])
    .optional()
    .describe('Cases of NPS answers only: the others have no such bands'),
  type: z
    .enum([...DETRACTOR_TYPES, 'none'])
    .optional()
    .describe('The type of detractor that a person said; `none`: nobody has'),
  account: z.uuid().optional().describe('The company of the customer'),
  due: z
    .enum(['overdue', 'late', 'today', 'week', 'reached'])
    .optional()
    .describe(
      'Of those that wait. `overdue`: the limit has passed; `late`: the target has; `today`: one of them is today; `week`: the limit is within seven days; nobody reached the customer in any of these. `reached`: somebody did',
    ),
  reason: z.enum(CASE_REASONS).optional(),
  language: z.enum(['fr', 'en']).optional().describe('Of the customer, else of the answer'),
  outcome: z
    .union([outcomeSchema, z.literal('lost')])
    .optional()
    .describe('Of those that are closed; `lost`: however they were lost'),
  cause: z.uuid().optional().describe('The root cause they were closed with, or one below it'),
  contact: z.uuid().optional().describe('Those of one person'),
  watched: z.enum(['true']).optional().describe('Those that you watch'),
  openedFrom: day.optional().describe('First day, where the organization is'),
  openedTo: day.optional().describe('Last day, inclusive'),
  q: z
    .string()
    .max(200)
    .optional()
    .describe('Words of the comment, or of the customer’s name, address, telephone or id'),
  sort: z
    .enum(['due', 'oldest', 'newest'])
    .default('due')
    .describe('`due`: the soonest limit first; the others by when a case was opened'),
  cursor: z.string().optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

export type CasesQuery = z.output<typeof casesQuerySchema>;

export const waitingQuerySchema = casesQuerySchema.pick({ survey: true, owner: true, team: true });

export type WaitingQuery = z.output<typeof waitingQuerySchema>;

export const waitingSchema = z.object({
  waiting: z.int().describe('Cases that nobody has been in touch about'),
  detractors: z.int().describe('Those of them that a low score opened; the others asked for contact'),
  inProgress: z.int(),
  oldestOpenedAt: z.iso.datetime().nullable(),
});

export type Waiting = z.output<typeof waitingSchema>;

/** Why a case is given to somebody, in a sentence. */
export const WHY_MAX = 300;

export const whySchema = z
  .string()
  .trim()
  .max(WHY_MAX, 'closed-loop:problems.why')
  // PostgreSQL's text can hold neither.
  .refine((text) => !text.includes('\u0000') && text.isWellFormed(), 'closed-loop:problems.why');

export const changeCaseSchema = z
  .strictObject({
    status: z.enum(SETTABLE_STATUSES).optional(),
    ownerId: z
      .uuid()
      .nullable()
      .optional()
      .describe(
        'A member of the organization; null gives it to whom the routing rules name: no case is nobody’s',
      ),
    why: whySchema
      .optional()
      .describe('With `ownerId`: told to the new owner by mail, and to whoever reads the case'),
  })
  .refine(({ status, ownerId }) => status !== undefined || ownerId !== undefined, {
    message: 'give status or ownerId',
  });

export type ChangeCase = z.output<typeof changeCaseSchema>;
