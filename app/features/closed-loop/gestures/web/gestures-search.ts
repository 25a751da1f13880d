import { z } from 'zod';

export const GESTURE_TABS = ['to-decide', 'all', 'given', 'effect'] as const;

export type GestureTab = (typeof GESTURE_TABS)[number];

/** What the address of the page says: all of them when it says nothing. */
export const gesturesSearchSchema = z.looseObject({
  state: z.enum(GESTURE_TABS).optional().catch(undefined),
});

export interface GesturesSearch {
  readonly state?: GestureTab | undefined;
}
