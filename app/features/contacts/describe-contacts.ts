import type { OrgId } from '../../platform/actor.ts';
import type { Db } from '../../platform/postgres/database.ts';
import type { Contact, ContactItem } from './contract.ts';
import { selectSuppressions } from './queries.ts';

/** Contacts as the API shows them, with why they are not written to. */
export async function describeContacts(
  db: Db,
  orgId: OrgId,
  contacts: readonly Contact[],
): Promise<ContactItem[]> {
  const keys = contacts.flatMap(({ emailKey }) => emailKey ?? []);
  const found = keys.length === 0 ? [] : await selectSuppressions(db, orgId, keys);
  const byKey = Map.groupBy(found, (suppression) => suppression.emailKey);
  return contacts.map(
    ({ orgId: _orgId, emailKey, phoneKey: _phoneKey, createdAt, updatedAt, ...contact }) => ({
      ...contact,
      suppressions: (byKey.get(emailKey ?? '') ?? []).map(({ reason, source, at }) => ({
        reason,
        source,
        at: at.toISOString(),
      })),
      createdAt: createdAt.toISOString(),
      updatedAt: updatedAt.toISOString(),
    }),
  );
}
