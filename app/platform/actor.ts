/** The tenant's id. Only authentication and the creation of an organization can produce one. */
export type OrgId = string & { readonly __brand: 'OrgId' };

/** What a member is in the organization. */
export type MemberRole = 'owner' | 'admin' | 'manager' | 'analyst' | 'agent';

export type Role = MemberRole | 'api-key' | 'system' | 'respondent';

/**
 * What an actor may do: read figures and lists; record answers; work with customers (their cases, invitations and
 * details); or manage everything, settings and people included. `manage` holds the others.
 */
export type Scope = 'read' | 'respond' | 'work' | 'manage';

/** Who acts. Every verb takes one, and every write is logged under it. */
export interface Actor {
  readonly orgId: OrgId;
  readonly kind: 'member' | 'api-key' | 'system' | 'respondent';
  /** The user, the key or the invitation; null for the system. */
  readonly id: string | null;
  readonly role: Role;
  readonly scopes: readonly Scope[];
  /** A key bound to one survey sees and writes that one only. */
  readonly surveyId: string | null;
  /** The keys of the teams whose customers they see; null for all. */
  readonly teams: readonly string[] | null;
}

/** Scopes as written on an API key. */
export const SCOPES = ['read', 'respond', 'work', 'manage'] as const satisfies readonly Scope[];

export function may(actor: Actor, scope: Scope): boolean {
  return actor.scopes.includes('manage') || actor.scopes.includes(scope);
}

export function systemActor(orgId: OrgId): Actor {
  return { orgId, kind: 'system', id: null, role: 'system', scopes: ['manage'], surveyId: null, teams: null };
}
