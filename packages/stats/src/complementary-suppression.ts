import type { Display } from './display-rule.ts';

/** One group of a breakdown: the groups add up to a total that is shown. */
export interface Sibling {
  readonly n: number;
  readonly display: Display;
}

/**
 * Hides a second group when exactly one is hidden, since the total minus the others would give it away: the
 * smallest of those shown, the first one when several are equally small. Empty groups hide nothing and protect
 * nothing, so they do not count.
 *
 * With `minimumHidden`, groups go on being hidden until the hidden ones hold that many answers together: two groups
 * of 1 and 3 answers are safe one from the other, but their sum would still be a group of 4.
 *
 * - Units: n in people. Shape: siblings → their displays, in the same order. Throws nothing. When all groups with
 *   answers end up hidden, nothing more can be hidden here: the caller decides about the total.
 * - Source: Cox, L. (1980). Suppression Methodology and Statistical Disclosure Control. Journal of the American
 *   Statistical Association 75(370), 377–385.
 *
 * @example
 * complementarySuppression([{ n: 4, display: 'hide' }, { n: 60, display: 'show' }, { n: 35, display: 'show' }]);
 * // ['hide', 'show', 'hide']
 */
export function complementarySuppression(
  siblings: readonly Sibling[],
  { minimumHidden = 0 }: { readonly minimumHidden?: number | undefined } = {},
): Display[] {
  const displays = siblings.map(({ display }) => display);
  for (;;) {
    const filled = siblings.map(({ n }, index) => ({ n, index })).filter(({ n }) => n > 0);
    const hidden = filled.filter(({ index }) => displays[index] === 'hide');
    const answers = hidden.reduce((sum, { n }) => sum + n, 0);
    if (hidden.length === 0 || (hidden.length > 1 && answers >= minimumHidden)) return displays;
    const [smallest] = filled.filter(({ index }) => displays[index] !== 'hide').sort((a, b) => a.n - b.n);
    if (smallest === undefined) return displays;
    displays[smallest.index] = 'hide';
  }
}
