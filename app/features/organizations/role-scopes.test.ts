import { describe, expect, it } from 'vitest';
import type { MemberRole, Scope } from '../../platform/actor.ts';
import { MEMBER_ROLES, mayGiveRole, rightsOf } from './role-scopes.ts';

const ALL = null;

describe('the table of roles', () => {
  it.each<[MemberRole, readonly Scope[], readonly string[] | null, readonly string[] | null]>([
    ['owner', ['manage'], ALL, ALL],
    ['admin', ['manage'], ALL, ALL],
    ['manager', ['read', 'work'], ALL, ['nord']],
    ['analyst', ['read'], ALL, ['nord']],
    ['agent', ['read', 'work'], [], ['nord']],
  ])('%s may %j; sees %j without a team and %j with one', (role, scopes, alone, inTeam) => {
    expect(rightsOf(role, [])).toEqual({ role, scopes, teams: alone });
    expect(rightsOf(role, ['nord'])).toEqual({ role, scopes, teams: inTeam });
  });

  it('lets in nobody whose role it does not know', () => {
    for (const role of ['', 'member', 'Owner', 'toString', '__proto__', 'api-key']) {
      expect(rightsOf(role, ['nord']), role).toBeNull();
    }
  });

  it('never gives a role that sees some teams only the right to manage', () => {
    for (const role of MEMBER_ROLES) {
      const rights = rightsOf(role, ['nord']);
      if (rights?.scopes.includes('manage')) expect(rights.teams).toBeNull();
    }
  });

  it('leaves owners to owners', () => {
    expect(mayGiveRole('owner', 'owner')).toBe(true);
    expect(mayGiveRole('admin', 'owner')).toBe(false);
    expect(mayGiveRole('api-key', 'owner')).toBe(false);
    expect(mayGiveRole('admin', 'admin')).toBe(true);
  });
});
