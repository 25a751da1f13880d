import { expect, it } from 'vitest';
import { presetOf } from './day-range.ts';
import { rangePresets } from './range-presets.ts';

it('counts both ends of the usual periods', () => {
  const presets = rangePresets('2026-11-19', 'fr');
  const of = (id: string) => presets.find((preset) => preset.id === id);
  expect(of('13w')).toMatchObject({
    from: '2026-08-21',
    to: '2026-11-19',
    label: '13\u00a0dernières semaines',
  });
  expect(of('7d')).toMatchObject({ from: '2026-11-13' });
  expect(of('last-month')).toMatchObject({ from: '2026-10-01', to: '2026-10-31' });
  expect(of('quarter')).toMatchObject({ from: '2026-10-01' });
});

it('crosses the year', () => {
  const lastMonth = rangePresets('2026-01-05', 'en').find((preset) => preset.id === 'last-month');
  expect(lastMonth).toMatchObject({ from: '2025-12-01', to: '2025-12-31' });
});

it('recognizes a period chosen by hand', () => {
  const presets = rangePresets('2026-11-19', 'en');
  expect(presetOf({ from: '2026-10-01', to: '2026-10-31' }, presets)?.id).toBe('last-month');
  expect(presetOf({ from: '2026-10-02', to: '2026-10-31' }, presets)).toBeUndefined();
});
