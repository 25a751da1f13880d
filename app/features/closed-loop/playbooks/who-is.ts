import type { Scene } from './scene.ts';

/**
 * The member that a step means. A case without an owner, or a customer without a case, is the manager's of their
 * team, and without one the first owner's of the organization: nothing is nobody's.
 */
export function whoIs(
  to: string,
  {
    members,
    managerId,
    case: of,
  }: Pick<Scene, 'members' | 'managerId'> & {
    readonly case: { readonly ownerId: string | null } | null;
  },
): Scene['members'][number] | null {
  const member = (id: string | null | undefined) => members.find((one) => one.id === id);
  const manager = member(managerId) ?? members.find(({ role }) => role === 'owner') ?? members[0];
  const meant = to === 'owner' ? member(of?.ownerId) : to === 'manager' ? undefined : member(to);
  return meant ?? manager ?? null;
}
