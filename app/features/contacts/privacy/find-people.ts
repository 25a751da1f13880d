import type { OrgId } from '../../../platform/actor.ts';
import type { Db } from '../../../platform/postgres/database.ts';
import { localeOf } from '../../organizations/locale-of.ts';
import { emailKey } from '../email-key.ts';
import { COUNTRY_OF, phoneKey } from '../phone-key.ts';
import { selectIdsByKeys } from './queries.ts';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Who is meant by an e-mail address, a telephone number, an id of the caller's or one of ours. */
export async function findPeople(db: Db, orgId: OrgId, text: string): Promise<string[]> {
  const known = text.trim();
  const country = COUNTRY_OF[await localeOf(db, orgId)];
  return selectIdsByKeys(db, orgId, {
    emailKey: emailKey(known),
    phoneKey: phoneKey(known, country),
    externalId: known,
    id: UUID.test(known) ? known : null,
  });
}
