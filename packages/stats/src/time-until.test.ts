import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Duration, kaplanMeier } from './kaplan-meier.ts';
import { timeUntil } from './time-until.ts';

const happened = (time: number): Duration => ({ time, happened: true });
const not = (time: number): Duration => ({ time, happened: false });

/** Remission in weeks under 6-mercaptopurine and under a placebo (Freireich 1963), in every textbook. */
const TREATED = [
  ...[6, 6, 6, 7, 10, 13, 16, 22, 23].map(happened),
  ...[6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35].map(not),
];
const PLACEBO = [1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23].map(happened);

it('gives the textbook curve', () => {
  const curve = kaplanMeier(TREATED);
  expect(curve.map(({ time, atRisk }) => [time, atRisk])).toEqual([
    [6, 21],
    [7, 17],
    [10, 15],
    [13, 12],
    [16, 11],
    [22, 7],
    [23, 6],
  ]);
  const survival = [0.8571, 0.8067, 0.7529, 0.6902, 0.6275, 0.5378, 0.4482];
  const errors = [0.0764, 0.0869, 0.0963, 0.1068, 0.1141, 0.1282, 0.1346];
  curve.forEach((step, i) => {
    expect(step.survival).toBeCloseTo(survival[i] ?? 0, 4);
    expect(step.survival * Math.sqrt(step.greenwood)).toBeCloseTo(errors[i] ?? 0, 4);
  });
});

it('gives the textbook medians and their limits', () => {
  expect(timeUntil(kaplanMeier(TREATED), 0.5)).toEqual({
    value: 23,
    interval: { level: 0.95, low: 13, high: null },
  });
  expect(timeUntil(kaplanMeier(PLACEBO), 0.5)).toEqual({
    value: 8,
    interval: { level: 0.95, low: 4, high: 11 },
  });
});

it('has no time for what has not happened to enough', () => {
  expect(timeUntil(kaplanMeier([happened(1), not(2), not(3)]), 0.5).value).toBeNull();
  expect(timeUntil(kaplanMeier([]), 0.5)).toMatchObject({ value: null, interval: { low: null, high: null } });
});

const durations = fc.array(fc.record({ time: fc.nat(500), happened: fc.boolean() }), { maxLength: 80 });

it('is the plain quantile when all has happened', () => {
  fc.assert(
    fc.property(
      fc.array(fc.nat(500), { minLength: 1, maxLength: 80 }),
      fc.constantFrom(0.5, 0.9),
      (times, p) => {
        const sorted = times.toSorted((a, b) => a - b);
        const wanted = sorted.find((_, i) => (i + 1) / sorted.length >= p - 1e-12);
        expect(timeUntil(kaplanMeier(times.map(happened)), p).value).toBe(
          // Equal times count together.
          wanted,
        );
      },
    ),
  );
});

it('falls, stays within 0 and 1, and its limits hold the time', () => {
  fc.assert(
    fc.property(durations, fc.constantFrom(0.5, 0.9), (given, share) => {
      const curve = kaplanMeier(given);
      curve.forEach(({ survival }, i) => {
        expect(survival).toBeGreaterThanOrEqual(0);
        expect(survival).toBeLessThanOrEqual((curve[i - 1]?.survival ?? 1) + 1e-12);
      });
      const { value, interval } = timeUntil(curve, share);
      if (value !== null) expect(interval.low).toBeLessThanOrEqual(value);
      if (interval.high !== null) expect(value).toBeLessThanOrEqual(interval.high);
    }),
  );
});

it('waiting longer for what has not happened makes nothing look faster', () => {
  fc.assert(
    fc.property(durations, (given) => {
      const later = given.map((one) => (one.happened ? one : { ...one, time: one.time + 100 }));
      const [now, then] = [given, later].map((all) => timeUntil(kaplanMeier(all), 0.5).value ?? Infinity);
      expect(then).toBeGreaterThanOrEqual(now ?? 0);
    }),
  );
});

it('refuses what is no duration, no share and no level', () => {
  expect(() => kaplanMeier([happened(-1)])).toThrow(RangeError);
  expect(() => kaplanMeier([happened(Number.NaN)])).toThrow(RangeError);
  expect(() => timeUntil([], 1)).toThrow(RangeError);
  expect(() => timeUntil([], 0.5, 95)).toThrow(RangeError);
});
