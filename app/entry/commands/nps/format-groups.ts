import { displayNps, type Interval, MAXIMUM_HALF_WIDTH, MINIMUM_TO_SHOW } from '@boucle/stats';
import type { FileGroup } from '../../../features/analytics/nps-of-file.ts';
import { alignColumns, type Side } from './align-columns.ts';
import type { Wording } from './wording.ts';

/** Sorted by n and never numbered: a rank would say more than the intervals do. */
export function formatGroups(
  groups: readonly FileGroup[],
  byName: string,
  level: number,
  wording: Wording,
): string[] {
  const { t, count, percent, points, paint, line } = wording;
  const rest = (['missing', 'invalid'] as const).filter((name) => groups.some((group) => group[name] > 0));
  const sides: Side[] = ['left', 'right', 'right', 'left', ...rest.map(() => 'right' as const)];
  const names = [line(byName), 'n', t('table.nps'), t('table.interval', { level: percent(level) })];
  const lowWidth = Math.max(
    0,
    ...groups.filter(hasLimits).map(({ interval }) => points(interval.low).length),
  );
  const rows = groups.map((group) => [
    group.value === null ? t('table.blank') : line(group.value),
    count(group.n),
    group.display === 'show' ? (displayNps(group) ?? '') : '',
    limits(group, lowWidth, wording),
    ...rest.map((name) => count(group[name])),
  ]);
  const [head = '', ...lines] = alignColumns(
    [[...names, ...rest.map((name) => t(`table.${name}`))], ...rows],
    sides,
  );
  const notes = [];
  if (groups.some(({ display }) => display === 'range')) {
    notes.push(t('notes.range', { width: count(MAXIMUM_HALF_WIDTH) }));
  }
  if (groups.some(({ display }) => display === 'hide')) {
    notes.push(t('notes.hidden', { minimum: count(MINIMUM_TO_SHOW) }));
  }
  return [
    paint('dim', head),
    ...lines,
    ...(notes.length > 0 ? ['', ...notes.map((note) => paint('dim', note))] : []),
  ];
}

/** The signs of one column stand under each other. */
function limits(group: FileGroup, lowWidth: number, { t, points }: Wording): string {
  if (!hasLimits(group)) return t('table.hidden');
  const { low, high } = group.interval;
  return t('table.limits', { low: points(low).padStart(lowWidth), high: points(high) });
}

function hasLimits(group: FileGroup): group is FileGroup & { interval: Interval } {
  return group.display !== 'hide' && group.interval.low !== null;
}
