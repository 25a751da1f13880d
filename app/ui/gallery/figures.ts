import { type BandCounts, nps, scoreInterval } from '@boucle/stats';
import type { PointAndInterval } from '../charts/interval-drawing.tsx';

/** Every figure of the gallery is computed from counts. */
export function figureOf(
  promoters: number,
  passives: number,
  detractors: number,
): Required<PointAndInterval> & { n: number; nps: number } {
  const counts: BandCounts = { promoters, passives, detractors };
  const interval = scoreInterval(counts);
  return {
    nps: nps(counts) ?? 0,
    low: interval?.low ?? 0,
    high: interval?.high ?? 0,
    n: promoters + passives + detractors,
  };
}
