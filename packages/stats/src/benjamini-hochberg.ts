import { checkPValues } from './check-p-values.ts';

/**
 * Adjusts p-values so that, of all the differences one calls real, at most a share `q` are expected to be chance:
 * call those whose adjusted value is at most q. With the p-values sorted upwards, p′(i) = min over j ≥ i of
 * (m / j) · p(j), cut at 1.
 *
 * For many groups tested at once, each against the rest. It does not make one test of a group chosen afterwards honest.
 *
 * - Units: probabilities. Shape: p-values → adjusted p-values, in the same order. Empty in, empty out.
 * - Errors: `RangeError` for a value outside [0, 1].
 * - Source: Benjamini, Y. & Hochberg, Y. (1995). Controlling the False Discovery Rate. Journal of the Royal
 *   Statistical Society B 57(1), 289–300.
 *
 * @example
 * benjaminiHochberg([0.01, 0.04, 0.03]); // [0.03, 0.04, 0.04]
 */
export function benjaminiHochberg(pValues: readonly number[]): number[] {
  checkPValues(pValues);
  const downwards = pValues.map((p, index) => ({ p, index })).sort((a, b) => b.p - a.p);
  const adjusted = Array.from(pValues, () => 1);
  let smallest = 1;
  downwards.forEach(({ p, index }, position) => {
    smallest = Math.min(smallest, (pValues.length / (pValues.length - position)) * p);
    adjusted[index] = smallest;
  });
  return adjusted;
}
