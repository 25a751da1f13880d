/**
 * The variance of one answer for shares that one expects, before anybody answered: 10 000·(p + d − (p − d)²). What
 * `variance` measures, for planning: 10 000 (half promoters, half detractors) is the worst case.
 *
 * - Units: shares 0…1 → points². Shape: two shares → number, 0…10 000.
 * - Errors: `RangeError` unless both shares are ≥ 0 and add up to at most 1.
 * - Source: Rocks, B. (2016). Interval Estimation for the "Net Promoter Score". The American Statistician 70(4).
 *
 * @example
 * varianceOfShares({ promoters: 0.7, detractors: 0.2 }); // 6500
 */
export function varianceOfShares({
  promoters,
  detractors,
}: {
  readonly promoters: number;
  readonly detractors: number;
}): number {
  // A hair above 1 is rounding: a third and two thirds.
  if (!(promoters >= 0 && detractors >= 0 && promoters + detractors <= 1 + 1e-9)) {
    throw new RangeError(
      `shares lie between 0 and 1 and add up to 1 at most, not ${promoters} and ${detractors}`,
    );
  }
  return 10_000 * Math.max(0, promoters + detractors - (promoters - detractors) ** 2);
}
