import type { BandCounts } from './band-counts.ts';
import { countAnswers } from './count-answers.ts';

/** The parameters of the posterior Dirichlet: counts plus prior, both checked. Internal. */
export function dirichletWeights(counts: BandCounts, prior: BandCounts): BandCounts {
  countAnswers(counts);
  for (const weight of [prior.promoters, prior.passives, prior.detractors]) {
    if (!(weight > 0 && weight < Infinity)) {
      throw new RangeError(`a prior is three finite numbers above 0, not ${String(weight)}`);
    }
  }
  return {
    promoters: counts.promoters + prior.promoters,
    passives: counts.passives + prior.passives,
    detractors: counts.detractors + prior.detractors,
  };
}
