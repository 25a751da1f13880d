import type { OrgId } from '../../platform/actor.ts';
import type { Db } from '../../platform/postgres/database.ts';
import type { ContactInput } from './contract.ts';
import { emailKey } from './email-key.ts';
import { selectKnown } from './known-queries.ts';
import { type Country, phoneKey } from './phone-key.ts';

/** Which of these people an upsert would find already there, in their order. Writes nothing. */
export async function knownContacts(
  db: Db,
  orgId: OrgId,
  inputs: readonly ContactInput[],
  country: Country,
): Promise<boolean[]> {
  const keys = inputs.map(({ externalId, email, phone }) => ({
    externalId: externalId?.trim() || null,
    emailKey: email === undefined ? null : emailKey(email),
    phoneKey: phone === undefined ? null : phoneKey(phone, country),
  }));
  const places = new Set(await selectKnown(db, orgId, keys));
  return inputs.map((_input, i) => places.has(i + 1));
}
