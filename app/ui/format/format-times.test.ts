import { describe, expect, it } from 'vitest';
import { formatAgo } from './format-ago.ts';
import { formatClock } from './format-clock.ts';
import { formatDate } from './format-date.ts';
import { formatDayRange } from './format-day-range.ts';
import { formatDuration } from './format-duration.ts';
import { formatList } from './format-list.ts';
import { formatDateTime } from './format-time.ts';

const minutes = (n: number) => n * 60_000;
const now = new Date('2026-11-19T14:24:00Z');
const inMinutes = (n: number) => new Date(now.getTime() + minutes(n));
const visible = (text: string) => text.replaceAll('\u00a0', '_');

describe('durations', () => {
  it('reads as people say them', () => {
    const lengths = [minutes(190), minutes(48), minutes(120), minutes(2808), minutes(125), 40_000];
    expect(lengths.map((ms) => visible(formatDuration(ms, 'fr')))).toEqual([
      '3_h_10',
      '48_min',
      '2_h',
      '46_h_48',
      '2_h_05',
      '40_s',
    ]);
    expect(visible(formatDuration(minutes(60 * 24 * 5), 'fr'))).toBe('5_jours');
    expect(visible(formatDuration(minutes(60 * 24 * 5), 'en'))).toBe('5_days');
  });

  it('says how long ago', () => {
    expect(visible(formatAgo(inMinutes(-72), now, 'fr'))).toBe('il y a_1_h_12');
    expect(visible(formatAgo(inMinutes(-72), now, 'en'))).toBe('1_h_12 ago');
    expect(formatAgo(now, now, 'fr')).toBe('à l’instant');
  });

  it('says what is left or exceeded', () => {
    expect(visible(formatClock(inMinutes(48), now, 'fr'))).toBe('reste_48_min');
    expect(visible(formatClock(inMinutes(-70), now, 'fr'))).toBe('dépassé de_1_h_10');
    expect(visible(formatClock(inMinutes(-26), now, 'en'))).toBe('26_min late');
  });
});

describe('dates', () => {
  it('writes a day in each style', () => {
    expect(visible(formatDate('2026-08-21', 'fr'))).toBe('21_août 2026');
    expect(visible(formatDate('2026-09-01', 'fr'))).toBe('1er_septembre 2026');
    expect(visible(formatDate('2026-11-19', 'fr', 'weekday'))).toBe('jeu._19_nov.');
    expect(visible(formatDate('2026-11-19', 'en', 'medium'))).toBe('19_Nov 2026');
    expect(formatDate('2024-06-02', 'fr', 'month')).toBe('juin 2024');
  });

  it('takes the day of an instant from the zone', () => {
    const late = new Date('2026-11-19T23:30:00Z');
    expect(visible(formatDate(late, 'fr', 'medium', 'Europe/Paris'))).toBe('20_nov. 2026');
    expect(visible(formatDate(late, 'fr', 'medium', 'America/Montreal'))).toBe('19_nov. 2026');
    expect(visible(formatDateTime(now, 'fr', 'Europe/Paris'))).toBe('jeu._19_nov. à 15:24');
  });

  it('says what both ends of a range share once', () => {
    expect(visible(formatDayRange('2026-08-21', '2026-11-19', 'fr'))).toBe('du 21_août au 19_nov. 2026');
    expect(visible(formatDayRange('2026-11-01', '2026-11-19', 'fr'))).toBe('du 1er au 19_nov. 2026');
    expect(visible(formatDayRange('2025-12-21', '2026-01-03', 'fr'))).toBe('du 21_déc. 2025 au 3_janv. 2026');
    expect(visible(formatDayRange('2026-08-21', '2026-11-19', 'en'))).toBe('21_Aug to 19_Nov 2026');
    expect(visible(formatDayRange('2026-11-19', '2026-11-19', 'fr'))).toBe('le 19_nov. 2026');
  });
});

it('joins lists with a last word', () => {
  expect(formatList(['Lille', 'Nantes', 'Lyon'], 'fr')).toBe('Lille, Nantes et Lyon');
  expect(formatList(['Lille'], 'en')).toBe('Lille');
});
