import { z } from 'zod';

export const IMPORT_KINDS = ['contacts', 'responses'] as const;
const IMPORT_STATES = ['uploaded', 'ready', 'running', 'done', 'failed', 'cancelled'] as const;

export type ImportKind = (typeof IMPORT_KINDS)[number];
export type ImportState = (typeof IMPORT_STATES)[number];

/** A year of a large company's answers is a tenth of it. */
export const MAX_FILE_BYTES = 1024 ** 3;

/** What a column can become, beside `property`. */
export const FIELDS = {
  contacts: [
    'email',
    'phone',
    'externalId',
    'name',
    'firstName',
    'lastName',
    'locale',
    'timeZone',
    'consent',
    'optOut',
    'account',
    'accountId',
    'accountRevenue',
    'accountOwner',
  ],
  responses: ['score', 'comment', 'answeredAt', 'id', 'email', 'externalId', 'name'],
} as const satisfies Record<ImportKind, readonly string[]>;

export type ContactField = (typeof FIELDS.contacts)[number];
export type ResponseField = (typeof FIELDS.responses)[number];
export type Field = ContactField | ResponseField;

export const PROPERTY = 'property';

/** As contacts and answers keep it. */
const PROPERTY_NAME_MAX = 60;
const COLUMNS_MAX = 500;
const TOKENS_MAX = 20;

/** As contacts keep them. */
export const PROPERTIES_MAX = 50;

const keepable = (text: string): boolean => !text.includes('\u0000') && text.isWellFormed();
const text = (max: number) => z.string().max(max).refine(keepable, 'imports:problems.text');

export const columnPlanSchema = z.strictObject({
  column: z.int().min(0).describe('Its place in the file, from 0'),
  field: z.enum([...new Set([...FIELDS.contacts, ...FIELDS.responses]), PROPERTY]),
  property: text(PROPERTY_NAME_MAX).min(1).optional().describe('The name of the property'),
  split: z.boolean().optional().describe('Figures can be split by this property of past answers'),
  missing: z.array(text(100)).max(TOKENS_MAX).optional().describe('What stands for nothing, beside blank'),
});

export type ColumnPlan = z.output<typeof columnPlanSchema>;

export const planSchema = z.strictObject({
  columns: z.array(columnPlanSchema).max(COLUMNS_MAX).describe('A column that is not named is left out'),
  survey: text(100).optional().describe('Slug or id: which survey was answered'),
  dateOrder: z
    .enum(['dmy', 'mdy'])
    .optional()
    .describe('How 3/4/2026 is read, where the column alone cannot tell'),
  scale: z
    .literal('0-10')
    .optional()
    .describe('Says that scores which all lie in 1–5 or 1–7 were really asked from 0 to 10'),
  fractions: z
    .enum(['round-half-up', 'floor'])
    .optional()
    .describe('What becomes of 7.5; refused when not said'),
  bringBack: z
    .boolean()
    .optional()
    .describe('Also those who asked to be forgotten; refused when not said. Opt-outs hold again'),
  decimal: z.enum(['comma', 'point']).optional().describe('What 1.234 or 1,234 means, where nothing tells'),
});

export type ImportPlan = z.output<typeof planSchema>;

const columnShapeSchema = z.object({
  name: z.string(),
  filled: z.int().describe('Records with something in it'),
  samples: z.array(z.string()).describe('Its first cells, cut short'),
  tokens: z.array(z.object({ text: z.string(), count: z.int() })).describe('What may stand for nothing'),
  emails: z.int(),
  values: z.int().describe('How many different ones; 201 stands for more than 200'),
  dates: z
    .object({
      iso: z.int(),
      dayFirst: z.int(),
      monthFirst: z.int(),
      either: z.int(),
    })
    .describe('Cells that are a date, by what their numbers allow'),
  scores: z
    .object({
      low: z.number().nullable(),
      high: z.number().nullable(),
      whole: z.int(),
      fractions: z.int(),
    })
    .describe('Cells that are a number from 0 to 999'),
  amounts: z
    .object({ comma: z.int(), point: z.int(), either: z.int() })
    .describe('Cells that are an amount, by what their signs allow'),
  dateOrder: z
    .enum(['dmy', 'mdy', 'iso', 'ambiguous', 'mixed'])
    .describe('How its dates are written, told by days past 12; `ambiguous` and `mixed` are asked'),
  decimal: z
    .enum(['comma', 'point', 'ambiguous', 'none'])
    .describe('What stands before the cents in its amounts; `ambiguous` is asked'),
});

