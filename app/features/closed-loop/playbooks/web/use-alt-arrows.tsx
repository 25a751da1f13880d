import { type KeyboardEvent, useEffect, useRef } from 'react';

const ARROWS: Readonly<Record<string, number>> = { ArrowUp: -1, ArrowDown: 1 };

const keyOf = (target: EventTarget): string | undefined =>
  target instanceof Element
    ? (target.closest<HTMLElement>('[data-key]')?.dataset.key ?? undefined)
    : undefined;

/** Alt and an arrow move the row that has the focus, which it keeps. */
export function useAltArrows(ids: readonly string[], move: (from: number, to: number) => void) {
  const box = useRef<HTMLDivElement>(null);
  const follows = useRef<string>(undefined);
  useEffect(() => {
    if (follows.current === undefined) return;
    box.current?.querySelector<HTMLElement>(`[data-key="${follows.current}"]`)?.focus();
    follows.current = undefined;
  });
  const onKeyDownCapture = (event: KeyboardEvent) => {
    const by = event.altKey ? ARROWS[event.key] : undefined;
    const key = keyOf(event.target);
    const from = key === undefined ? -1 : ids.indexOf(key);
    if (by === undefined || from < 0) return;
    event.preventDefault();
    event.stopPropagation();
    follows.current = key;
    move(from, from + by);
  };
  return { ref: box, onKeyDownCapture };
}
