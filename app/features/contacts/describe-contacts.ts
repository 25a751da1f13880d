import type { OrgId } from '../../platform/actor.ts';
import type { Db } from '../../platform/postgres/database.ts';
import { selectAccountNames } from './accounts/queries.ts';
import type { Contact, ContactItem } from './contract.ts';
import { selectSuppressions } from './suppression-queries.ts';

/** Contacts as the API shows them, with their company and why they are not written to. */
export async function describeContacts(
  db: Db,
  orgId: OrgId,
  contacts: readonly Contact[],
): Promise<ContactItem[]> {
  const keys = contacts.flatMap(({ emailKey }) => emailKey ?? []);
  const accountIds = [...new Set(contacts.flatMap(({ accountId }) => accountId ?? []))];
  const [found, names] = await Promise.all([
    keys.length === 0 ? [] : selectSuppressions(db, orgId, keys),
    selectAccountNames(db, orgId, accountIds),
  ]);
  const byKey = Map.groupBy(found, (suppression) => suppression.emailKey);
  return contacts.map(
    ({
      orgId: _orgId,
      emailKey,
      phoneKey: _phoneKey,
      accountId,
      consent,
      properties,
      createdAt,
      updatedAt,
      ...contact
    }) => ({
      ...contact,
      account: accountId === null ? null : { id: accountId, name: names.get(accountId) ?? '' },
      properties,
      consent,
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
