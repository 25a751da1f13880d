import { UNSTABLE_ToastQueue as ToastQueue } from 'react-aria-components';

export interface Notice {
  text: string;
  /** Undo rather than confirm. */
  onUndo?: () => void;
  /** Another word than "Annuler". */
  undoText?: string;
}

// Long enough to read two lines and reach the button; a press or a hover stops the clock.
const NOTICE_MS = 8000;

export const toastQueue = new ToastQueue<Notice>({ maxVisibleToasts: 3 });

/** Says what was done, and offers to undo it. */
export function notify(notice: Notice): void {
  toastQueue.add(notice, { timeout: NOTICE_MS });
}
