import { replaceText } from './replace-text.ts';

const NO_BREAK = '\u00a0';

/** The keys of a keyboard are not the signs of French print: the apostrophe is curved, some marks keep their space. */
export function typeAsPrinted(event: InputEvent): void {
  const area = event.currentTarget as HTMLTextAreaElement;
  if (event.inputType !== 'insertText' || event.isComposing || event.data === null) return;
  const { selectionStart: start, selectionEnd: end, value } = area;
  const before = value.slice(0, start);
  if (event.data === "'" && /\p{L}$/u.test(before)) {
    event.preventDefault();
    replaceText(area, { start, end, text: '’' });
  } else if (/^[:;?!%»]$/.test(event.data) && /[\p{L}\d»)] $/u.test(before)) {
    event.preventDefault();
    replaceText(area, { start: start - 1, end, text: NO_BREAK + event.data });
  }
}
