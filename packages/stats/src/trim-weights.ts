/** A weight above this many times the mean is cut: one answer should not speak for that many. A product choice. */
export const MAXIMUM_WEIGHT = 5;

/**
 * Cuts weights at `maximum` times their mean and gives what was cut to the others, so that the mean stays, until none
 * is above. It trades a little bias for much variance.
 *
 * - Units: weights, of one answer each. Shape: weights → weights with the same mean, in the same order. Where all the others
 *   weigh 0, nobody can take what is cut, and the limit gives way to the mean.
 * - Errors: `RangeError` for a weight that is no finite number ≥ 0, or a maximum not above 1.
 * - Source: Potter, F. (1990). A Study of Procedures to Identify and Trim Extreme Sampling Weights. Proceedings of the
 *   Section on Survey Research Methods, American Statistical Association, 225–230.
 *
 * @example
 * trimWeights([1, 1, 1, 1, 1, 1, 1, 1, 1, 11]); // [1.11…, …, 10]: the mean is 2, the limit 10
 */
export function trimWeights(weights: readonly number[], maximum = MAXIMUM_WEIGHT): number[] {
  if (!(maximum > 1)) throw new RangeError(`a maximum is above 1, the mean, not ${maximum}`);
  if (!weights.every((weight) => Number.isFinite(weight) && weight >= 0)) {
    throw new RangeError('a weight is a number of at least 0');
  }
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  if (total === 0) return [...weights];
  const limit = (maximum * total) / weights.length;
  const isCut = weights.map(() => false);
  for (;;) {
    const cut = isCut.filter(Boolean).length;
    const free = weights.reduce((sum, weight, i) => (isCut[i] ? sum : sum + weight), 0);
    // All but a few weigh nothing: nobody is left to take what is cut.
    if (cut > 0 && free === 0) return isCut.map((is, i) => (is ? total / cut : (weights[i] as number)));
    const factor = (total - cut * limit) / free;
    const over = weights.findIndex((weight, i) => !isCut[i] && weight * factor > limit);
    if (over === -1) return weights.map((weight, i) => (isCut[i] ? limit : weight * factor));
    weights.forEach((weight, i) => {
      if (weight * factor > limit) isCut[i] = true;
    });
  }
}
