import type { Actor } from '../../../platform/actor.ts';
import type { Tx } from '../../../platform/postgres/database.ts';
import { getContacts } from '../../contacts/get-contacts.ts';
import { suppress } from '../../contacts/suppressions.ts';
import { recordAudit } from '../../organizations/record-audit.ts';

/** A customer who is lost is asked no more, unless a person lifts that. Their answers go on counting. */
export async function letGo(
  tx: Tx,
  actor: Actor,
  contactId: string,
  caseId: string,
  now: Date,
): Promise<void> {
  const contact = (await getContacts(tx, actor.orgId, [contactId])).get(contactId);
  if (contact?.emailKey == null) return;
  await suppress(tx, actor.orgId, contact.emailKey, 'lost', 'case', now);
  const entry = {
    action: 'contact.let-go',
    subjectType: 'contact',
    subjectId: contactId,
    details: { caseId },
  };
  await recordAudit(tx, actor, entry, now);
}
