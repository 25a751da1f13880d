import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chooseByRules, type People, type RoutedCase } from './choose-by-rules.ts';
import type { Conditions, Rule } from './contract.ts';

const PEOPLE: People = {
  isMember: (id): id is string => id === 'ann' || id === 'ben' || id === 'max' || id === 'zoe',
  managerOf: (team) => (team === 'nord' ? 'max' : undefined),
  fallbackId: 'zoe',
};

const ONE: RoutedCase = {
  team: 'nord',
  surveyId: 's1',
  reason: 'detractor',
  language: 'fr',
  accountId: 'a1',
  revenue: 50_000,
  accountOwnerId: 'ben',
  segmentIds: new Set(['g1']),
};

const to = (memberId: string, conditions: Conditions = {}): Rule => ({
  conditions,
  to: { kind: 'member', memberId },
});

describe('the first rule that fits', () => {
  test.each<[string, Conditions, boolean]>([
    ['everybody', {}, true],
    ['one of the segments', { segments: ['g0', 'g1'] }, true],
    ['another segment', { segments: ['g2'] }, false],
    ['the account', { accounts: ['a1'] }, true],
    ['another account', { accounts: ['a2'] }, false],
    ['the team', { teams: ['sud', 'nord'] }, true],
    ['another team', { teams: ['sud'] }, false],
    ['revenue that is reached', { revenueFrom: 50_000 }, true],
    ['revenue that is not', { revenueFrom: 50_001 }, false],
    ['revenue below', { revenueBelow: 50_001 }, true],
    ['revenue not below', { revenueBelow: 50_000 }, false],
    ['the language', { languages: ['fr'] }, true],
    ['another language', { languages: ['en'] }, false],
    ['the survey', { surveys: ['s1'] }, true],
    ['another survey', { surveys: ['s2'] }, false],
    ['the reason', { reasons: ['detractor'] }, true],
    ['another reason', { reasons: ['contact-request'] }, false],
    ['all of two', { teams: ['nord'], languages: ['fr'] }, true],
    ['one of two only', { teams: ['nord'], languages: ['en'] }, false],
  ])('%s', (_name, conditions, isHeld) => {
    expect(chooseByRules([to('ann', conditions)], ONE, PEOPLE)).toEqual(
      isHeld ? { ownerId: 'ann', by: 0 } : { ownerId: 'max', by: 'manager' },
    );
  });

  test('wins over those that follow', () => {
    expect(chooseByRules([to('ann', { teams: ['sud'] }), to('ben'), to('ann')], ONE, PEOPLE)).toEqual({
      ownerId: 'ben',
      by: 1,
    });
  });

  test('is passed over when its person is gone, has no team or no company', () => {
    const gone: Rule[] = [
      to('somebody who left'),
      { conditions: {}, to: { kind: 'account-owner' } },
      { conditions: {}, to: { kind: 'team-manager' } },
    ];
    expect(chooseByRules(gone, ONE, PEOPLE)).toEqual({ ownerId: 'ben', by: 1 });
    const alone = { ...ONE, accountOwnerId: null, team: 'sud' };
    expect(chooseByRules(gone, alone, PEOPLE)).toEqual({ ownerId: 'zoe', by: 'fallback' });
  });

  test('of no revenue knows nothing', () => {
    const unknown = { ...ONE, revenue: null };
    expect(chooseByRules([to('ann', { revenueBelow: 10 })], unknown, PEOPLE).by).toBe('manager');
  });
});

test('nobody’s case there is none, whatever the rules', () => {
  const conditions = fc.record(
    {
      teams: fc.array(fc.constantFrom('nord', 'sud'), { minLength: 1 }),
      languages: fc.array(fc.constantFrom('fr' as const, 'en' as const), { minLength: 1 }),
      revenueFrom: fc.integer({ min: 0, max: 100_000 }),
    },
    { requiredKeys: [] },
  );
  const target = fc.oneof(
    fc.record({ kind: fc.constant('member' as const), memberId: fc.constantFrom('ann', 'gone') }),
    fc.record({ kind: fc.constantFrom('team-manager' as const, 'account-owner' as const) }),
  );
  const rules = fc.array(fc.record({ conditions, to: target }), { maxLength: 8 });
  const cases = fc.record({
    team: fc.constantFrom('nord', 'sud', null),
    language: fc.constantFrom('fr' as const, 'en' as const, null),
    revenue: fc.option(fc.integer({ min: 0, max: 100_000 })),
    accountOwnerId: fc.constantFrom('ben', 'gone', null),
  });
  fc.assert(
    fc.property(rules, cases, (all, some) => {
      const { ownerId, by } = chooseByRules(all as Rule[], { ...ONE, ...some }, PEOPLE);
      expect(PEOPLE.isMember(ownerId)).toBe(true);
      if (typeof by === 'number') {
        expect(chooseByRules((all as Rule[]).slice(by), { ...ONE, ...some }, PEOPLE)).toEqual({
          ownerId,
          by: 0,
        });
      }
    }),
  );
});
