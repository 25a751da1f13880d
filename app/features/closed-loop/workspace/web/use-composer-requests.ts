import type { RefObject } from 'react';
import { useCaseRequest } from './case-requests.ts';

/** Tabs of a composer, in their order: mail, call, note. A key opens one and goes where one writes. */
export function useComposerRequests(place: RefObject<HTMLElement | null>): void {
  const open = (index: number) => {
    const tabs = place.current?.querySelectorAll<HTMLElement>('[role="tab"]');
    const tab = tabs?.[index];
    if (tab === undefined) return;
    const write = () => {
      const panel = place.current?.querySelector('[role="tabpanel"]');
      const first = (of: string) => panel?.querySelector<HTMLElement>(of);
      (first('textarea, [contenteditable="true"]') ?? first('input'))?.focus();
      place.current?.scrollIntoView({ block: 'nearest' });
    };
    // At once where it is open: the next letter is already a word's.
    if (tab.getAttribute('aria-selected') === 'true') return write();
    tab.click();
    tab.focus();
    // Another tab's panel comes with the next drawing.
    requestAnimationFrame(() => requestAnimationFrame(write));
  };
  useCaseRequest('reply', () => open(0));
  useCaseRequest('call', () => open(1));
  useCaseRequest('note', () => open(2));
}
