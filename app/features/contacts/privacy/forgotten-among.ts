import type { OrgId } from '../../../platform/actor.ts';
import type { Db } from '../../../platform/postgres/database.ts';
import { localeOf } from '../../organizations/locale-of.ts';
import type { ContactInput } from '../contract.ts';
import { emailKey } from '../email-key.ts';
import { COUNTRY_OF, phoneKey } from '../phone-key.ts';
import { selectErasedKeys, wasAnybodyErased } from './queries.ts';

/** Which of these are people who were forgotten, and have not come back by themselves since. Writes nothing. */
export async function forgottenAmong(
  db: Db,
  orgId: OrgId,
  inputs: readonly ContactInput[],
): Promise<boolean[]> {
  if (!(await wasAnybodyErased(db, orgId))) return inputs.map(() => false);
  const country = COUNTRY_OF[await localeOf(db, orgId)];
  const keys = inputs.map(({ externalId, email, phone }) =>
    [
      externalId?.trim(),
      email === undefined ? null : emailKey(email),
      phone === undefined ? null : phoneKey(phone, country),
    ].filter((key): key is string => typeof key === 'string' && key !== ''),
  );
  const erased = await selectErasedKeys(db, orgId, [...new Set(keys.flat())]);
  return keys.map((own) => own.some((key) => erased.has(key)));
}
