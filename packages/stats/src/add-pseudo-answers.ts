import type { BandCounts } from './band-counts.ts';
import { criticalValue } from './critical-value.ts';

/**
 * The published ways to add pseudo-answers before a Wald interval, and their weights:
 * - `rocks`: ¾, 3⁄2, ¾ (n + 3), the default of Rocks (2016) and of Lewis & Sauro (2021);
 * - `one-each`: 1, 1, 1 (n + 3);
 * - `z-squared-thirds`: z²/3 each (n + z²), the only one that follows the level;
 * - `agresti-min`: ½, 1, ½ (n + 2), Agresti & Min (2005);
 * - `bonett-price`: 1, 0, 1 (n + 2), Bonett & Price (2012).
 */
export type Adjustment = 'rocks' | 'one-each' | 'z-squared-thirds' | 'agresti-min' | 'bonett-price';

/**
 * Adds the pseudo-answers of an adjustment to counts.
 *
 * - Units: people, fractional. Shape: counts, adjustment, level → three real numbers (not countable any more).
 * - Errors: `RangeError` for a level outside ]0, 1[. The counts are not checked here.
 * - Sources: Rocks (2016), The American Statistician 70(4), 365–372; Agresti & Min (2005), Statistics in Medicine
 *   24(5), 729–740; Bonett & Price (2012), Journal of Educational and Behavioral Statistics 37(4), 479–488.
 *
 * @example
 * addPseudoAnswers({ promoters: 70, passives: 10, detractors: 20 }, 'rocks', 0.95);
 * // { promoters: 70.75, passives: 11.5, detractors: 20.75 }
 */
export function addPseudoAnswers(counts: BandCounts, adjustment: Adjustment, level: number): BandCounts {
  const [outer, middle] = weights(adjustment, level);
  return {
    promoters: counts.promoters + outer,
    passives: counts.passives + middle,
    detractors: counts.detractors + outer,
  };
}

function weights(adjustment: Adjustment, level: number): readonly [outer: number, middle: number] {
  switch (adjustment) {
    case 'rocks':
      return [0.75, 1.5];
    case 'one-each':
      return [1, 1];
    case 'z-squared-thirds': {
      const third = criticalValue(level) ** 2 / 3;
      return [third, third];
    }
    case 'agresti-min':
      return [0.5, 1];
    case 'bonett-price':
      return [1, 0];
  }
}
