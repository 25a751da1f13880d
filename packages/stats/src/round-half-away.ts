/**
 * Rounds the fraction numerator/denominator half away from zero, in integer arithmetic: 5700/200 is 29 and
 * −5700/200 is −29, where floats would say 28 and `Math.round` −28. This is the display rule of every figure made
 * of counts; shares are never rounded before they are subtracted.
 *
 * - Units: those of the fraction. Shape: two integers, decimals 0…6 → number, never −0.
 * - Errors: `RangeError` unless both are exact integers, the denominator ≥ 1, and numerator · 10^decimals exact.
 * - Source: the documented choice of this library; no vendor publishes its rounding rule.
 *
 * @example
 * roundHalfAway(100 * (0 - 57), 200); // -29
 * roundHalfAway(200, 3, 1); // 66.7
 */
export function roundHalfAway(numerator: number, denominator: number, decimals = 0): number {
  const scale = 10 ** decimals;
  const scaled = Math.abs(numerator) * scale;
  const possible =
    Number.isInteger(decimals) &&
    decimals >= 0 &&
    decimals <= 6 &&
    Number.isSafeInteger(scaled) &&
    Number.isSafeInteger(denominator) &&
    denominator >= 1 &&
    Number.isSafeInteger(numerator);
  if (!possible) {
    throw new RangeError(`${numerator}/${denominator} to ${decimals} decimals is not an exact fraction`);
  }
  const remainder = scaled % denominator;
  const whole = (scaled - remainder) / denominator + (remainder >= denominator - remainder ? 1 : 0);
  return whole === 0 ? 0 : (Math.sign(numerator) * whole) / scale;
}
