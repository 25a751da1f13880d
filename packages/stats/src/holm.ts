import { checkPValues } from './check-p-values.ts';

/**
 * Adjusts p-values so that the chance of even one false claim stays at the level: with the p-values sorted upwards,
 * p′(i) = max over j ≤ i of (m − j + 1)·p(j), cut at 1. Stricter than `benjaminiHochberg`, never weaker than
 * `bonferroni`. For a few claims that each cost something.
 *
 * - Units: probabilities. Shape: p-values → adjusted p-values, in the same order. Empty in, empty out.
 * - Errors: `RangeError` for a value outside [0, 1].
 * - Source: Holm, S. (1979). A Simple Sequentially Rejective Multiple Test Procedure. Scandinavian Journal of
 *   Statistics 6(2), 65–70.
 *
 * @example
 * holm([0.01, 0.04, 0.03, 0.005]); // [0.03, 0.06, 0.06, 0.02]
 */
export function holm(pValues: readonly number[]): number[] {
  checkPValues(pValues);
  const upwards = pValues.map((p, index) => ({ p, index })).sort((a, b) => a.p - b.p);
  const adjusted = Array.from(pValues, () => 1);
  let largest = 0;
  upwards.forEach(({ p, index }, position) => {
    largest = Math.max(largest, Math.min(1, (pValues.length - position) * p));
    adjusted[index] = largest;
  });
  return adjusted;
}
