import { z } from 'zod';
import { INVITATION_STATES } from '../contract.ts';

/** What the address of the page says. */
export const askSearchSchema = z.looseObject({
  survey: z.string().optional().catch(undefined),
  state: z.enum(INVITATION_STATES).optional().catch(undefined),
});

export type AskSearch = z.output<typeof askSearchSchema>;
