import type { CaseRequest } from './case-requests.ts';
import { areLetterKeysOn } from './letter-keys.ts';

export type DeskKey =
  | { readonly kind: 'move'; readonly by: 1 | -1 }
  | { readonly kind: 'ask'; readonly request: CaseRequest }
  | { readonly kind: 'enter' }
  | { readonly kind: 'back' }
  | { readonly kind: 'help' };

/** Every key of the desk, in the order that the help tells them. */
export const DESK_KEYS: Readonly<Record<string, DeskKey>> = {
  j: { kind: 'move', by: 1 },
  k: { kind: 'move', by: -1 },
  Enter: { kind: 'enter' },
  Escape: { kind: 'back' },
  r: { kind: 'ask', request: 'reply' },
  m: { kind: 'ask', request: 'template' },
  c: { kind: 'ask', request: 'call' },
  n: { kind: 'ask', request: 'note' },
  a: { kind: 'ask', request: 'assign' },
  s: { kind: 'ask', request: 'step' },
  t: { kind: 'ask', request: 'type' },
  p: { kind: 'ask', request: 'promise' },
  g: { kind: 'ask', request: 'gesture' },
  x: { kind: 'ask', request: 'close' },
  '?': { kind: 'help' },
};

/** While one writes, where letters are letters. */
export const WRITING_KEYS = ['send', 'next-fault', 'mend', 'leave-card'] as const;

const TYPING = 'input, textarea, select, [contenteditable="true"]';
const OVER = '[role="listbox"], [role="menu"], [role="dialog"], [role="alertdialog"]';

/** What a key press means here; null where it is typed into something, or belongs to what floats above. */
export function deskKeyOf(event: KeyboardEvent): DeskKey | null {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.defaultPrevented)
    return null;
  const target = event.target as Element;
  if (target.closest(TYPING) !== null || target.closest(OVER) !== null) return null;
  // A message that goes by itself is an alertdialog too, within its region: it takes no keys away.
  const dialogs = [...document.querySelectorAll('[role="dialog"], [role="alertdialog"]')];
  if (dialogs.some((one) => one.closest('[role="region"]') === null)) return null;
  const isLetter = event.key.length === 1;
  // Whoever speaks to their computer, or hits keys unawares, may do without them.
  if (isLetter && !areLetterKeysOn()) return null;
  const key = isLetter ? event.key.toLowerCase() : event.key;
  return DESK_KEYS[key] ?? null;
}
