import type { MemberRole, Role, Scope } from '../../platform/actor.ts';

/** From who may do most to who may do least. */
export const MEMBER_ROLES = [
  'owner',
  'admin',
  'manager',
  'analyst',
  'agent',
] as const satisfies readonly MemberRole[];

interface Rights {
  readonly scopes: readonly Scope[];
  /**
   * Whose customers they see. `all`: everybody's. `teams-or-all`: their teams', and without a team everybody's.
   * `teams`: their teams' only. What is assigned to a person, that person sees.
   */
  readonly sees: 'all' | 'teams-or-all' | 'teams';
}

/** What each role may do. Server and screens read this table, and nothing else says it. */
export const RIGHTS: Readonly<Record<MemberRole, Rights>> = {
  owner: { scopes: ['manage'], sees: 'all' },
  admin: { scopes: ['manage'], sees: 'all' },
  manager: { scopes: ['read', 'work'], sees: 'teams-or-all' },
  analyst: { scopes: ['read'], sees: 'teams-or-all' },
  agent: { scopes: ['read', 'work'], sees: 'teams' },
};

export const isMemberRole = (text: string): text is MemberRole => Object.hasOwn(RIGHTS, text);

/** What a membership lets its holder do and see. A role that we do not know lets in nobody. */
export function rightsOf(
  role: string,
  teamKeys: readonly string[],
): { role: MemberRole; scopes: readonly Scope[]; teams: readonly string[] | null } | null {
  if (!isMemberRole(role)) return null;
  const { scopes, sees } = RIGHTS[role];
  const isWhole = sees === 'all' || (sees === 'teams-or-all' && teamKeys.length === 0);
  return { role, scopes, teams: isWhole ? null : teamKeys };
}

/** Only an owner makes and unmakes owners; whoever manages settles the other roles. */
export function mayGiveRole(by: Role, role: MemberRole): boolean {
  return role !== 'owner' || by === 'owner' || by === 'system';
}

/** Whoever may act on a customer: what is to be done for one is theirs to do. */
export const mayWork = (role: MemberRole): boolean =>
  RIGHTS[role].scopes.some((scope) => scope === 'work' || scope === 'manage');

/** Who leads a team works with its customers, and settles things for its people. */
export const mayLeadTeam = (role: MemberRole): boolean => role !== 'analyst' && role !== 'agent';
