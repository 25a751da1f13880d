import type { FunnelLimits } from '../charts/funnel-chart.tsx';
import type { Segment } from '../charts/segment-row.ts';
import type { TrendPoint } from '../charts/trend-scale.ts';
import { figureOf } from './figures.ts';

const WEEKS: readonly [number, number, number][] = [
  [47, 34, 18],
  [50, 31, 17],
  [44, 32, 20],
  [49, 32, 17],
  [46, 33, 19],
  [49, 32, 17],
  [52, 31, 15],
  [47, 34, 17],
  [55, 30, 12],
  [54, 30, 15],
  [55, 31, 14],
  [62, 32, 9],
  [59, 31, 12],
];

export const TREND: TrendPoint[] = WEEKS.map(([promoters, passives, detractors], week) => ({
  start: new Date(Date.UTC(2026, 7, 21 + 7 * week)).toISOString().slice(0, 10),
  display: 'show',
  ...figureOf(promoters, passives, detractors),
}));

const segment = (
  name: string,
  [promoters, passives, detractors]: [number, number, number],
  rest: Partial<Segment> = {},
): Segment => ({ id: name, name, display: 'show', ...figureOf(promoters, passives, detractors), ...rest });

export const TEAMS: Segment[] = [
  segment('Livraison Lille', [55, 57, 52], { differs: 'below' }),
  segment('Conseil Lyon', [125, 62, 27]),
  segment('Boutique en ligne', [110, 59, 29]),
  segment('Conseil Nantes', [147, 65, 24], { differs: 'above', href: '#nantes' }),
  segment('Montréal', [66, 36, 19]),
  segment('SAV Tours', [90, 54, 29]),
  segment('Bruxelles', [43, 30, 15]),
  segment('Rendez-vous de pose', [30, 20, 13]),
  segment('Genève', [5, 2, 2], { display: 'hide' }),
  segment('Luxembourg', [5, 3, 1], { display: 'hide' }),
  segment('Namur', [4, 3, 2], { display: 'hide' }),
];

export const HISTOGRAM = [27, 11, 17, 20, 23, 67, 75, 134, 204, 315, 391];

export const WAITING = [4, 21, 48, 67, 89, 146, 190].map((minutes, i) => ({
  id: String(i),
  name:
    [
      'Élodie Cazenave',
      'Karim Belkacem',
      'Sofia Nunes',
      'Jean-Noël Perrot',
      'Hélène Garnier',
      'Aïcha Benali',
      'Marc Delattre',
    ][i] ?? '',
  waitedMs: minutes * 60_000,
  isLate: minutes > 120,
  isDetractor: true,
}));

/** Limits of chance around a centre, for a spread of one answer in points. */
export function funnelLimits(centre: number, spread: number, most: number): FunnelLimits[] {
  return Array.from({ length: 40 }, (_, i) => {
    const n = 10 + ((most - 10) * i) / 39;
    const [inner, outer] = [(1.96 * spread) / Math.sqrt(n), (3.09 * spread) / Math.sqrt(n)];
    return {
      n,
      low95: centre - inner,
      high95: centre + inner,
      low998: centre - outer,
      high998: centre + outer,
    };
  });
}
