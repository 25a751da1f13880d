import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { OUTCOMES } from '../endings/outcome.ts';
import type { FollowedCase } from './case-fact.ts';
import { figuresOf } from './figures-of.ts';
import { transitionsOf } from './transitions-of.ts';

const NOW = new Date('2026-11-20T12:00:00Z');
const HOUR_MS = 3_600_000;
const hoursAgo = (hours: number) => new Date(NOW.getTime() - hours * HOUR_MS);
const rules = { now: NOW, minimumN: 10, minimumToCompare: 30 };

function one(
  given: Partial<FollowedCase> & { age?: number; reachedAfter?: number | null } = {},
): FollowedCase {
  const { age = 100, reachedAfter = null, ...more } = given;
  const openedAt = hoursAgo(age);
  return {
    id: 'x',
    contactId: 'c',
    surveyId: 's',
    kind: 'nps',
    score: 3,
    team: null,
    ownerId: null,
    type: null,
    causeId: null,
    status: 'open',
    outcome: null,
    openedAt,
    startedAt: openedAt,
    firstContactAt: reachedAfter === null ? null : hoursAgo(age - reachedAfter),
    targetAt: hoursAgo(age - 2),
    limitAt: hoursAgo(age - 48),
    closedAt: null,
    updatedAt: openedAt,
    isInPeriod: true,
    nextScore: null,
    ...more,
  };
}
const many = (n: number, given: Parameters<typeof one>[0] = {}) =>
  Array.from({ length: n }, () => one(given));

describe('the figures of the loop', () => {
  test('of those reached in time, only cases whose time is up are counted', () => {
    const figures = figuresOf(
      [
        ...many(30, { reachedAfter: 1 }),
        ...many(10, { reachedAfter: 30 }),
        ...many(5, { age: 100 }),
        // Reached at once, but the others of their hour may still be reached too.
        ...many(20, { age: 1, reachedAfter: 0.5 }),
      ],
      rules,
    );
    expect(figures.inTarget).toMatchObject({ n: 45 });
    expect(figures.inLimit).toMatchObject({ n: 45 });
    expect(figures.inLimit.low).toBeCloseTo(76.5, 1);
    expect(figures.inLimit.value).toBeCloseTo((100 * 40) / 45, 9);
    expect(figures.overdue).toBe(5);
  });

  test('nobody who still waits is left out of how long it takes', () => {
    const quick = many(12, { reachedAfter: 2 });
    expect(figuresOf(quick, rules).firstContact.median.value).toBe(2);
    const stuck = [...quick, ...many(12, { age: 100 })];
    expect(figuresOf(stuck, rules).firstContact).toMatchObject({
      n: 24,
      happened: 12,
      median: { value: 2 },
      ninetieth: { value: null },
    });
    expect(figuresOf([...quick, ...many(13)], rules).firstContact.median.value).toBeNull();
  });

  test('under the minimum there are no figures, and none of scores by person', () => {
    const few = figuresOf(many(9, { reachedAfter: 1, nextScore: 9 }), rules);
    expect(few.inLimit).toEqual({ n: 9, value: null, low: null, high: null });
    expect(few.firstContact.median.value).toBeNull();
    expect(few.recovery).toEqual({ n: 9, value: null, low: null, high: null });
    const person = figuresOf(many(50, { reachedAfter: 1, nextScore: 9 }), { ...rules, isOfPeople: true });
    expect(person.recovery).toBeNull();
    expect(person.outcomes).toBeNull();
    expect(person.inLimit.low).not.toBeNull();
  });

  test('a customer is won back when the next answer makes them passive or promoter', () => {
    const cases = [
      ...many(10, { nextScore: 9 }),
      ...many(10, { nextScore: 7 }),
      ...many(20, { nextScore: 6 }),
      ...many(7),
    ];
    expect(figuresOf(cases, rules).recovery?.n).toBe(40);
    const [row] = transitionsOf(cases, 10);
    expect(row).toMatchObject({ before: 'detractor', cases: 47, n: 40 });
    expect(row?.after?.map(({ count }) => count)).toEqual([20, 10, 10]);
    expect(transitionsOf(many(9, { nextScore: 9 }), 10)[0]?.after).toBeNull();
  });

  const facts = fc.array(
    fc
      .record({
        age: fc.integer({ min: 0, max: 400 }),
        reached: fc.option(fc.nat(300)),
        status: fc.constantFrom('open', 'in-progress', 'closed', 'withdrawn'),
        outcome: fc.constantFrom(...OUTCOMES),
        score: fc.nat(10),
        nextScore: fc.option(fc.nat(10)),
        isInPeriod: fc.boolean(),
      })
      .map(({ age, reached, status, outcome, ...rest }) =>
        one({
          ...rest,
          age,
          status,
          reachedAfter: reached === null ? null : Math.min(reached, age),
          ...(status === 'closed' && { closedAt: NOW, outcome }),
        }),
      ),
    { maxLength: 80 },
  );

  test('whatever the cases, they are those of a plain recount', () => {
    fc.assert(
      fc.property(facts, (cases) => {
        const figures = figuresOf(cases, rules);
        let [counted, out, due, met, late, again, back] = [0, 0, 0, 0, 0, 0, 0];
        for (const { isInPeriod, status, firstContactAt: at, limitAt, score, nextScore } of cases) {
          if (['open', 'in-progress'].includes(status) && at === null && limitAt <= NOW) late += 1;
          if (!isInPeriod) continue;
          if (status === 'withdrawn' && at === null) {
            out += 1;
            continue;
          }
          counted += 1;
          if (limitAt <= NOW) due += 1;
          if (limitAt <= NOW && at !== null && at <= limitAt) met += 1;
          if (score <= 6 && nextScore !== null) again += 1;
          if (score <= 6 && nextScore !== null && nextScore >= 7) back += 1;
        }
        expect(figures).toMatchObject({ cases: counted, withdrawn: out, overdue: late });
        expect([figures.inLimit.n, figures.recovery?.n]).toEqual([due, again]);
        if (figures.inLimit.value !== null) expect(figures.inLimit.value).toBeCloseTo((100 * met) / due, 9);
        const { recovery } = figures;
        if (recovery?.value != null) expect(recovery.value).toBeCloseTo((100 * back) / again, 9);
        const transitions = transitionsOf(cases, 1);
        expect(transitions.reduce((sum, row) => sum + row.cases, 0)).toBe(counted);
        for (const { n, after } of transitions) {
          expect((after ?? []).reduce((sum, { count }) => sum + count, 0)).toBe(n);
        }
      }),
    );
  });
});
