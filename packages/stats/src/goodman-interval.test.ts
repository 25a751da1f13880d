import { expect, it } from 'vitest';
import { goodmanInterval } from './goodman-interval.ts';
import { ImpossibleCountsError } from './impossible-counts-error.ts';
import type { Interval } from './interval.ts';
import { waldInterval } from './wald-interval.ts';

const counts = { promoters: 70, passives: 10, detractors: 20 };

it('is 2.4477/1.96 as wide as Wald at 95 %', () => {
  const width = (interval: Interval | null) => (interval?.high ?? 0) - (interval?.low ?? 0);
  expect(width(goodmanInterval(counts)) / width(waldInterval(counts))).toBeCloseTo(
    2.44774683 / 1.95996398,
    6,
  );
});

it('is cut at the ends of the scale, unless told', () => {
  const pair = { promoters: 1, passives: 0, detractors: 1 };
  expect(goodmanInterval(pair)).toEqual({ level: 0.95, low: -100, high: 100 });
  expect(goodmanInterval(pair, 0.95, { clamp: false })?.low).toBeCloseTo(-173.0818, 4);
});

it('is null when nobody answered', () => {
  expect(goodmanInterval({ promoters: 0, passives: 0, detractors: 0 })).toBeNull();
});

it('refuses impossible counts and levels', () => {
  expect(() => goodmanInterval({ ...counts, passives: -1 })).toThrow(ImpossibleCountsError);
  expect(() => goodmanInterval(counts, 1)).toThrow(RangeError);
});
