import type { Finding } from '../contract.ts';

export interface Change {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Whether a machine may apply it unasked: the tone of a sentence is its writer's. */
export const isSafe = ({ kind, proposals }: Finding): boolean => kind !== 'tone' && proposals.length > 0;

/** All of them as one change, so that one undo takes it back; null when there is nothing to do. */
export function mendAll(text: string, findings: readonly Finding[]): Change | null {
  const safe = findings.filter(isSafe);
  const [first, last] = [safe[0], safe.at(-1)];
  if (first === undefined || last === undefined) return null;
  let mended = '';
  let at = first.start;
  for (const { start, end, proposals } of safe) {
    mended += text.slice(at, start) + (proposals[0] ?? '');
    at = end;
  }
  return { start: first.start, end: last.end, text: mended };
}

/** The words that show a fault: a space that is missing says nothing without its neighbours. */
export function shownWords(
  text: string,
  { start, end }: Finding,
  proposal: string,
): { was: string; becomes: string } {
  if (/[\p{L}\d]/u.test(text.slice(start, end))) return { was: text.slice(start, end), becomes: proposal };
  const before = /\S*$/.exec(text.slice(0, start))?.[0].slice(-24) ?? '';
  const after = /^\S*/.exec(text.slice(end))?.[0].slice(0, 24) ?? '';
  return { was: before + text.slice(start, end) + after, becomes: before + proposal + after };
}
