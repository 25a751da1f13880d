import { type RefObject, useEffect, useRef } from 'react';

/** What floats above a row takes this long to leave and to give the focus back. */
const LEAVING_MS = 300;

const IN_USE = 'input, textarea, select, [contenteditable], [role="listbox"], [role="menu"], [role="dialog"]';

/** J and K go from row to row; the place is kept when the row itself leaves the list. */
export function useRowKeys(list: RefObject<HTMLElement | null>, ids: readonly string[]): void {
  const place = useRef<{ id: string; index: number } | null>(null);
  useEffect(() => {
    const note = (event: FocusEvent) => {
      const rows = rowsOf(list.current);
      const index = rows.findIndex((row) => row.contains(event.target as Node));
      if (index >= 0) place.current = { id: rows[index]?.dataset.row ?? '', index };
    };
    const move = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || (event.key !== 'j' && event.key !== 'k')) return;
      if ((event.target as Element).closest(IN_USE) !== null) return;
      const rows = rowsOf(list.current);
      const at = rows.findIndex((row) => row.contains(document.activeElement));
      const next = at < 0 ? (place.current?.index ?? 0) : at + (event.key === 'j' ? 1 : -1);
      rows[next]?.focus();
    };
    document.addEventListener('focusin', note);
    document.addEventListener('keydown', move);
    return () => {
      document.removeEventListener('focusin', note);
      document.removeEventListener('keydown', move);
    };
  }, [list]);
  useEffect(() => {
    const left = place.current;
    if (left === null || ids.includes(left.id)) return;
    const timer = setTimeout(() => {
      place.current = null;
      if (document.activeElement !== document.body) return;
      const rows = rowsOf(list.current);
      rows[Math.min(left.index, rows.length - 1)]?.focus();
    }, LEAVING_MS);
    return () => clearTimeout(timer);
  }, [list, ids]);
}

const rowsOf = (list: HTMLElement | null): HTMLElement[] =>
  Array.from(list?.querySelectorAll<HTMLElement>('[data-row]') ?? []);
