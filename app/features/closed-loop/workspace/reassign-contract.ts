import { z } from 'zod';
import { whySchema } from '../contract.ts';

/** A page of the list at its longest. */
const CASES_MAX = 200;

export const reassignSchema = z.strictObject({
  caseIds: z.array(z.uuid()).min(1).max(CASES_MAX),
  ownerId: z
    .uuid()
    .nullable()
    .describe(
      'A member of the organization; null gives each to whom the routing rules name: none is nobody’s',
    ),
  why: whySchema.optional().describe('Told to the new owner by mail, and to whoever reads one of the cases'),
});

export type Reassign = z.output<typeof reassignSchema>;

export const reassignedSchema = z.object({
  changed: z.int().describe('Cases that somebody else has now'),
  left: z.int().describe('Cases that stayed: they had this owner already, are over, or are not there'),
});

export type Reassigned = z.output<typeof reassignedSchema>;
