const MINUTE = 60_000;

/** A greylist opens within minutes, a full box within hours; after a day nobody waits for the mail. */
const PAUSES = [1 * MINUTE, 5 * MINUTE, 30 * MINUTE, 120 * MINUTE, 720 * MINUTE];

/** When to try again after `attempts` that failed; null when it was tried often enough. */
export function nextTry(attempts: number, now: Date): Date | null {
  const pause = PAUSES[attempts - 1];
  return pause === undefined ? null : new Date(now.getTime() + pause);
}
