import { checkPValues } from './check-p-values.ts';

/**
 * Adjusts p-values so that the chance of even one false claim stays at the level: m·p, cut at 1. The simplest and
 * least powerful; `holm` promises the same and finds more.
 *
 * - Units: probabilities. Shape: p-values → adjusted p-values, in the same order. Empty in, empty out.
 * - Errors: `RangeError` for a value outside [0, 1].
 * - Source: Dunn, O. (1961). Multiple Comparisons among Means. Journal of the American Statistical Association
 *   56(293), 52–64.
 *
 * @example
 * bonferroni([0.01, 0.04]); // [0.02, 0.08]
 */
export function bonferroni(pValues: readonly number[]): number[] {
  checkPValues(pValues);
  return pValues.map((p) => Math.min(1, pValues.length * p));
}
