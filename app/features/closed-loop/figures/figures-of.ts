import { type Duration, displayRule, kaplanMeier, timeUntil, wilsonInterval } from '@boucle/stats';
import { type CaseOutcome, OUTCOMES } from '../endings/outcome.ts';
import { type CaseFact, type FollowedCase, isLeftOut, isWaiting } from './case-fact.ts';
import type { CaseFigures, FigureDuration, FigureShare } from './contract.ts';

const HOUR_MS = 3_600_000;

/** A share of a tenth of the scale either way is worth a number; a wider one only its interval. */
const WIDEST = 10;

export interface FigureRules {
  readonly now: Date;
  /** The organization's own. */
  readonly minimumN: number;
  /** So many who answered twice before their change is told. */
  readonly minimumToCompare: number;
  /** By owner: behaviours, and not how customers scored after. */
  readonly isOfPeople?: boolean;
}

/** The figures of some cases. Those of nobody are all zero and null. */
export function figuresOf(all: readonly FollowedCase[], rules: FigureRules): CaseFigures {
  const { now, isOfPeople = false } = rules;
  const opened = all.filter(({ isInPeriod }) => isInPeriod);
  const cases = opened.filter((one) => !isLeftOut(one));
  const overdue = all.filter(
    (one) => isWaiting(one) && one.firstContactAt === null && one.limitAt <= now,
  ).length;
  return {
    cases: cases.length,
    withdrawn: opened.length - cases.length,
    inTarget: within(cases, ({ targetAt }) => targetAt, rules),
    inLimit: within(cases, ({ limitAt }) => limitAt, rules),
    firstContact: durationOf(
      cases.map((one) => untilContact(one, now)),
      rules,
    ),
    closing: durationOf(
      cases.map((one) => untilClosed(one, now)),
      rules,
    ),
    overdue,
    outcomes: isOfPeople ? null : outcomesOf(cases),
    recovery: isOfPeople ? null : recoveryOf(cases, rules),
  };
}

/** Only those whose time is up: who was quick would else be counted before who may still be slow. */
function within(cases: readonly CaseFact[], due: (one: CaseFact) => Date, rules: FigureRules): FigureShare {
  const decided = cases.filter((one) => due(one) <= rules.now);
  const met = decided.filter((one) => one.firstContactAt !== null && one.firstContactAt <= due(one));
  return shareOf(met.length, decided.length, rules);
}

export function shareOf(count: number, n: number, { minimumN }: FigureRules): FigureShare {
  const interval = wilsonInterval(count, n);
  const halfWidth = interval === null ? null : (interval.high - interval.low) / 2;
  const display = displayRule(n, halfWidth, { minimumToShow: minimumN, maximumHalfWidth: WIDEST });
  if (interval === null || display === 'hide') return { n, value: null, low: null, high: null };
  const { low, high } = interval;
  return { n, value: display === 'show' ? (100 * count) / n : null, low, high };
}

const between = (from: Date, to: Date): number => Math.max(0, to.getTime() - from.getTime()) / HOUR_MS;

/** Nobody reached them yet: they have waited until now, until the end, or until their answer counted no more. */
function untilContact(one: CaseFact, now: Date): Duration {
  if (one.firstContactAt !== null) {
    return { time: between(one.startedAt, one.firstContactAt), happened: true };
  }
  const end = one.closedAt ?? (one.status === 'withdrawn' ? one.updatedAt : now);
  return { time: between(one.startedAt, end), happened: false };
}

function untilClosed(one: CaseFact, now: Date): Duration {
  const { status, openedAt, closedAt, updatedAt } = one;
  if (status === 'closed' && closedAt !== null) return { time: between(openedAt, closedAt), happened: true };
  return { time: between(openedAt, status === 'withdrawn' ? updatedAt : now), happened: false };
}

function durationOf(durations: readonly Duration[], { minimumN }: FigureRules): FigureDuration {
  const curve = durations.length < minimumN ? [] : kaplanMeier(durations);
  const until = (share: number) => {
    const { value, interval } = timeUntil(curve, share);
    return { value, low: interval.low, high: interval.high };
  };
  return {
    n: durations.length,
    happened: durations.filter(({ happened }) => happened).length,
    median: until(0.5),
    ninetieth: until(0.9),
  };
}

function outcomesOf(cases: readonly CaseFact[]): Record<CaseOutcome, number> {
  const counts = OUTCOMES.map((outcome) => [
    outcome,
    cases.filter((one) => one.status === 'closed' && one.outcome === outcome).length,
  ]);
  return Object.fromEntries(counts) as Record<CaseOutcome, number>;
}

function recoveryOf(cases: readonly FollowedCase[], rules: FigureRules): FigureShare {
  const again = cases.filter(
    ({ kind, score, nextScore }) => kind === 'nps' && score <= 6 && nextScore !== null,
  );
  return shareOf(again.filter(({ nextScore }) => (nextScore ?? 0) > 6).length, again.length, rules);
}
