import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { judgeGesture, type Limits } from './judge-gesture.ts';
import { monthsBefore, periodOf } from './period-of.ts';

const LIMITS: Limits = {
  approvalAbove: 5_000,
  capCount: 2,
  capMonths: 12,
  budget: 150_000,
  teamBudget: null,
};
const codes = (cost: number, organization: number, given: number, more: Partial<Limits> = {}, team = 0) =>
  judgeGesture({ cost }, { organization, team }, given, { ...LIMITS, ...more }).reasons.map(
    ({ code }) => code,
  );

describe('a gesture needs somebody else’s yes', () => {
  test('when it is the third in twelve months', () => {
    expect(codes(4_900, 0, 1)).toEqual([]);
    expect(judgeGesture({ cost: 4_900 }, { organization: 0, team: 0 }, 2, LIMITS)).toEqual({
      needsApproval: true,
      reasons: [{ code: 'cap', limit: 2, months: 12 }],
    });
  });

  test('above the cost that may be given freely, and not at it', () => {
    expect(codes(5_000, 0, 0)).toEqual([]);
    expect(codes(5_001, 0, 0)).toEqual(['cost']);
    expect(codes(900_000, 0, 0, { approvalAbove: null, budget: null })).toEqual([]);
  });

  test('past a budget, and not when it takes the last of it', () => {
    expect(codes(4_900, 145_100, 0)).toEqual([]);
    expect(codes(4_901, 145_100, 0)).toEqual(['budget']);
    expect(codes(4_900, 100_000, 0, { teamBudget: 88_000 }, 83_100)).toEqual([]);
    expect(codes(4_900, 148_000, 5, { teamBudget: 88_000, approvalAbove: 0 }, 83_101)).toEqual([
      'cap',
      'cost',
      'team-budget',
      'budget',
    ]);
  });

  test('or else it stays within every limit, whatever the figures', () => {
    const money = fc.integer({ min: 0, max: 10_000 });
    const limit = fc.option(money, { nil: null });
    const limits = fc.record({
      approvalAbove: limit,
      budget: limit,
      teamBudget: limit,
      capCount: fc.nat(4),
      capMonths: fc.integer({ min: 1, max: 60 }),
    });
    fc.assert(
      fc.property(money, money, money, fc.nat(6), limits, (cost, organization, team, given, all) => {
        const { needsApproval, reasons } = judgeGesture({ cost }, { organization, team }, given, all);
        expect(needsApproval).toBe(reasons.length > 0);
        if (needsApproval) return;
        expect(given + 1).toBeLessThanOrEqual(all.capCount);
        expect(organization + cost).toBeLessThanOrEqual(all.budget ?? Number.POSITIVE_INFINITY);
        expect(team + cost).toBeLessThanOrEqual(all.teamBudget ?? Number.POSITIVE_INFINITY);
      }),
    );
  });
});

describe('the period of a budget', () => {
  test('begins and ends on the organization’s clock', () => {
    expect(periodOf(new Date('2026-11-30T23:30:00Z'), 'Europe/Paris', 'month')).toMatchObject({
      firstDay: '2026-12-01',
      lastDay: '2026-12-31',
    });
    expect(periodOf(new Date('2026-11-19T12:00:00Z'), 'Europe/Paris', 'quarter')).toMatchObject({
      from: new Date('2026-09-30T22:00:00Z'),
      until: new Date('2026-12-31T23:00:00Z'),
      firstDay: '2026-10-01',
      lastDay: '2026-12-31',
    });
  });

  test('months before the end of a long month end with the short one', () => {
    expect(monthsBefore(new Date('2027-03-31T10:00:00Z'), 1)).toEqual(new Date('2027-02-28T10:00:00Z'));
    expect(monthsBefore(new Date('2026-11-19T10:00:00Z'), 12)).toEqual(new Date('2025-11-19T10:00:00Z'));
  });
});
