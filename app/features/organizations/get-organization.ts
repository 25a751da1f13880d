import type { OrgId } from '../../platform/actor.ts';
import type { Db } from '../../platform/postgres/database.ts';
import type { Organization } from './contract.ts';
import { selectOrganization } from './queries.ts';

/** The actor's organization. It exists: authentication produced its id. */
export async function getOrganization(db: Db, orgId: OrgId): Promise<Organization> {
  const organization = await selectOrganization(db, orgId);
  if (organization === null) throw new Error(`organization ${orgId} is gone`);
  return organization;
}
