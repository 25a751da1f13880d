import type { BandCounts } from './band-counts.ts';
import { dirichletWeights } from './dirichlet-weights.ts';

/** Jeffreys' prior: half an answer in each band. A prior is three real numbers > 0, in pseudo-answers. */
export const JEFFREYS_PRIOR: BandCounts = { promoters: 0.5, passives: 0.5, detractors: 0.5 };

/** What is believed of an NPS after the answers: mean in points, variance in points². */
export interface Posterior {
  readonly mean: number;
  readonly variance: number;
}

/**
 * The posterior of an NPS under a Dirichlet prior. With bₖ = count + prior and B = b₁ + b₂ + b₃:
 * mean (b₁ − b₃)/B, variance ((b₁ + b₃)/B − mean²)/(B + 1).
 *
 * - Units: points and points². Shape: counts and prior → posterior; n = 0 gives the prior itself.
 * - Errors: `ImpossibleCountsError` for the counts; `RangeError` for a prior that is not three finite numbers > 0.
 * - Source: Costa & Ponte (2023). Bayesian inference for the Net Promoter Score. arXiv:2303.00835.
 *
 * @example
 * posterior({ promoters: 70, passives: 10, detractors: 20 }).mean; // 49.26108374384236
 */
export function posterior(counts: BandCounts, prior: BandCounts = JEFFREYS_PRIOR): Posterior {
  const { promoters, passives, detractors } = dirichletWeights(counts, prior);
  const total = promoters + passives + detractors;
  const mean = (promoters - detractors) / total;
  return {
    mean: 100 * mean,
    variance: (10_000 * ((promoters + detractors) / total - mean * mean)) / (total + 1),
  };
}
