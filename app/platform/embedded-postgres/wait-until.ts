import { setTimeout as pause } from 'node:timers/promises';

const FIRST_PAUSE_MS = 5;
/** Quick enough not to be felt at a start, slow enough to cost nothing while PostgreSQL recovers for minutes. */
const LONGEST_PAUSE_MS = 50;

/** Asks until the answer is yes, at most `withinMs` and not past an abort; the last answer is returned. */
export async function waitUntil(
  isTrue: () => boolean | Promise<boolean>,
  withinMs: number,
  ending?: AbortSignal,
): Promise<boolean> {
  const deadline = performance.now() + withinMs;
  for (let wait = FIRST_PAUSE_MS; ; wait = Math.min(wait * 1.5, LONGEST_PAUSE_MS)) {
    if (await isTrue()) return true;
    if (performance.now() >= deadline || ending?.aborted) return false;
    await pause(wait);
  }
}
