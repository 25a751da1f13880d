import type { ComponentType } from 'react';
import type { TimelineItem } from '../timeline/contract.ts';
import { EventLine } from './event-line.tsx';

export interface TimelineLineProps {
  item: TimelineItem;
  /** Names of the members whose ids the details hold. */
  names: Readonly<Record<string, string>>;
  caseId: string;
}

/** How each kind of item is drawn; a kind that is not here is drawn as an event. */
export const TIMELINE_LINES: Readonly<Record<string, ComponentType<TimelineLineProps>>> = {
  event: EventLine,
};
