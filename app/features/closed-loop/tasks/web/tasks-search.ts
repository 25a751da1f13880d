import { z } from 'zod';

export const TASK_TABS = ['open', 'settled'] as const;

/** What the address of the page says: the reader's own that are open, when it says nothing. */
export const tasksSearchSchema = z.looseObject({
  state: z.enum(TASK_TABS).optional().catch(undefined),
  owner: z.string().optional().catch(undefined),
});

export interface TasksSearch {
  readonly state?: (typeof TASK_TABS)[number] | undefined;
  /** Id of a member, or `everyone`. */
  readonly owner?: string | undefined;
}
