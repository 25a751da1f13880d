/** The chance, of the ones that can be chosen, that most studies plan with. */
export const DEFAULT_POWER = 0.8;

/** What one plans a comparison with. */
export interface Planning {
  /** Level of the interval that will judge. 0.95 by default. */
  readonly level?: number | undefined;
  /** Chance to prove a difference that is there. 0.8 by default. */
  readonly power?: number | undefined;
}

/** One group of a comparison: the variance of its answers (points²) and how many there are. */
export interface PlannedGroup {
  readonly variance: number;
  readonly n: number;
}
