import { type Outcome, refused } from '../../platform/outcome.ts';

/** Thrown inside a transaction to undo what was written before the key was known to be another's. */
export class KeyReused extends Error {}

export function refuseReusedKey(error: unknown): Outcome<never> {
  if (error instanceof KeyReused) return refused('key-reused', 'distribution:problems.key-reused');
  throw error;
}
