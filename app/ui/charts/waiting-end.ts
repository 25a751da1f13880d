const HOUR = 3_600_000;

// Twice the usual target, then the spans of a day and of the limit, then weeks.
const ENDS = [4, 8, 12, 24, 48, 72, 168, 336, 720].map((hours) => hours * HOUR);

/** Where the line of time ends: past the oldest, and past the target by as much again. */
export function waitingEnd(waits: readonly number[], targetMs: number): number {
  const reach = Math.max(targetMs * 1.5, ...waits);
  return ENDS.find((end) => end >= reach) ?? reach;
}
