import type { BandCounts } from './band-counts.ts';

/**
 * Mean and variance of one answer scored +1, 0, −1, for any three weights ≥ 0 that are not all zero (real
 * numbers too: the adjusted intervals add fractions of people). Internal: scale −1…1, nothing is checked.
 *
 * The variance p + d − (p − d)² is computed as (4PD + A(P + D))/n², the same number without the cancellation,
 * hence exactly 0 when all answers are equal and never negative.
 */
export function moments({ promoters, passives, detractors }: BandCounts) {
  const n = promoters + passives + detractors;
  const variance = (4 * promoters * detractors + passives * (promoters + detractors)) / n / n;
  return { n, mean: (promoters - detractors) / n, variance, standardError: Math.sqrt(variance / n) };
}
