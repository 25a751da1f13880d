import type { OrgId } from '../../../platform/actor.ts';
import type { Db } from '../../../platform/postgres/database.ts';
import { chooseOwners, type OwnedCase } from './choose-owners.ts';

/** Whose a case is when whoever had it gives it back; null only where the organization has no member. */
export async function ownerByRules(db: Db, orgId: OrgId, one: OwnedCase): Promise<string | null> {
  const [ownerId] = await chooseOwners(db, orgId, [one]);
  return ownerId ?? null;
}
