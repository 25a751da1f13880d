/**
 * Thrown by every function that takes counts when these cannot be counts: negative, fractional, not a number,
 * too large to be exact (above 2^53 − 1), or a histogram without exactly eleven bins. It marks a bug of the
 * caller, not an answer of a customer: invalid answers are values (`'invalid'`), never exceptions.
 *
 * @example
 * try { nps({ promoters: -1, passives: 0, detractors: 0 }); }
 * catch (error) { error instanceof ImpossibleCountsError; } // true
 */
export class ImpossibleCountsError extends RangeError {
  override readonly name = 'ImpossibleCountsError';
}
