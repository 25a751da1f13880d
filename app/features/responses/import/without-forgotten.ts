import type { OrgId } from '../../../platform/actor.ts';
import type { Db } from '../../../platform/postgres/database.ts';
import { forgottenAmong } from '../../contacts/privacy/forgotten-among.ts';
import type { ImportedRow } from './read-row.ts';

/** People who were forgotten: their old answers count, and do not bring them back. */
export async function withoutForgotten(
  db: Db,
  orgId: OrgId,
  rows: readonly ImportedRow[],
): Promise<readonly ImportedRow[]> {
  const named = rows.flatMap(({ contact }) => (contact === null ? [] : [contact]));
  if (named.length === 0) return rows;
  const forgotten = await forgottenAmong(db, orgId, named);
  if (!forgotten.includes(true)) return rows;
  let place = 0;
  return rows.map((row) =>
    row.contact !== null && forgotten[place++] === true ? { ...row, contact: null } : row,
  );
}
