const HOUR = 3_600_000;

/** A server that was away is back within hours, a full box is emptied within days. */
const PAUSES = [4 * HOUR, 24 * HOUR, 72 * HOUR];

/** When to send again what came back `before` times already and now once more; null after the third time. */
export function nextResend(before: number, now: Date): Date | null {
  const pause = PAUSES[before];
  return pause === undefined ? null : new Date(now.getTime() + pause);
}
