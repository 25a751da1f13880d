import { normalQuantile } from './normal-quantile.ts';

/**
 * One draw from the gamma distribution of the given shape > 0 and scale 1. Internal.
 * Source: Marsaglia, G. & Tsang, W. (2000). A Simple Method for Generating Gamma Variables. ACM Transactions on
 * Mathematical Software 26(3), 363–372; a shape below 1 draws at shape + 1 and multiplies by U^(1/shape).
 */
export function gammaDraw(shape: number, random: () => number): number {
  if (shape < 1) return gammaDraw(shape + 1, random) * random() ** (1 / shape);
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const normal = normalQuantile(random());
    const v = (1 + c * normal) ** 3;
    if (v > 0 && Math.log(random()) < (normal * normal) / 2 + d - d * v + d * Math.log(v)) return d * v;
  }
}
