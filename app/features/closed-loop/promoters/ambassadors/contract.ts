import { z } from 'zod';

export const ambassadorSchema = z.object({
  id: z.uuid(),
  contact: z.object({ id: z.uuid(), name: z.string().nullable(), email: z.string().nullable() }),
  joinedAt: z.iso.datetime(),
  leftAt: z.iso.datetime().nullable(),
  leftBecause: z
    .enum(['left', 'member', 'detractor'])
    .nullable()
    .describe('They left; a member ended it; or they became a detractor, and it ended by itself'),
});

export type Ambassador = z.output<typeof ambassadorSchema>;

export const ambassadorsSchema = z.object({
  items: z.array(ambassadorSchema),
  nextCursor: z.string().nullable(),
});

export type Ambassadors = z.output<typeof ambassadorsSchema>;

export const ambassadorsQuerySchema = z.object({
  show: z.enum(['now', 'left']).default('now'),
  contact: z.uuid().optional(),
  cursor: z.string().optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

export type AmbassadorsQuery = z.output<typeof ambassadorsQuerySchema>;
