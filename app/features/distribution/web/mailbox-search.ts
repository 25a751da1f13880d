import { z } from 'zod';

/** What the address of the page says: which mail is open. */
export const mailboxSearchSchema = z.looseObject({
  mail: z.uuid().optional().catch(undefined),
});

export type MailboxSearch = z.output<typeof mailboxSearchSchema>;