export type ColumnShape = z.output<typeof columnShapeSchema>;

export const shapeSchema = z.object({
  encoding: z.enum(['utf-8', 'utf-16le', 'utf-16be', 'windows-1252']),
  delimiter: z.string(),
  records: z.int(),
  columns: z.array(columnShapeSchema),
  rows: z.array(z.object({ line: z.int(), cells: z.array(z.string()) })).describe('The first records'),
});

export type Shape = z.output<typeof shapeSchema>;

const QUESTIONS = [
  'score',
  'survey',
  'identity',
  'date-order',
  'date-order-mixed',
  'scale',
  'decimal',
] as const;

export const questionSchema = z.object({
  code: z.enum(QUESTIONS).describe('What must be said before the file can be brought in'),
  column: z.int().nullable(),
});

export type Question = z.output<typeof questionSchema>;

const countsSchema = z.object({
  created: z.int().describe('New people or answers'),
  updated: z.int().describe('People who are known and were completed'),
  known: z.int().describe('Already there, and unchanged'),
  refused: z.int(),
});

export type Counts = z.output<typeof countsSchema>;

const reasonSchema = z.object({
  reason: z.string(),
  count: z.int(),
  examples: z.array(z.object({ line: z.int(), value: z.string() })),
});

export type ReasonCount = z.output<typeof reasonSchema>;

export const importSchema = z.object({
  id: z.uuid(),
  kind: z.enum(IMPORT_KINDS),
  fileName: z.string(),
  size: z.int().describe('Bytes'),
  state: z.enum(IMPORT_STATES),
  survey: z.object({ id: z.uuid(), slug: z.string(), name: z.string() }).nullable(),
  plan: planSchema.nullable(),
  questions: z.array(questionSchema),
  trial: countsSchema.nullable().describe('What the dry run of this plan counted'),
  records: z.int().describe('Records dealt with so far'),
  total: z.int().nullable().describe('Records in the file; null until it was looked at'),
  counts: countsSchema,
  reasons: z.array(reasonSchema).describe('Why lines were refused, the commonest first'),
  failure: z.string().nullable(),
  by: z.string().nullable(),
  createdAt: z.iso.datetime(),
  startedAt: z.iso.datetime().nullable(),
  finishedAt: z.iso.datetime().nullable(),
});

export type ImportItem = z.output<typeof importSchema>;

export const importListItemSchema = importSchema.omit({
  plan: true,
  questions: true,
  reasons: true,
  trial: true,
});

export type ImportListItem = z.output<typeof importListItemSchema>;

export const importsSchema = z.object({
  items: z.array(importListItemSchema),
  nextCursor: z.string().nullable(),
});

export type Imports = z.output<typeof importsSchema>;

export const importsQuerySchema = z.object({
  kind: z.enum(IMPORT_KINDS).optional(),
  cursor: z.string().optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

export type ImportsQuery = z.output<typeof importsQuerySchema>;

export const uploadQuerySchema = z.object({
  kind: z.enum(IMPORT_KINDS),
  name: text(200).trim().min(1).default('import.csv').describe('The name of the file'),
});

export type Upload = z.output<typeof uploadQuerySchema>;

export const previewSchema = z.object({
  shape: shapeSchema,
  guess: z
    .array(columnPlanSchema.extend({ confidence: z.enum(['sure', 'likely']) }))
    .describe('What the columns seem to be'),
});

export type Preview = z.output<typeof previewSchema>;
