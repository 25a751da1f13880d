import { z } from 'zod';
import { ASK_KINDS, PLAIN_ASKS } from './ask-kinds.ts';

const askKind = z.enum(ASK_KINDS);

export const askSchema = z.object({
  id: z.uuid(),
  kind: askKind.describe('What was asked for'),
  state: z.enum(['asked', 'done', 'declined']).describe('`done`: they gave it'),
  askedAt: z.iso.datetime(),
  settledAt: z.iso.datetime().nullable(),
});

export type Ask = z.output<typeof askSchema>;

/** Enough to ask a page of a list at once. */
export const ASKED_AT_ONCE = 200;

export const askPeopleSchema = z.strictObject({
  kind: z.enum(PLAIN_ASKS),
  contactIds: z.array(z.uuid()).min(1).max(ASKED_AT_ONCE),
});

export type AskPeople = z.output<typeof askPeopleSchema>;

/** Why somebody is not asked. */
export const NOT_ASKED = [
  'unknown',
  'no-email',
  'opted-out',
  'bounced',
  'refused',
  'not-promoter',
  'not-passive',
  'asked-lately',
  'already',
  'no-name',
  'tired',
] as const;

export type NotAsked = (typeof NOT_ASKED)[number];

export const askedPeopleSchema = z.object({
  asked: z.array(z.uuid()).describe('Contacts whose mail is on its way'),
  skipped: z.array(
    z.object({
      contactId: z.uuid(),
      reason: z
        .enum(NOT_ASKED)
        .describe(
          '`asked-lately`: the same was asked of them within the period; `refused`: no consent; `already`: they are an ambassador; `no-name`: the thanks name them, and we do not know how; `tired`: they were sent a survey or another offer within the days that people are left in peace',
        ),
    }),
  ),
});

export type AskedPeople = z.output<typeof askedPeopleSchema>;

export const voiceSchema = z.object({
  contact: z.object({ id: z.uuid(), name: z.string().nullable(), email: z.string().nullable() }),
  score: z.int().describe('Their last NPS score, 0 to 10'),
  comment: z.string().nullable(),
  answeredAt: z.iso.datetime(),
  asks: z.array(askSchema).describe('What they were asked for within the period, newest first'),
});

export type Voice = z.output<typeof voiceSchema>;

export const voicesSchema = z.object({ items: z.array(voiceSchema), nextCursor: z.string().nullable() });

export type Voices = z.output<typeof voicesSchema>;

export const voicesQuerySchema = z.object({
  asked: z.enum(['yes', 'no']).optional().describe('Only those who were asked for something, or for nothing'),
  contact: z.uuid().optional().describe('One person'),
  cursor: z.string().optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

export type VoicesQuery = z.output<typeof voicesQuerySchema>;

export const voicesSummarySchema = z.object({
  months: z.int().describe('Scores older than this say nothing of today, and are not counted here'),
  promoters: z.int(),
  asked: z.int().describe('Promoters who were asked for at least one thing'),
  passives: z.object({
    atRisk: z.int().describe('Passive today'),
    gained: z.int().describe('Passive before, promoter now'),
    openTasks: z.int(),
  }),
  ambassadors: z.int().describe('In the programme now'),
  referrals: z.object({
    all: z.int(),
    open: z.int().describe('Nobody has decided about them yet'),
    customers: z.int().describe('Became customers'),
  }),
  testimonials: z.object({
    submitted: z.int().describe('Wait to be read'),
    published: z.int().describe('In the public feed now'),
  }),
  offers: z.object({
    open: z.int().describe('May be accepted now'),
    accepted: z.int().describe('People who accepted one in these months, and did not withdraw'),
    used: z.int().describe('Of those, who used it or came'),
  }),
});

export type VoicesSummary = z.output<typeof voicesSummarySchema>;
