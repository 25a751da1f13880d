import { classify, sharesOfCounts } from '@boucle/stats';
import { type FollowedCase, isLeftOut } from './case-fact.ts';
import { BANDS, type Transition } from './contract.ts';

/** What customers were when their case was opened, and what they were when they next answered the same survey. */
export function transitionsOf(all: readonly FollowedCase[], minimumN: number): Transition[] {
  const cases = all.filter((one) => one.kind === 'nps' && one.isInPeriod && !isLeftOut(one));
  return BANDS.flatMap((before) => {
    const own = cases.filter(({ score }) => classify(score) === before);
    if (own.length === 0) return [];
    const next = own.flatMap(({ nextScore }) => (nextScore === null ? [] : [classify(nextScore)]));
    const shares = sharesOfCounts(BANDS.map((band) => next.filter((one) => one === band).length));
    const isShown = next.length >= minimumN && shares !== null;
    const after = isShown
      ? BANDS.map((band, i) => {
          const { count = 0, value = 0, interval } = shares[i] ?? {};
          return { band, count, value, low: interval?.low ?? 0, high: interval?.high ?? 100 };
        })
      : null;
    return [{ before, cases: own.length, n: next.length, after }];
  });
}
