import type { OrgId } from '../../platform/actor.ts';
import type { Db } from '../../platform/postgres/database.ts';
import type { Member } from './contract.ts';
import { selectMembers } from './queries.ts';

/** The people of an organization, the longest-serving first. */
export async function listMembers(db: Db, orgId: OrgId): Promise<Member[]> {
  return selectMembers(db, orgId);
}

/** Who has what nobody else was given: the first owner. */
export async function defaultOwner(db: Db, orgId: OrgId): Promise<Member | null> {
  const members = await selectMembers(db, orgId);
  return members.find((member) => member.role === 'owner') ?? members[0] ?? null;
}
