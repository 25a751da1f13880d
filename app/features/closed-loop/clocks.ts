const HOUR_MS = 3_600_000;

/** A reply within two hours still meets the mood it answers. */
export const TARGET_HOURS = 2;

/** After two days silence has become an answer. */
const LIMIT_HOURS = 48;

/** When somebody should, and must, have been in touch with the customer. */
export function clocks(openedAt: Date): { targetAt: Date; limitAt: Date } {
  const after = (hours: number): Date => new Date(openedAt.getTime() + hours * HOUR_MS);
  return { targetAt: after(TARGET_HOURS), limitAt: after(LIMIT_HOURS) };
}
