import { ImpossibleCountsError } from './impossible-counts-error.ts';

/**
 * By how much a standard error shrinks when the answers are a good part of a closed list: √((N − n)/(N − 1)).
 *
 * Right only if those who answered are a random part of the list, and the claim is about that list as it is now. It is
 * 0 when all answered, whatever the answers: it knows nothing of those who did not. Off by default everywhere.
 *
 * - Units: people → factor 0…1. Shape: n answers of N people → number; 0 for a population of 1.
 * - Errors: `ImpossibleCountsError` unless 0 ≤ n ≤ N, both integers, N ≥ 1.
 * - Source: Cochran, W. (1977). Sampling Techniques, 3rd edition, § 2.6. Wiley.
 *
 * @example
 * finitePopulationCorrection(100, 200); // 0.708…
 */
export function finitePopulationCorrection(n: number, population: number): number {
  if (
    !(Number.isSafeInteger(n) && Number.isSafeInteger(population) && n >= 0 && population >= Math.max(1, n))
  ) {
    throw new ImpossibleCountsError(`${String(n)} answers cannot come from ${String(population)} people`);
  }
  return population === 1 ? 0 : Math.sqrt((population - n) / (population - 1));
}
