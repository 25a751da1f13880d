import { z } from 'zod';

export const QUEUE_TABS = ['open', 'in-progress'] as const;

export type QueueTab = (typeof QUEUE_TABS)[number];

/** What the address says of the queue; who waits for a first word, when it says nothing. */
export const deskSearchSchema = z.looseObject({
  tab: z.enum(QUEUE_TABS).optional().catch(undefined),
  whose: z.enum(['mine', 'all']).optional().catch(undefined),
});

export interface DeskSearch {
  readonly tab?: QueueTab | undefined;
  readonly whose?: 'mine' | 'all' | undefined;
}

export const queueQuery = (tab: QueueTab, ownerId: string | null): string => {
  const query = new URLSearchParams({ status: tab });
  if (ownerId !== null) query.set('owner', ownerId);
  return query.toString();
};

/** What an address keeps of it, from case to case. */
export function addressOf({ tab, whose }: DeskSearch): string {
  const said = new URLSearchParams();
  if (tab !== undefined) said.set('tab', tab);
  if (whose !== undefined) said.set('whose', whose);
  return said.toString();
}
