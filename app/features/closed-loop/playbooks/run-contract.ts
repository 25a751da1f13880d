import { z } from 'zod';
import { stepSchema } from './contract.ts';

/** Why a step was passed over. */
export const SKIP_REASONS = [
  'no-address',
  'opted-out',
  'no-consent',
  'bounced',
  'lost',
  'mail-refused',
  'empty-variable',
  'no-template',
  'nobody',
  'properties-full',
] as const;

export type SkipReason = (typeof SKIP_REASONS)[number];

/** Why a run ended before its last step. */
export const STOP_REASONS = [
  'answered-otherwise',
  'case-closed',
  'contacted',
  'opted-out',
  'typed-otherwise',
  'answer-withdrawn',
  'by-person',
  'playbook-paused',
  'playbook-removed',
  'merged',
  'erased',
] as const;

export type StopReason = (typeof STOP_REASONS)[number];

export const runStepSchema = z.object({
  step: stepSchema,
  state: z.enum(['done', 'skipped', 'next', 'later', 'dropped']),
  reason: z.enum(SKIP_REASONS).nullable(),
  at: z.iso.datetime().nullable().describe('When it was carried out; for the next one, when it is due'),
});

export const runSchema = z.object({
  id: z.uuid(),
  playbook: z.object({ id: z.uuid(), name: z.string(), version: z.int() }),
  contactId: z.uuid(),
  responseId: z.uuid(),
  caseId: z.uuid().nullable(),
  status: z.enum(['running', 'done', 'stopped']),
  stopReason: z.enum(STOP_REASONS).nullable(),
  startedAt: z.iso.datetime(),
  endedAt: z.iso.datetime().nullable(),
  steps: z.array(runStepSchema),
});

export type Run = z.output<typeof runSchema>;

export const runsSchema = z.object({ items: z.array(runSchema), nextCursor: z.string().nullable() });

export type Runs = z.output<typeof runsSchema>;

const tried = z.object({
  kind: z.enum(['wait', 'send', 'task', 'notify', 'tag']),
  reached: z.int().describe('Runs that would have come to this step'),
  skipped: z.array(z.object({ reason: z.enum(SKIP_REASONS), count: z.int() })),
  chosen: z
    .array(
      z.object({
        template: z.object({ id: z.uuid(), name: z.string(), locale: z.enum(['fr', 'en']) }),
        count: z.int(),
        people: z
          .array(z.object({ contactId: z.uuid(), name: z.string().nullable() }))
          .describe('The newest of those who would get it, 50 at most'),
      }),
    )
    .describe('For a mail made from templates: which one would go to whom, the commonest first'),
});

export const dryRunSchema = z.object({
  version: z.int(),
  from: z.iso.datetime(),
  to: z.iso.datetime(),
  answers: z.int().describe('Answers of these days that count, of the surveys it is about'),
  imported: z.int().describe('Answers of these days that would have started it, had they not been imported'),
  isWhole: z.boolean().describe('false: only the newest answers were tried'),
  runs: z.int(),
  stopped: z.array(z.object({ reason: z.enum(STOP_REASONS), count: z.int() })),
  steps: z.array(tried).describe('In the order of the playbook'),
});

export type DryRun = z.output<typeof dryRunSchema>;
