import { z } from 'zod';
import { SUPPRESSION_REASONS } from '../contract.ts';

/** What the address of the page says: who is looked for. */
export const contactsSearchSchema = z.looseObject({
  q: z.string().optional().catch(undefined),
  suppressed: z.enum(SUPPRESSION_REASONS).optional().catch(undefined),
});

export type ContactsSearch = z.output<typeof contactsSearchSchema>;
