import { criticalValue } from './critical-value.ts';
import { DEFAULT_LEVEL } from './interval.ts';
import type { SurvivalStep } from './kaplan-meier.ts';

/** The time until something had happened to a given share, in the unit of the times. */
export interface TimeUntil {
  /** `null`: it has not happened to that many yet. */
  readonly value: number | null;
  readonly interval: { readonly level: number; readonly low: number | null; readonly high: number | null };
}

/** Shares are products of fractions: a half may be 0.50000000000000011. */
const TOLERANCE = 1e-12;

/**
 * The time by which something has happened to a share of all: the first at which a Kaplan–Meier curve is at 1 − share or
 * below; 0.5 gives the median. The interval holds the times that a test of the curve at that height would not reject, on
 * the scale log(−log S), which keeps the limits within 0 and 1; a limit that is not reached is `null`.
 *
 * - Units: those of the curve's times. Shape: steps, share in ]0, 1[ → `TimeUntil`.
 * - Errors: `RangeError` for a share or level outside ]0, 1[.
 * - Source: Brookmeyer, R. & Crowley, J. (1982). A Confidence Interval for the Median Survival Time. Biometrics 38(1),
 *   29–41, with the transformation of Kalbfleisch, J. & Prentice, R. (1980), The Statistical Analysis of Failure Time
 *   Data, Wiley.
 *
 * @example
 * timeUntil(kaplanMeier([1, 2, 3].map((time) => ({ time, happened: true }))), 0.5).value; // 2
 */
export function timeUntil(curve: readonly SurvivalStep[], share: number, level = DEFAULT_LEVEL): TimeUntil {
  if (!(share > 0 && share < 1)) throw new RangeError('a share lies between 0 and 1');
  const z = criticalValue(level);
  const height = 1 - share + TOLERANCE;
  const first = (of: (step: SurvivalStep) => number): number | null =>
    curve.find((step) => of(step) <= height)?.time ?? null;
  return {
    value: first(({ survival }) => survival),
    interval: {
      level,
      low: first((step) => limit(step, z)),
      high: first((step) => limit(step, -z)),
    },
  };
}

/** Of the curve at one time; at the very end it has none of its own. */
function limit({ survival, greenwood }: SurvivalStep, z: number): number {
  if (survival <= TOLERANCE) return z > 0 ? 0 : 1;
  const log = Math.log(survival);
  return survival ** Math.exp((z * Math.sqrt(greenwood)) / Math.abs(log));
}
