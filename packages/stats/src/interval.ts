/** The level of the interval printed beside every NPS. */
export const DEFAULT_LEVEL = 0.95;

/** A confidence (or credible) interval. `low` and `high` in points, `level` in 0…1. */
export interface Interval {
  readonly level: number;
  readonly low: number;
  readonly high: number;
}

/** What the intervals that may overshoot the scale take beside the level. */
export interface ClampOptions {
  /** Cut the limits at the ends of the scale (the default). `false` gives the raw formula. */
  readonly clamp?: boolean | undefined;
}
