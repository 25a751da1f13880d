import { z } from 'zod';
import { PROMISE_TABS } from '../contract.ts';

/** What the address of the page says: those that are due, of everybody, when it says nothing. */
export const promisesSearchSchema = z.looseObject({
  state: z.enum(PROMISE_TABS).optional().catch(undefined),
  keeper: z.string().optional().catch(undefined),
});

export interface PromisesSearch {
  readonly state?: (typeof PROMISE_TABS)[number] | undefined;
  readonly keeper?: string | undefined;
}
