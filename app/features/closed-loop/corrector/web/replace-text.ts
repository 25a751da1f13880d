import type { Change } from './mend-text.ts';

/** Puts a text in place as if it had been typed, so that the browser's own undo takes it back. */
export function replaceText(area: HTMLTextAreaElement, { start, end, text }: Change): void {
  area.focus({ preventScroll: true });
  area.setSelectionRange(start, end);
  const isDone =
    text === '' ? document.execCommand('delete') : document.execCommand('insertText', false, text);
  if (isDone) return;
  // A browser without the command: the text is right, its undo is not.
  area.setRangeText(text, start, end, 'end');
  area.dispatchEvent(new Event('input', { bubbles: true }));
}
