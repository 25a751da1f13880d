import { benjaminiHochberg } from './benjamini-hochberg.ts';

/**
 * As `benjaminiHochberg`, but right whatever the tests have to do with each other: each adjusted value is multiplied
 * by 1 + ½ + … + 1/m, cut at 1. The price is power; for groups that do not overlap, Benjamini–Hochberg is enough.
 *
 * - Units: probabilities. Shape: p-values → adjusted p-values, in the same order. Empty in, empty out.
 * - Errors: `RangeError` for a value outside [0, 1].
 * - Source: Benjamini, Y. & Yekutieli, D. (2001). The Control of the False Discovery Rate in Multiple Testing under
 *   Dependency. The Annals of Statistics 29(4), 1165–1188.
 *
 * @example
 * benjaminiYekutieli([0.01, 0.04, 0.03, 0.005]); // [0.0416…, 0.0833…, 0.0833…, 0.0416…]
 */
export function benjaminiYekutieli(pValues: readonly number[]): number[] {
  const harmonic = pValues.reduce((sum, _, i) => sum + 1 / (i + 1), 0);
  return benjaminiHochberg(pValues).map((p) => Math.min(1, harmonic * p));
}
