import { type RefObject, useEffect } from 'react';

const HEADING = 'case-heading';

/** The case that is entered as soon as it is shown. */
let awaited: string | null = null;

/** From its row in the queue to its heading: at once when it is shown, else when it comes. */
export function enterCase(caseId: string, shownId: string | null): void {
  if (caseId !== shownId) awaited = caseId;
  else requestAnimationFrame(() => document.getElementById(HEADING)?.focus());
}

/** What the heading of a case carries, to be entered by. */
export function useCaseHeading(
  caseId: string,
  heading: RefObject<HTMLElement | null>,
): { id: string; tabIndex: -1 } {
  useEffect(() => {
    if (awaited !== caseId) return;
    awaited = null;
    heading.current?.focus();
  }, [caseId, heading]);
  return { id: HEADING, tabIndex: -1 };
}
