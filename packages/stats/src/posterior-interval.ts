import type { BandCounts } from './band-counts.ts';
import { criticalValue } from './critical-value.ts';
import { type ClampOptions, DEFAULT_LEVEL, type Interval } from './interval.ts';
import { JEFFREYS_PRIOR, posterior } from './posterior.ts';
import { toInterval } from './to-interval.ts';

/**
 * The credible interval of an NPS by the normal approximation, posterior mean ± z·√variance. Rough below 30
 * answers: use `simulatedPosteriorInterval` there.
 *
 * - Units: points, cut at ±100 unless `clamp` is `false`. Shape: counts → interval, also when nobody answered.
 * - Errors: `ImpossibleCountsError`; `RangeError` for a level outside ]0, 1[ or an impossible prior.
 * - Source: Costa & Ponte (2023). Bayesian inference for the Net Promoter Score. arXiv:2303.00835.
 *
 * @example
 * posteriorInterval({ promoters: 70, passives: 10, detractors: 20 }); // 33.606… to 64.915…
 */
export function posteriorInterval(
  counts: BandCounts,
  level = DEFAULT_LEVEL,
  { prior = JEFFREYS_PRIOR, clamp = true }: ClampOptions & { readonly prior?: BandCounts | undefined } = {},
): Interval {
  const { mean, variance } = posterior(counts, prior);
  const margin = criticalValue(level) * Math.sqrt(variance);
  return toInterval(level, (mean - margin) / 100, (mean + margin) / 100, clamp ? 100 : Infinity);
}
