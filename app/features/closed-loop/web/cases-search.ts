import { z } from 'zod';

export const CASE_TABS = ['waiting', 'closed', 'all'] as const;

export type CaseTab = (typeof CASE_TABS)[number];

/** What the address of the page says; the queue of those who wait when it says nothing. */
export const casesSearchSchema = z.looseObject({
  status: z.enum(CASE_TABS).optional().catch(undefined),
  /** Id of a member, or `nobody`. */
  owner: z.string().optional().catch(undefined),
});

export interface CasesSearch {
  readonly status?: string | undefined;
  readonly owner?: string | undefined;
}

/** The query of the list behind a tab. */
export function casesQuery(tab: CaseTab, owner: string | undefined): string {
  const query = new URLSearchParams();
  if (tab !== 'all') query.set('status', tab);
  if (owner !== undefined) query.set('owner', owner);
  return query.toString();
}
