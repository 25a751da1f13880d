import type { ComponentType } from 'react';
import { CallLine } from '../../conversation/web/call-line.tsx';
import { MessageLine } from '../../conversation/web/message-line.tsx';
import { NoteLine } from '../../conversation/web/note-line.tsx';
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
  message: MessageLine,
  call: CallLine,
  note: NoteLine,
};
