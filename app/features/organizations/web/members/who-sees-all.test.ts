import { describe, expect, test } from 'vitest';
import type { Team } from '../../members/contract.ts';
import { whoSeesAllAfter, withPerson } from './who-sees-all.ts';

const team = (id: string, manager: string | null, members: readonly string[]): Team => ({
  id,
  key: id,
  name: id,
  manager: manager === null ? null : { id: manager, name: manager },
  members: members.map((one) => ({ id: one, name: one })),
});
const person = (id: string, role: string) => ({ id, name: id, role });

const TEAMS = [team('nord', 'maud', ['ana', 'gus']), team('sud', null, ['ana', 'maud', 'olga'])];
const PEOPLE = [
  person('ana', 'analyst'),
  person('gus', 'agent'),
  person('maud', 'manager'),
  person('olga', 'owner'),
];
const names = (before: readonly Team[], after: readonly Team[]) =>
  whoSeesAllAfter(PEOPLE, before, after).map(({ id }) => id);

describe('who sees every customer after a change of teams', () => {
  test('nobody, as long as they are in another team or lead one', () => {
    expect(names(TEAMS, [team('nord', 'maud', ['ana', 'gus'])])).toEqual([]);
    expect(names(TEAMS, [team('sud', null, ['ana', 'maud', 'olga'])])).toEqual([]);
  });

  test('a manager and an analyst out of their last team, never an agent, nor who saw all before', () => {
    expect(names(TEAMS, [])).toEqual(['ana', 'maud']);
    expect(names([], [])).toEqual([]);
  });

  test('a manager who becomes an analyst leads no team any more', () => {
    const analyst = person('maud', 'analyst');
    const stays = withPerson(TEAMS, 'maud', { teamIds: ['sud'], mayLead: false });
    const leaves = withPerson(TEAMS, 'maud', { teamIds: [], mayLead: false });
    const leads = withPerson(TEAMS, 'maud', { teamIds: [], mayLead: true });
    expect(whoSeesAllAfter([analyst], TEAMS, stays)).toEqual([]);
    expect(whoSeesAllAfter([analyst], TEAMS, leaves)).toEqual([analyst]);
    expect(whoSeesAllAfter([person('maud', 'manager')], TEAMS, leads)).toEqual([]);
  });

  test('an agent without a team who is made an analyst sees all: the role says so already', () => {
    const after = withPerson(TEAMS, 'new', { teamIds: [], mayLead: false });
    expect(whoSeesAllAfter([person('new', 'analyst')], TEAMS, after)).toEqual([]);
  });
});
