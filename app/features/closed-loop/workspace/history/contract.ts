import { z } from 'zod';
import { notedReviewSchema } from '../reviews/contract.ts';

const historyScoreSchema = z.object({
  id: z.uuid().describe('Of the answer'),
  survey: z.string(),
  kind: z.enum(['nps', 'csat', 'ces']),
  score: z.int().min(0).max(10),
  comment: z.string().nullable(),
  channel: z.string(),
  locale: z.string().nullable(),
  answeredAt: z.iso.datetime(),
  isOfCase: z.boolean().describe('The answer that this case is about'),
});

export type HistoryScore = z.output<typeof historyScoreSchema>;

const historyEventSchema = z.object({
  id: z.string(),
  kind: z.string().describe('`invitation`, `case`, `gesture`, `promise` …'),
  at: z.iso.datetime(),
  state: z.string().nullable(),
  title: z.string().nullable().describe('The survey, the gesture, what was promised'),
  caseId: z.uuid().nullable(),
  amount: z.string().nullable().describe('Cost of a gesture, as it is read in your language'),
  score: z
    .string()
    .nullable()
    .describe('Of a case, on the scale of its survey: `3`, or `2/5` where it is not of ten'),
});

export type HistoryEvent = z.output<typeof historyEventSchema>;

export const historySchema = z.object({
  contact: z.object({
    id: z.uuid(),
    name: z.string().nullable(),
    email: z.string().nullable(),
    phone: z.string().nullable(),
    locale: z.string().nullable(),
    since: z.iso.datetime().describe('When they were first known here'),
    properties: z.record(z.string(), z.string()),
    isSuppressed: z.boolean().describe('Surveys are not sent to them'),
  }),
  account: z
    .object({ id: z.uuid(), name: z.string(), revenue: z.number().nullable().describe('A year') })
    .nullable(),
  scores: z.array(historyScoreSchema).describe('Counted answers, oldest first'),
  events: z.array(historyEventSchema).describe('Newest first'),
  reviews: z.array(notedReviewSchema).describe('What they wrote in public, newest first'),
});

export type History = z.output<typeof historySchema>;
