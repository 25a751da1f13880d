import { sql } from 'kysely';
import type { OrgId } from '../../../../platform/actor.ts';
import type { Db } from '../../../../platform/postgres/database.ts';
import type { Contact } from '../../../contacts/contract.ts';
import { rulingsOf } from '../../../distribution/rulings-of.ts';
import { getOrganization } from '../../../organizations/get-organization.ts';

const DAY_MS = 86_400_000;

async function selectOfferedSince(
  db: Db,
  orgId: OrgId,
  ids: readonly string[],
  since: Date,
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    SELECT DISTINCT contact_id AS id FROM asks
    WHERE org_id = ${orgId} AND kind = 'offer' AND contact_id = ANY (${[...ids]}::uuid[])
      AND asked_at > ${since}`.execute(db);
  return rows.map(({ id }) => id);
}

/**
 * Those whom the rule that protects people from too many surveys leaves in peace today, and those who were sent an
 * offer within the same days: to whoever reads it, a mail is a mail.
 */
export async function selectTired(
  db: Db,
  orgId: OrgId,
  contacts: readonly Contact[],
  now: Date,
): Promise<Set<string>> {
  const organization = await getOrganization(db, orgId);
  const rulings = await rulingsOf(db, orgId, contacts, now, organization);
  const asked = contacts.flatMap(({ id }) => {
    const ruling = rulings.get(id);
    const isTired =
      ruling?.ok === false && (ruling.reason === 'quarantine' || ruling.reason === 'already-queued');
    return isTired ? [id] : [];
  });
  const since = new Date(now.getTime() - organization.quarantineDays * DAY_MS);
  const ids = contacts.map(({ id }) => id);
  return new Set([...asked, ...(await selectOfferedSince(db, orgId, ids, since))]);
}
