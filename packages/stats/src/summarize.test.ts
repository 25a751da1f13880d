import { describe, expect, it } from 'vitest';
import { ImpossibleCountsError } from './impossible-counts-error.ts';
import { roundPoints } from './round-points.ts';
import { summarize } from './summarize.ts';

const histogram = (promoters: number, passives: number, detractors: number) => [
  detractors,
  0,
  0,
  0,
  0,
  0,
  0,
  passives,
  0,
  0,
  promoters,
];

describe('summarize', () => {
  it.each([
    [70, 10, 20, 50, 32.6, 63.9, 'show'],
    [0, 5, 0, 0, -43.4, 43.4, 'hide'],
    [1, 0, 0, 100, -58.7, 100, 'hide'],
    [2, 0, 1, 33.3, -58.5, 87.7, 'hide'],
    [5, 3, 2, 30, -21.7, 67.5, 'range'],
    [15, 9, 6, 30, 0.1, 54.5, 'range'],
    [192, 115, 77, 29.9, 21.9, 37.5, 'show'],
    [0, 0, 8, -100, -100, -35.1, 'hide'],
  ])(
    'gives the golden numbers of %d / %d / %d',
    (promoters, passives, detractors, nps, low, high, display) => {
      const summary = summarize(histogram(promoters, passives, detractors));
      expect(roundPoints(summary.nps as number, 1)).toBe(nps);
      expect(roundPoints(summary.interval.low as number, 1)).toBe(low);
      expect(roundPoints(summary.interval.high as number, 1)).toBe(high);
      expect(summary).toMatchObject({
        n: promoters + passives + detractors,
        promoters,
        passives,
        detractors,
        display,
      });
    },
  );

  it('has exactly these fields, in this order', () => {
    expect(JSON.stringify(summarize(histogram(0, 0, 0)))).toBe(
      '{"n":0,"promoters":0,"passives":0,"detractors":0,"nps":null,' +
        '"interval":{"level":0.95,"low":null,"high":null},' +
        '"histogram":[0,0,0,0,0,0,0,0,0,0,0],"display":"hide"}',
    );
  });

  it('takes the level and the thresholds', () => {
    const summary = summarize(histogram(5, 3, 2), { level: 0.8, thresholds: { maximumHalfWidth: 50 } });
    expect(summary.interval.level).toBe(0.8);
    expect(summary.display).toBe('show');
    expect(summarize(histogram(5, 3, 2), { thresholds: { minimumToShow: 11 } }).display).toBe('hide');
  });

  it('keeps no hold on the histogram it was given', () => {
    const bins = histogram(1, 0, 0);
    const summary = summarize(bins);
    bins[0] = 7;
    expect(summary.histogram[0]).toBe(0);
  });

  it('refuses impossible histograms and levels, also when nobody answered', () => {
    expect(() => summarize([1, 2, 3])).toThrow(ImpossibleCountsError);
    expect(() => summarize(histogram(0, 0, 0), { level: 95 })).toThrow(RangeError);
  });
});
