/**
 * How many people are in each band. Three integers ≥ 0, checked by every function that takes them.
 *
 * @example
 * const counts: BandCounts = { promoters: 70, passives: 10, detractors: 20 };
 */
export interface BandCounts {
  readonly promoters: number;
  readonly passives: number;
  readonly detractors: number;
}
