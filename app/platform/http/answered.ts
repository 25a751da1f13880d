import { done, type Outcome } from '../outcome.ts';
import type { Reply } from './route.ts';

/** A verb's outcome as a route's: its value under a status; a refusal stays what it is. */
export function answered<T>(outcome: Outcome<T>, status = 200): Outcome<Reply> {
  return outcome.ok ? done({ status, body: outcome.value }) : outcome;
}
