/** How a figure may be shown: with its number, by its interval alone, or not at all. */
export type Display = 'show' | 'range' | 'hide';

/** Below this number of answers no figure is shown. */
export const MINIMUM_TO_SHOW = 10;

/** Below this number of answers a group is neither compared nor ranked. For callers: `displayRule` ignores it. */
export const MINIMUM_TO_COMPARE = 30;

/** Above this half-width, in points, the interval is shown without the figure. A choice, not a published norm. */
export const MAXIMUM_HALF_WIDTH = 20;

/** The settings of `displayRule`. */
export interface DisplayThresholds {
  /** Fewer answers than this: `hide`. `MINIMUM_TO_SHOW` by default. */
  readonly minimumToShow?: number | undefined;
  /** Fewer answers than this: `range`, however narrow the interval. 0 (off) by default. */
  readonly rangeBelow?: number | undefined;
  /** A half-width above this, in points: `range`. `MAXIMUM_HALF_WIDTH` by default. */
  readonly maximumHalfWidth?: number | undefined;
}

/**
 * Decides how a figure may be shown: `hide` below the minimum number of answers (and when there is no interval at
 * all), `range` when the interval is too wide, else `show`. Both thresholds are themselves allowed.
 *
 * - Units: n in people, half-width in points (half of high − low). Shape: n, half-width, thresholds → display.
 * - Errors: none; the thresholds are settings.
 * - Sources: minimum group sizes of 3–10 in published survey tools; Parker, J. et al. (2017), National Center for
 *   Health Statistics Data Presentation Standards for Proportions, Vital and Health Statistics 2(175).
 *
 * @example
 * displayRule(9, 12); // 'hide'
 * displayRule(12, 38); // 'range'
 * displayRule(100, 16); // 'show'
 */
export function displayRule(
  n: number,
  halfWidth: number | null,
  {
    minimumToShow = MINIMUM_TO_SHOW,
    rangeBelow = 0,
    maximumHalfWidth = MAXIMUM_HALF_WIDTH,
  }: DisplayThresholds = {},
): Display {
  if (halfWidth === null || n < minimumToShow) return 'hide';
  return n < rangeBelow || halfWidth > maximumHalfWidth ? 'range' : 'show';
}
