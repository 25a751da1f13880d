import { ImpossibleCountsError } from './impossible-counts-error.ts';

/** Throws `ImpossibleCountsError` unless each is an exact integer ≥ 0. Internal. */
export function checkPeople(counts: Readonly<Record<string, number>>): void {
  for (const [name, count] of Object.entries(counts)) {
    if (!Number.isSafeInteger(count) || count < 0) {
      throw new ImpossibleCountsError(`${name} must be an integer ≥ 0, not ${String(count)}`);
    }
  }
}
