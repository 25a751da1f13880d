import type { ComponentType } from 'react';
import { ReopenPanel } from '../../clocks/web/reopen-panel.tsx';
import { EndingPanel } from '../../endings/web/ending-panel.tsx';
import { GesturesPanel } from '../../gestures/web/gestures-panel.tsx';
import { JoinedPanel } from '../../joining/web/joined-panel.tsx';
import { PlaybookPanel } from '../../playbooks/web/playbook-panel.tsx';
import { PromisesPanel } from '../../promises/web/promises-panel.tsx';
import { TasksPanel } from '../../tasks/web/tasks-panel.tsx';
import { TypePanel } from '../../types/web/type-panel.tsx';
import { WatchPanel } from '../../watching/web/watch-panel.tsx';
import { ClocksPanel } from './clocks-panel.tsx';
import { HistoryPanel } from './history-panel.tsx';
import { NextStepPanel } from './next-step-panel.tsx';
import { ReviewsPanel } from './reviews-panel.tsx';

export interface CasePanel {
  readonly id: string;
  readonly Panel: ComponentType<{ caseId: string }>;
}

/** The right column of a case, in its order. A panel fetches its own data under the key ['cases', caseId, …]. */
export const CASE_PANELS: readonly CasePanel[] = [
  { id: 'clocks', Panel: ClocksPanel },
  { id: 'next-step', Panel: NextStepPanel },
  { id: 'type', Panel: TypePanel },
  { id: 'promises', Panel: PromisesPanel },
  { id: 'tasks', Panel: TasksPanel },
  { id: 'playbooks', Panel: PlaybookPanel },
  { id: 'joined', Panel: JoinedPanel },
  { id: 'gestures', Panel: GesturesPanel },
  { id: 'history', Panel: HistoryPanel },
  { id: 'reviews', Panel: ReviewsPanel },
  { id: 'ending', Panel: EndingPanel },
  { id: 'watch', Panel: WatchPanel },
  { id: 'reopen', Panel: ReopenPanel },
];
