/** The tenant's id. Only authentication and the creation of an organization can produce one. */
export type OrgId = string & { readonly __brand: 'OrgId' };

export type Role = 'owner' | 'api-key' | 'system' | 'respondent';

/**
 * What an actor may do: read figures and lists, record answers, or manage everything.
 * A larger scope holds the smaller ones.
 */
export type Scope = 'read' | 'respond' | 'manage';

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
}

/** Scopes as written on an API key. */
export const SCOPES = ['read', 'respond', 'manage'] as const satisfies readonly Scope[];

export function may(actor: Actor, scope: Scope): boolean {
  return actor.scopes.includes('manage') || actor.scopes.includes(scope);
}

export function systemActor(orgId: OrgId): Actor {
  return { orgId, kind: 'system', id: null, role: 'system', scopes: ['manage'], surveyId: null };
}
