import { z } from 'zod';

/** A tree that is read at a glance: what, which part of it, and what exactly. */
export const CAUSE_LEVELS = 3;

/** More than this nobody chooses from. */
export const CAUSES_MAX = 300;

const NAME_MAX = 80;

const name = z
  .string()
  .trim()
  .min(1)
  .max(NAME_MAX)
  .refine((value) => !value.includes('\u0000') && value.isWellFormed(), 'causes:problems.name');

const namesSchema = z
  .strictObject({ fr: name.optional(), en: name.optional() })
  .refine(({ fr, en }) => fr !== undefined || en !== undefined, { message: 'causes:problems.name' })
  .describe('What it is called, in one language at least');

export const rootCauseSchema = z.object({
  id: z.uuid(),
  parentId: z.uuid().nullable(),
  names: z.object({ fr: z.string().optional(), en: z.string().optional() }),
  level: z.int().min(1).max(CAUSE_LEVELS),
  retiredAt: z.iso.datetime().nullable().describe('Not offered since; what was closed with it keeps it'),
  mergedInto: z.uuid().nullable().describe('The cause that took its cases'),
});

export type RootCause = z.output<typeof rootCauseSchema>;

export const rootCausesSchema = z.object({
  items: z.array(rootCauseSchema).describe('Each after its parent, in the order of the tree'),
  nextCursor: z.null(),
});

export const newCauseSchema = z.strictObject({
  names: namesSchema,
  parentId: z.uuid().nullable().default(null).describe('null: at the top'),
});

export type NewCause = z.output<typeof newCauseSchema>;

export const changeCauseSchema = z
  .strictObject({
    names: namesSchema.optional(),
    parentId: z.uuid().nullable().optional(),
    isRetired: z.boolean().optional().describe('With all that is below it'),
  })
  .refine((change) => Object.keys(change).length > 0, { message: 'causes:problems.nothing' });

export type ChangeCause = z.output<typeof changeCauseSchema>;

export const mergeCauseSchema = z.strictObject({
  into: z.uuid().describe('The cause that its cases and what is below it go to'),
});
