/** Something between two pairs of braces, on one line. */
export const BLANK = /\{\{\s*([^{}\n]{1,60}?)\s*\}\}/g;

/** The first place of a text that is still to be filled in; null when there is none. */
export function firstBlank(text: string): string | null {
  const found = new RegExp(BLANK.source).exec(text);
  return found?.[1] ?? null;
}

/** Every such place once, as it is named. */
export const blanksOf = (text: string): string[] => [
  ...new Set([...text.matchAll(BLANK)].map(([, name]) => name ?? '')),
];
