import type { BandCounts } from './band-counts.ts';
import { countAnswers } from './count-answers.ts';
import { criticalValue } from './critical-value.ts';
import { DEFAULT_LEVEL, type Interval } from './interval.ts';
import { moments } from './moments.ts';
import { nps } from './nps.ts';
import { toInterval } from './to-interval.ts';
import { type WeightedNps, weightedNps } from './weighted-nps.ts';

/** The answers of one kind of customer, and which part of all customers they are. */
export interface Stratum {
  readonly counts: BandCounts;
  /** 0…1; the shares of all strata add up to 1. */
  readonly populationShare: number;
}

/** A `WeightedNps` that stands for all customers, whoever answered. */
export interface PostStratifiedNps extends WeightedNps {
  /** Without weights. */
  readonly rawNps: number;
  readonly strata: readonly { readonly nps: number; readonly weight: number }[];
  /** For strata of known size; `null` when one has a single answer. */
  readonly stratifiedStandardError: number | null;
  readonly stratifiedInterval: Interval | null;
}

/**
 * The NPS that all customers would have if each kind answered alike often: Σ W_h·s_h, where each answer of stratum h
 * weighs W_h/(n_h/n). Its standard error for strata of known size is √(Σ W_h²·v_h/(n_h − 1)).
 *
 * It mends who answered more often between strata, never within one.
 *
 * - Units: points, weights with mean 1. Shape: strata → `PostStratifiedNps`, `null` when a stratum that holds customers
 *   has no answers: then collect some, or merge it with another.
 * - Errors: `ImpossibleCountsError`; `RangeError` unless the shares are ≥ 0 and add up to 1, or for a level outside
 *   ]0, 1[.
 * - Source: Holt, D. & Smith, T. (1979). Post Stratification. Journal of the Royal Statistical Society A 142(1), 33–46.
 *
 * @example
 * postStratifiedNps([
 *   { counts: { promoters: 60, passives: 40, detractors: 50 }, populationShare: 0.6 },
 *   { counts: { promoters: 160, passives: 65, detractors: 35 }, populationShare: 0.4 },
 * ])?.nps; // 23.23…, where the raw NPS is 32.92…
 */
export function postStratifiedNps(
  strata: readonly Stratum[],
  level = DEFAULT_LEVEL,
): PostStratifiedNps | null {
  checkShares(strata.map(({ populationShare }) => populationShare));
  const sizes = strata.map(({ counts }) => countAnswers(counts));
  const total = sizes.reduce((sum, n) => sum + n, 0);
  const isMissing = strata.some(({ populationShare }, i) => populationShare > 0 && sizes[i] === 0);
  const weights = strata.map(({ populationShare }, i) =>
    sizes[i] === 0 ? 0 : (populationShare * total) / (sizes[i] as number),
  );
  const weighted = weightedNps(
    strata.map(({ counts }, i) => ({ counts, weight: weights[i] as number })),
    level,
  );
  if (weighted === null || isMissing) return null;
  const parts = strata.map(({ counts, populationShare }, i) =>
    sizes[i] === 0 ? 0 : populationShare ** 2 * (moments(counts).variance / ((sizes[i] as number) - 1)),
  );
  const isSure = strata.every(({ populationShare }, i) => populationShare === 0 || (sizes[i] as number) > 1);
  const standardError = isSure ? Math.sqrt(parts.reduce((sum, part) => sum + (part || 0), 0)) : null;
  const margin = standardError === null ? null : criticalValue(level) * standardError;
  const mean = weighted.nps / 100;
  return {
    ...weighted,
    rawNps:
      (100 * strata.reduce((sum, { counts }) => sum + counts.promoters - counts.detractors, 0)) / total + 0,
    strata: strata.map(({ counts }, i) => ({ nps: nps(counts) ?? 0, weight: weights[i] as number })),
    stratifiedStandardError: standardError === null ? null : 100 * standardError,
    stratifiedInterval: margin === null ? null : toInterval(level, mean - margin, mean + margin, 100),
  };
}

function checkShares(shares: readonly number[]): void {
  const total = shares.reduce((sum, share) => sum + share, 0);
  if (!(shares.every((share) => share >= 0) && Math.abs(total - 1) < 1e-6)) {
    throw new RangeError(`shares of a population are at least 0 and add up to 1, not ${shares.join(', ')}`);
  }
}
