import type { OrgId } from '../../platform/actor.ts';
import type { Db } from '../../platform/postgres/database.ts';
import type { Member } from './contract.ts';
import { listMembers } from './list-members.ts';
import { isMemberRole, mayWork } from './role-scopes.ts';

/** The members who may act on a customer: nothing is given to anybody else. The longest-serving first. */
export async function listWorkers(db: Db, orgId: OrgId): Promise<Member[]> {
  return (await listMembers(db, orgId)).filter(({ role }) => isMemberRole(role) && mayWork(role));
}
