import type { OrgId } from '../../platform/actor.ts';
import type { Db } from '../../platform/postgres/database.ts';
import type { Contact, ContactView } from './contract.ts';
import { selectSuppressions } from './queries.ts';

/** Contacts as the API shows them, each with what forbids to write to them. */
export async function showContacts(
  db: Db,
  orgId: OrgId,
  contacts: readonly Contact[],
): Promise<ContactView[]> {
  const keys = contacts.flatMap(({ emailKey }) => (emailKey === null ? [] : [emailKey]));
  const suppressions = keys.length === 0 ? [] : await selectSuppressions(db, orgId, keys);
  const byKey = Map.groupBy(suppressions, ({ emailKey }) => emailKey);
  return contacts.map(({ orgId: _orgId, emailKey, createdAt, updatedAt, ...contact }) => ({
    ...contact,
    suppressions: (byKey.get(emailKey ?? '') ?? []).map(({ reason, source, at }) => ({
      reason,
      source,
      at: at.toISOString(),
    })),
    createdAt: createdAt.toISOString(),
    updatedAt: updatedAt.toISOString(),
  }));
}
