import type { OrgId } from '../../platform/actor.ts';
import type { Locale } from '../../platform/i18n/locale.ts';
import type { Db } from '../../platform/postgres/database.ts';
import { selectOrganization } from './queries.ts';

/** The language of an organization; French for one that is not set up. */
export async function localeOf(db: Db, orgId: OrgId): Promise<Locale> {
  return (await selectOrganization(db, orgId))?.locale ?? 'fr';
}
