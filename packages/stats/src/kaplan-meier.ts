/** How long something took, or how long it has not happened yet. */
export interface Duration {
  /** In any unit, ≥ 0. */
  readonly time: number;
  /** `false`: it had not happened when it was last looked at. */
  readonly happened: boolean;
}

/** One time at which something happened. */
export interface SurvivalStep {
  readonly time: number;
  /** Those to whom it had not happened just before. */
  readonly atRisk: number;
  readonly events: number;
  /** The share, 0…1, to whom it has not happened just after. */
  readonly survival: number;
  /** Greenwood's sum Σ d/(n·(n − d)) so far; infinite once the curve is at 0. */
  readonly greenwood: number;
}

/**
 * The Kaplan–Meier curve: S(t) = Π (1 − dᵢ/nᵢ) over the times tᵢ ≤ t at which something happened. What has not happened
 * yet is neither left out, which would make everything look fast, nor taken as happening now.
 *
 * - Units: those of the times; shares 0…1. Shape: durations → steps in order of time, none when nothing happened.
 * - Errors: `RangeError` for a time that is negative or no number.
 * - Sources: Kaplan, E. & Meier, P. (1958). Nonparametric Estimation from Incomplete Observations. Journal of the
 *   American Statistical Association 53(282), 457–481; Greenwood, M. (1926), Reports on Public Health and Medical
 *   Subjects 33, for the variance.
 *
 * @example
 * kaplanMeier([{ time: 1, happened: true }, { time: 2, happened: false }]);
 * // [{ time: 1, atRisk: 2, events: 1, survival: 0.5, greenwood: 0.5 }]
 */
export function kaplanMeier(durations: readonly Duration[]): SurvivalStep[] {
  if (!durations.every(({ time }) => Number.isFinite(time) && time >= 0)) {
    throw new RangeError('a duration is a number of at least 0');
  }
  const sorted = [...durations].sort((a, b) => a.time - b.time);
  const steps: SurvivalStep[] = [];
  let survival = 1;
  let greenwood = 0;
  for (let i = 0; i < sorted.length; ) {
    const time = sorted[i]?.time ?? 0;
    const atRisk = sorted.length - i;
    let events = 0;
    for (; i < sorted.length && sorted[i]?.time === time; i += 1) events += sorted[i]?.happened ? 1 : 0;
    if (events === 0) continue;
    survival *= 1 - events / atRisk;
    greenwood += events === atRisk ? Infinity : events / (atRisk * (atRisk - events));
    steps.push({ time, atRisk, events, survival, greenwood });
  }
  return steps;
}
