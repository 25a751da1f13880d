import type { OrgId } from '../../platform/actor.ts';
import type { Db } from '../../platform/postgres/database.ts';
import type { Contact } from './contract.ts';
import { selectContactsById } from './queries.ts';

/** The contacts of these ids, by id; those of another organization are not there. */
export async function getContacts(
  db: Db,
  orgId: OrgId,
  ids: readonly string[],
): Promise<Map<string, Contact>> {
  const contacts = ids.length === 0 ? [] : await selectContactsById(db, orgId, ids);
  return new Map(contacts.map((contact) => [contact.id, contact]));
}
