import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ImpossibleCountsError } from './impossible-counts-error.ts';
import { summarizeShare } from './summarize-share.ts';

const csat = { min: 1, goodFrom: 4 };
const ces = { min: 1, goodFrom: 5 };

it('counts 4 and 5 of a CSAT, with the mean', () => {
  const summary = summarizeShare([1, 0, 1, 3, 5], csat);
  expect(summary).toMatchObject({ n: 10, value: 80, mean: 4.1, display: 'range' });
  expect(summary.interval.low).toBeCloseTo(49.0162, 4);
  expect(summary.interval.high).toBeCloseTo(94.3318, 4);
});

it('counts 5 to 7 of a CES', () => {
  expect(summarizeShare([10, 10, 10, 10, 20, 20, 20], ces)).toMatchObject({ n: 100, value: 60, mean: 4.6 });
});

it('says nothing of nobody, and hides what is under the minimum', () => {
  expect(summarizeShare([0, 0, 0, 0, 0], csat)).toMatchObject({
    n: 0,
    value: null,
    mean: null,
    interval: { low: null, high: null },
    display: 'hide',
  });
  expect(summarizeShare([0, 0, 0, 0, 9], csat).display).toBe('hide');
  expect(summarizeShare([0, 0, 0, 0, 9], { ...csat, thresholds: { minimumToShow: 5 } }).display).toBe(
    'range',
  );
  expect(summarizeShare([0, 0, 0, 0, 90], csat).display).toBe('show');
});

it('is a share of 0 to 100 within its interval, and a mean on the scale', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(10_000), { minLength: 7, maxLength: 7 }), (histogram) => {
      const { n, value, interval, mean } = summarizeShare(histogram, ces);
      fc.pre(n > 0 && value !== null && mean !== null);
      expect(value).toBeGreaterThanOrEqual(interval.low as number);
      expect(value).toBeLessThanOrEqual(interval.high as number);
      expect(interval.low).toBeGreaterThanOrEqual(0);
      expect(interval.high).toBeLessThanOrEqual(100);
      expect(mean).toBeGreaterThanOrEqual(1);
      expect(mean).toBeLessThanOrEqual(7);
    }),
  );
});

it('refuses what is no count', () => {
  expect(() => summarizeShare([1, -1, 0, 0, 0], csat)).toThrow(ImpossibleCountsError);
  expect(() => summarizeShare([1, 0.5, 0, 0, 0], csat)).toThrow(ImpossibleCountsError);
});
