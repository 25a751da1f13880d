import { z } from 'zod';

/** What the list of cases can be narrowed and ordered by; an address and a saved view hold the same. */
export const CASE_FILTERS = [
  'status',
  'owner',
  'team',
  'type',
  'band',
  'due',
  'reason',
  'outcome',
  'cause',
  'language',
  'survey',
  'account',
  'watched',
  'openedFrom',
  'openedTo',
  'q',
  'sort',
] as const;

export type CaseFilterName = (typeof CASE_FILTERS)[number];

const VALUE_MAX = 200;

const filter = z
  .partialRecord(z.enum(CASE_FILTERS), z.string().min(1).max(VALUE_MAX))
  .describe('As the list of cases takes them');

const name = z
  .string('workspace:problems.view-name')
  .max(80, 'workspace:problems.view-name')
  .transform((text) => text.replaceAll('\u0000', '').trim())
  .refine((text) => text !== '', 'workspace:problems.view-name');

export const caseViewSchema = z.object({
  id: z.uuid(),
  name: z.string(),
  filter,
  isShared: z.boolean(),
  isMine: z.boolean(),
});

export type CaseView = z.output<typeof caseViewSchema>;

export const caseViewsSchema = z.object({ items: z.array(caseViewSchema) });

export const newCaseViewSchema = z.strictObject({
  name,
  filter,
  isShared: z.boolean().default(false).describe('Shown to every member; else to you alone'),
});

export type NewCaseView = z.output<typeof newCaseViewSchema>;

export const changeCaseViewSchema = z
  .strictObject({ name, filter, isShared: z.boolean() })
  .partial()
  .refine((change) => Object.keys(change).length > 0, 'workspace:problems.view-name');

export type ChangeCaseView = z.output<typeof changeCaseViewSchema>;
