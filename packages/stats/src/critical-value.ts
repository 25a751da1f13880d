import { normalQuantile } from './normal-quantile.ts';

/**
 * The z of a two-sided level: the normal quantile of (1 + level)/2, taken from the lower tail, where levels very
 * near 1 keep their digits.
 *
 * - Units: standard errors. Shape: level in ]0, 1[ → number > 0.
 * - Errors: `RangeError` for a level outside ]0, 1[, `95` for 95 % included.
 * - Source: Wichura, M. (1988). Algorithm AS 241. Applied Statistics 37(3), 477–484.
 *
 * @example
 * criticalValue(0.95); // 1.95996…
 */
export function criticalValue(level: number): number {
  if (!(level > 0 && level < 1)) {
    throw new RangeError(`a level lies between 0 and 1 (0.95 for 95 %), not ${String(level)}`);
  }
  return -normalQuantile((1 - level) / 2);
}
