import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { complementarySuppression, type Sibling } from './complementary-suppression.ts';

const siblings = (...sizes: number[]): Sibling[] =>
  sizes.map((n) => ({ n, display: n < 10 ? 'hide' : n < 30 ? 'range' : 'show' }));

describe('complementarySuppression', () => {
  it('hides the smallest shown group with the only hidden one', () => {
    expect(complementarySuppression(siblings(60, 4, 35, 100))).toEqual(['show', 'hide', 'hide', 'show']);
    expect(complementarySuppression(siblings(60, 4, 12))).toEqual(['show', 'hide', 'hide']);
  });

  it('takes the first of two equally small', () => {
    expect(complementarySuppression(siblings(4, 50, 50))).toEqual(['hide', 'hide', 'show']);
  });

  it('has nothing to do for none hidden, or for two', () => {
    expect(complementarySuppression(siblings(60, 35))).toEqual(['show', 'show']);
    expect(complementarySuppression(siblings(60, 1, 3))).toEqual(['show', 'hide', 'hide']);
    expect(complementarySuppression([])).toEqual([]);
  });

  it('does not take an empty group for a hidden one, nor for protection', () => {
    expect(complementarySuppression(siblings(60, 0, 35))).toEqual(['show', 'hide', 'show']);
    expect(complementarySuppression(siblings(60, 0, 4, 35))).toEqual(['show', 'hide', 'hide', 'hide']);
  });

  it('stops when nothing is left to hide', () => {
    expect(complementarySuppression(siblings(4))).toEqual(['hide']);
    expect(complementarySuppression(siblings(4, 0))).toEqual(['hide', 'hide']);
    expect(complementarySuppression(siblings(4, 90))).toEqual(['hide', 'hide']);
  });

  it('goes on until the hidden answers are as many as asked', () => {
    expect(complementarySuppression(siblings(60, 1, 3, 35), { minimumHidden: 10 })).toEqual([
      'show',
      'hide',
      'hide',
      'hide',
    ]);
  });

  it('leaves no group alone in hiding, and shows nothing that was hidden', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(80)), (sizes) => {
        const before = siblings(...sizes);
        const after = complementarySuppression(before);
        const hidden = sizes.filter((n, i) => n > 0 && after[i] === 'hide').length;
        const filled = sizes.filter((n) => n > 0).length;
        expect(hidden === 1 && filled > 1).toBe(false);
        expect(before.every(({ display }, i) => display !== 'hide' || after[i] === 'hide')).toBe(true);
      }),
    );
  });
});
