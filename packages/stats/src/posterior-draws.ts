import type { BandCounts } from './band-counts.ts';
import { dirichletWeights } from './dirichlet-weights.ts';
import { gammaDraw } from './gamma-draw.ts';
import { JEFFREYS_PRIOR } from './posterior.ts';
import { seededRandom } from './seeded-random.ts';

/** Enough for a probability to be right to about 0.001 and a limit of the interval to 0.1–0.3 points. */
export const DEFAULT_DRAWS = 1_000_000;

/** How a simulation is run. */
export interface SimulationOptions {
  /** Pseudo-answers per band, each > 0. Jeffreys' ½ by default. */
  readonly prior?: BandCounts | undefined;
  /** How many draws; `DEFAULT_DRAWS` by default. */
  readonly draws?: number | undefined;
  /** The same seed gives the same result. 1 by default. */
  readonly seed?: number | undefined;
}

/**
 * Draws NPS values from the posterior: three gamma draws g with the posterior's shapes make one Dirichlet draw,
 * whose NPS is 100·(g₁ − g₃)/(g₁ + g₂ + g₃).
 *
 * - Units: points. Shape: counts → `draws` numbers, in the order drawn.
 * - Errors: `ImpossibleCountsError`; `RangeError` for an impossible prior or a number of draws below 1.
 * - Source: Costa & Ponte (2023). Bayesian inference for the Net Promoter Score. arXiv:2303.00835.
 *
 * @example
 * posteriorDraws({ promoters: 70, passives: 10, detractors: 20 }, { draws: 1000 }).length; // 1000
 */
export function posteriorDraws(
  counts: BandCounts,
  { prior = JEFFREYS_PRIOR, draws = DEFAULT_DRAWS, seed = 1 }: SimulationOptions = {},
): Float64Array {
  if (!(Number.isSafeInteger(draws) && draws >= 1)) {
    throw new RangeError(`draws must be an integer ≥ 1, not ${String(draws)}`);
  }
  const { promoters, passives, detractors } = dirichletWeights(counts, prior);
  const random = seededRandom(seed);
  return new Float64Array(draws).map(() => {
    const g1 = gammaDraw(promoters, random);
    const g2 = gammaDraw(passives, random);
    const g3 = gammaDraw(detractors, random);
    return (100 * (g1 - g3)) / (g1 + g2 + g3);
  });
}
