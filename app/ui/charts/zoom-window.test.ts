import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { zoomWindow } from './zoom-window.ts';

describe('zoomWindow', () => {
  it('holds the interval, the period before and a near target', () => {
    const window = zoomWindow({ low: 32, high: 40, before: { low: 23, high: 32 }, target: 45 }, 8);
    expect(window).toMatchObject({ low: 20, high: 50, step: 5, isWhole: false, target: 'inside' });
  });

  it('points at a far target instead of flattening the interval', () => {
    expect(zoomWindow({ low: -12, high: -6, target: 70 }, 8).target).toBe('right');
  });

  it('is the whole line for twelve answers', () => {
    expect(zoomWindow({ low: -30, high: 62, before: { low: -80, high: 10 } }, 8)).toMatchObject({
      low: -100,
      high: 100,
      isWhole: true,
    });
  });

  it('stays wide enough around a million answers', () => {
    const { low, high } = zoomWindow({ low: 35.86, high: 36.14 }, 8);
    expect(high - low).toBeGreaterThanOrEqual(20);
  });

  it('keeps a near zero in sight', () => {
    expect(zoomWindow({ low: 5, high: 21 }, 8).low).toBeLessThanOrEqual(0);
  });

  it('never leaves the scale, and always holds both intervals', () => {
    const points = fc.double({ min: -100, max: 100, noNaN: true });
    const limits = fc.tuple(points, points).map(([a, b]) => ({ low: Math.min(a, b), high: Math.max(a, b) }));
    fc.assert(
      fc.property(limits, limits, points, fc.integer({ min: 2, max: 10 }), (now, before, target, ticks) => {
        const window = zoomWindow({ ...now, before, target }, ticks);
        expect(window.low).toBeGreaterThanOrEqual(-100);
        expect(window.high).toBeLessThanOrEqual(100);
        expect(window.low).toBeLessThanOrEqual(Math.min(now.low, before.low));
        expect(window.high).toBeGreaterThanOrEqual(Math.max(now.high, before.high));
        if (window.target === 'inside') expect(target).toBeLessThanOrEqual(window.high);
      }),
    );
  });
});
