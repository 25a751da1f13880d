import { z } from 'zod';
import { DETRACTOR_TYPES } from '../types/detractor-type.ts';

/** A readable list, not a program. */
export const STEPS_MAX = 20;

/** A year: what would come later belongs to another answer. */
const WAIT_HOURS_MAX = 365 * 24;

export const BANDS = ['detractor', 'passive', 'promoter'] as const;

export const STOPS = ['answered-otherwise', 'case-closed', 'contacted', 'opted-out'] as const;

export type Stop = (typeof STOPS)[number];

const line = (max: number) =>
  z
    .string()
    .trim()
    .min(1, 'playbooks:problems.empty')
    .max(max)
    .refine((value) => !value.includes('\u0000') && value.isWellFormed(), 'playbooks:problems.text');

const recipient = z
  .union([z.enum(['owner', 'manager']), z.uuid()])
  .describe('`owner` of the case, `manager` of the customer’s team, or the id of a member');

export const triggerSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('band'), band: z.enum(BANDS) }),
  z.strictObject({
    kind: z.literal('type'),
    type: z.enum(DETRACTOR_TYPES).describe('Starts when a person confirms this type on a case'),
  }),
]);

export type Trigger = z.output<typeof triggerSchema>;

const waitSchema = z
  .strictObject({
    kind: z.literal('wait'),
    amount: z.int().min(1).max(WAIT_HOURS_MAX),
    unit: z.enum(['hours', 'days']),
    counted: z
      .enum(['always', 'business'])
      .describe('`business` counts the hours and days of the team’s calendar only'),
  })
  .refine(({ amount, unit }) => (unit === 'days' ? amount * 24 : amount) <= WAIT_HOURS_MAX, {
    message: 'playbooks:problems.wait-long',
    path: ['amount'],
  });

const mailTextSchema = z.strictObject({ subject: line(200), body: line(5_000) });

/** More to choose from is no choice. */
export const TEMPLATES_MAX = 20;

const sendSchema = z
  .strictObject({
    kind: z.literal('send'),
    texts: z
      .strictObject({ fr: mailTextSchema.optional(), en: mailTextSchema.optional() })
      .optional()
      .describe(
        'Words of its own, by language; a customer reads the other one where theirs is missing. Variables are those of templates',
      ),
    templateIds: z
      .array(z.uuid())
      .min(1, 'playbooks:problems.no-template')
      .max(TEMPLATES_MAX)
      .optional()
      .describe(
        'Instead: templates of letters; each customer gets the one that fits their language, band and type best',
      ),
  })
  .refine(
    ({ texts, templateIds }) =>
      templateIds !== undefined || texts?.fr !== undefined || texts?.en !== undefined,
    {
      message: 'playbooks:problems.no-text',
      path: ['texts'],
    },
  )
  .refine(({ texts, templateIds }) => texts === undefined || templateIds === undefined, {
    message: 'playbooks:problems.two-texts',
    path: ['templateIds'],
  });

const taskSchema = z.strictObject({
  kind: z.literal('task'),
  title: line(200),
  owner: recipient,
  dueInDays: z.int().min(0).max(365).describe('Days from the step to the day it is due'),
});

const notifySchema = z.strictObject({
  kind: z.literal('notify'),
  to: recipient,
  message: line(500).nullable().describe('Beside who answered what; null: nothing more'),
});

const tagSchema = z.strictObject({
  kind: z.literal('tag'),
  name: line(60)
    .refine((name) => name !== 'team', 'playbooks:problems.tag-team')
    .describe('A property of the contact; not `team`, which says whose customer somebody is'),
  value: line(500),
});

export const stepSchema = z.discriminatedUnion('kind', [
  waitSchema,
  sendSchema,
  taskSchema,
  notifySchema,
  tagSchema,
]);

export type Step = z.output<typeof stepSchema>;
export type StepOf<K extends Step['kind']> = Extract<Step, { kind: K }>;

/** What a run keeps: on what it started, what it does in which order, and what ends it before. */
export const definitionSchema = z.strictObject({
  trigger: triggerSchema,
  surveyId: z.uuid().nullable().describe('null: any NPS survey'),
  steps: z.array(stepSchema).min(1, 'playbooks:problems.no-steps').max(STEPS_MAX),
  stops: z.array(z.enum(STOPS)).describe('What ends a run before its last step'),
});

export type Definition = z.output<typeof definitionSchema>;

export const writePlaybookSchema = z.strictObject({ name: line(120), definition: definitionSchema });

export type WritePlaybook = z.output<typeof writePlaybookSchema>;

export const activateSchema = z.strictObject({
  version: z.int().min(1).describe('The version whose dry run you have seen'),
  alsoPast: z
    .enum(['none', 'answered', 'answered-and-imported'])
    .default('none')
    .describe('Whether it also starts for the answers of the dry run, and for imported ones among them'),
});

export type Activate = z.input<typeof activateSchema>;

export const pauseSchema = z.strictObject({
  runs: z.enum(['go-on', 'stop']).describe('What becomes of the runs that are under way'),
});

export const playbookSchema = z.object({
  id: z.uuid(),
  name: z.string(),
  version: z.int().describe('The newest; `definition` is its'),
  activeVersion: z.int().nullable().describe('The version that starts runs; null: paused'),
  activeSince: z.iso.datetime().nullable(),
  triedVersion: z.int().nullable().describe('The version whose dry run was seen last'),
  definition: definitionSchema,
  runs: z.object({ running: z.int(), ended: z.int() }),
  updatedAt: z.iso.datetime(),
});

export type Playbook = z.output<typeof playbookSchema>;

export const playbooksSchema = z.object({
  items: z.array(playbookSchema),
  nextCursor: z.string().nullable(),
});

export const pageQuerySchema = z.object({
  cursor: z.string().optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

export type PageQuery = z.output<typeof pageQuerySchema>;

export const startersSchema = z.object({ items: z.array(writePlaybookSchema.extend({ id: z.string() })) });

export type Starter = z.output<typeof startersSchema>['items'][number];
