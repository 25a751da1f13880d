import fc from 'fast-check';
import type { BandCounts } from '../index.ts';

/** Counts of any size, from one answer to a million and more, for properties. */
export const anyCounts: fc.Arbitrary<BandCounts> = fc
  .oneof(fc.nat(3), fc.nat(40), fc.nat(1_000_000))
  .chain((most) => {
    const count = fc.nat(most);
    return fc.record({ promoters: count, passives: count, detractors: count });
  })
  .filter(({ promoters, passives, detractors }) => promoters + passives + detractors > 0);

/** Levels that somebody might choose. */
export const anyLevel: fc.Arbitrary<number> = fc.double({ min: 0.5, max: 0.9999, noNaN: true });

/** The same group with promoters and detractors exchanged. */
export const mirrored = (counts: BandCounts): BandCounts => ({
  promoters: counts.detractors,
  passives: counts.passives,
  detractors: counts.promoters,
});
