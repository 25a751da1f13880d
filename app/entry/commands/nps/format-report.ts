import { displayNps, MINIMUM_TO_SHOW } from '@boucle/stats';
import type { FileFigure, NpsOfFile } from '../../../features/analytics/nps-of-file.ts';
import { alignColumns } from './align-columns.ts';
import { barPlaces } from './distribution-bar.ts';
import { formatGroups } from './format-groups.ts';
import type { Wording } from './wording.ts';

const BAR_WIDTH = 60;

/** The figure for a person who reads a terminal: never without its interval, nor without its n. */
export function formatReport(report: NpsOfFile, byName: string, wording: Wording): string {
  const parts = [[...headline(report, wording), countsLine(report, wording)]];
  if (report.display !== 'hide') parts.push(bands(report, wording), scores(report, wording));
  if (report.groups) parts.push(formatGroups(report.groups, byName, report.interval.level, wording));
  return `${parts.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function headline(figure: FileFigure, { t, points, percent, count, paint }: Wording): string[] {
  const { low, high, level } = figure.interval;
  if (low === null || high === null) return [t('no-answers')];
  if (figure.display === 'hide') return [t('hidden', { minimum: count(MINIMUM_TO_SHOW) })];
  const values = { low: points(low), high: points(high), level: percent(level) };
  if (figure.display === 'range') return [paint('bold', t('range', values)), t('range-why')];
  const nps = displayNps(figure) ?? '';
  return [`${paint('bold', t('figure', { nps }))}, ${t('between', values)}`];
}

function countsLine(figure: FileFigure, { t, count, paint }: Wording): string {
  const said = (key: string, number: number) => t(key, { count: number, number: count(number) });
  const { n, missing, invalid } = figure;
  const parts = [said('answers', n), said('missing', missing), said('invalid', invalid)];
  return parts.join(paint('dim', ' · '));
}

const BANDS = [
  { name: 'detractors', scores: '0–6', block: '▓', style: 'red' },
  { name: 'passives', scores: '7–8', block: '░', style: 'dim' },
  { name: 'promoters', scores: '9–10', block: '█', style: 'cyan' },
] as const;

function bands(figure: FileFigure, { t, count, percent, paint }: Wording): string[] {
  const places = barPlaces(
    BANDS.map(({ name }) => figure[name]),
    BAR_WIDTH,
  );
  const bar = BANDS.map(({ block, style }, index) => paint(style, block.repeat(places[index] as number)));
  const rows = BANDS.map(({ name, scores, block }) => {
    const share = Math.round((100 * figure[name]) / figure.n) / 100;
    const few = share === 0 && figure[name] > 0;
    return [block, t(name), scores, count(figure[name]), few ? `<${percent(0.01)}` : percent(share)];
  });
  return [bar.join(''), ...alignColumns(rows, ['left', 'left', 'left', 'right', 'right'])];
}

function scores(figure: FileFigure, { t, count, paint }: Wording): string[] {
  const rows = [
    [t('score'), ...figure.histogram.map((_, score) => String(score))],
    [t('given'), ...figure.histogram.map((answers) => count(answers))],
  ];
  const [names = '', counts = ''] = alignColumns(rows, [
    'left',
    ...figure.histogram.map(() => 'right' as const),
  ]);
  return [paint('dim', names), counts];
}
