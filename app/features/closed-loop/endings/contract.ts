import { z } from 'zod';
import { INVITATION_STATES, SKIP_REASONS } from '../../distribution/contract.ts';
import { rootCauseSchema } from '../causes/contract.ts';
import { newMessageSchema } from '../conversation/contract.ts';
import { LOST_OUTCOMES, OUTCOMES } from './outcome.ts';

/** As much as a letter. */
export const TOLD_MAX = 4_000;

export const outcomeSchema = z
  .enum(OUTCOMES)
  .describe(
    '`resolved`: put right; `explained`: why it cannot be; `lost-…`: let go, because aggressive, refusing any explanation, or silent after three tries',
  );

const plain = (max: number) =>
  z
    .string()
    .trim()
    .max(max)
    .refine((value) => !value.includes('\u0000') && value.isWellFormed(), 'endings:problems.text');

export const closeCaseSchema = z.strictObject({
  outcome: outcomeSchema.nullish(),
  causeId: z.uuid().nullish().describe('The root cause, from the organization’s tree'),
  told: plain(TOLD_MAX).nullish().describe('What the customer was told'),
  farewell: newMessageSchema
    .nullish()
    .describe('A last letter, sent with the closing of a lost case or not at all'),
});

export type CloseCase = z.output<typeof closeCaseSchema>;

export const endingSchema = z.object({
  status: z.enum(['open', 'in-progress', 'closed', 'withdrawn']),
  ending: z
    .object({
      outcome: outcomeSchema.nullable().describe('null: closed before outcomes were asked for'),
      cause: rootCauseSchema.pick({ id: true, names: true }).nullable(),
      told: z.string().nullable(),
      closedAt: z.iso.datetime().nullable(),
      closedBy: z.object({ id: z.string(), name: z.string() }).nullable(),
    })
    .nullable()
    .describe('null while it is not closed'),
  tries: z.int().describe('How often the customer was tried in vain since they last answered'),
  triesNeeded: z.int().describe('From how many tries on a customer counts as silent'),
  openPromises: z
    .array(z.object({ id: z.uuid(), what: z.string(), dueAt: z.iso.datetime(), isBroken: z.boolean() }))
    .describe('What is still owed to the customer'),
  isLetGo: z.boolean().describe('Whether the customer is asked no more because a case of theirs was lost'),
  lastMessageId: z
    .uuid()
    .nullable()
    .describe('The newest message of the conversation, to be named with a farewell'),
  farewells: z
    .object({
      locale: z.enum(['fr', 'en']).describe('The customer’s language'),
      texts: z.record(z.enum(LOST_OUTCOMES), z.object({ subject: z.string(), body: z.string() })),
    })
    .nullable()
    .describe('A courteous letter for each way of losing a customer; null where there is no address'),
});

export type Ending = z.output<typeof endingSchema>;

export const resurveySchema = z.discriminatedUnion('state', [
  z.object({ state: z.literal('none') }).describe('Not after this ending, or not yet'),
  z.object({
    state: z.literal('proposed'),
    at: z.iso
      .datetime()
      .describe('The first working day that the fatigue rule allows, a month after closing'),
  }),
  z.object({
    state: z.literal('never'),
    reason: z.enum([...SKIP_REASONS, 'survey-archived']).describe('Why the customer is not asked again'),
  }),
  z.object({
    state: z.literal('scheduled'),
    invitation: z.object({
      id: z.uuid(),
      state: z.enum(INVITATION_STATES),
      at: z.iso.datetime().describe('When it left, or will leave'),
    }),
  }),
]);

export type Resurvey = z.output<typeof resurveySchema>;

export const scheduleResurveySchema = z.strictObject({
  sendAt: z.iso.datetime({ offset: true }).optional().describe('The proposed day when left out'),
});

export type ScheduleResurvey = z.output<typeof scheduleResurveySchema>;
