import type { Finding } from '../contract.ts';

/** Findings of a text that has been written on since: those that the change touched are gone, the others moved. */
export function shiftFindings(
  findings: readonly Finding[],
  before: string,
  after: string,
): readonly Finding[] {
  if (before === after) return findings;
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  const [from, to] = [head, before.length - tail];
  const by = after.length - before.length;
  return findings.flatMap((one) => {
    if (one.end < from || (one.end === from && from === before.length)) return [one];
    if (one.end === from) return [];
    return one.start >= to && one.start > from ? [{ ...one, start: one.start + by, end: one.end + by }] : [];
  });
}
