import type { Db } from '../../platform/postgres/database.ts';
import type { Organization } from './contract.ts';
import { selectOrganizationBySlug } from './queries.ts';

/** For commands, which act for the whole instance. */
export async function findOrganizationBySlug(db: Db, slug: string): Promise<Organization | null> {
  return selectOrganizationBySlug(db, slug);
}
