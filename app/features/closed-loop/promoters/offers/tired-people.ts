import type { OrgId } from '../../../../platform/actor.ts';
import type { Db } from '../../../../platform/postgres/database.ts';
import type { Contact } from '../../../contacts/contract.ts';
import { rulingsOf } from '../../../distribution/rulings-of.ts';
import { getOrganization } from '../../../organizations/get-organization.ts';
import { selectOfferedSince } from './queries.ts';

const DAY_MS = 86_400_000;

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
