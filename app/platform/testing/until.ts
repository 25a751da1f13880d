import { setTimeout as delay } from 'node:timers/promises';

const EVERY_MS = 20;

/** Waits until `holds` says yes, and fails with `what` when it did not by the deadline. */
export async function until(
  what: string,
  holds: () => boolean | Promise<boolean>,
  atMostMs = 20_000,
): Promise<void> {
  const deadline = Date.now() + atMostMs;
  while (!(await holds())) {
    if (Date.now() > deadline) throw new Error(`It did not happen in ${atMostMs} ms: ${what}`);
    await delay(EVERY_MS);
  }
}
