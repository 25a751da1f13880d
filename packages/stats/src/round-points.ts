/** A number this near a half is that half: limits come out of float arithmetic that errs in the 14th digit. */
const FLOAT_NOISE = 1e-9;

/**
 * Rounds a number in points for display, half away from zero, as `roundHalfAway` does with counts: for limits of
 * intervals, differences and targets. 28.499999999999996 is taken for 28.5 and gives 29.
 *
 * - Units: points. Shape: finite number, decimals 0…6 → number, never −0.
 * - Errors: `RangeError` for a number that is not finite or impossible decimals.
 * - Source: the documented choice of this library; no vendor publishes its rounding rule.
 *
 * @example
 * roundPoints(-28.499999999999996); // -29
 * roundPoints(-0.3); // 0
 */
export function roundPoints(value: number, decimals = 0): number {
  if (!Number.isFinite(value) || !Number.isInteger(decimals) || decimals < 0 || decimals > 6) {
    throw new RangeError(`${String(value)} cannot be rounded to ${String(decimals)} decimals`);
  }
  const scale = 10 ** decimals;
  const whole = Math.floor(Math.abs(value) * scale + 0.5 + FLOAT_NOISE);
  return whole === 0 ? 0 : (Math.sign(value) * whole) / scale;
}
