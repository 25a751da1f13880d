import { z } from 'zod';
import { KINDS } from '../../surveys/contract.ts';

const MOST_AT_ONCE = 50;

export const mergeCasesSchema = z.strictObject({
  caseIds: z
    .array(z.uuid())
    .min(1, 'joining:problems.none')
    .max(MOST_AT_ONCE, 'joining:problems.none')
    .describe('Open cases of the same customer that go on in this one'),
});

export type MergeCases = z.output<typeof mergeCasesSchema>;

const joinedCaseSchema = z.object({
  id: z.uuid(),
  score: z.int().describe('On the scale of its survey'),
  kind: z.enum(KINDS).describe('Of the survey'),
  comment: z.string().nullable(),
  survey: z.string(),
  openedAt: z.iso.datetime(),
});

export const joinedCasesSchema = z.object({
  into: z.uuid().nullable().describe('The case in which this one goes on'),
  joined: z.array(joinedCaseSchema).describe('Cases that go on in this one, the oldest first'),
  open: z.array(joinedCaseSchema).describe('Other open cases of the same customer'),
});

export type JoinedCases = z.output<typeof joinedCasesSchema>;
