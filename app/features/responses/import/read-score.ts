/** What becomes of 7.5: refused, unless the mapping names a rule. */
export type FractionRule = 'round-half-up' | 'floor' | null;

export type ScoreReading =
  | { readonly ok: true; readonly score: number }
  | { readonly ok: false; readonly reason: 'invalid-score' | 'fractional-score' };

const WHOLE = /^\d+$/;
const FRACTION = /^\d+[.,]\d+$/;

/** Reads a score on a scale. Never clamped; `7,5` and `7.0` need a rule. */
export function readScore(
  text: string,
  { min, max }: { readonly min: number; readonly max: number },
  rule: FractionRule,
): ScoreReading {
  if (WHOLE.test(text)) return within(Number(text));
  if (!FRACTION.test(text)) return { ok: false, reason: 'invalid-score' };
  const value = Number(text.replace(',', '.'));
  if (value < min || value > max) return { ok: false, reason: 'invalid-score' };
  if (rule === null) return { ok: false, reason: 'fractional-score' };
  return within(Math.floor(rule === 'floor' ? value : value + 0.5));

  function within(score: number): ScoreReading {
    return score >= min && score <= max ? { ok: true, score } : { ok: false, reason: 'invalid-score' };
  }
}
