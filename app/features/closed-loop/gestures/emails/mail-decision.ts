import type { Context } from '../../../../platform/context.ts';
import { queueMails } from '../../../../platform/mail/queue-mail.ts';
import type { Tx } from '../../../../platform/postgres/database.ts';
import { getContacts } from '../../../contacts/get-contacts.ts';
import { getOrganization } from '../../../organizations/get-organization.ts';
import { listMembers } from '../../../organizations/list-members.ts';
import { notificationsOf } from '../../../organizations/members/notifications.ts';
import type { GestureRow } from '../queries.ts';
import { gestureMail } from './gesture-mail.ts';

/** Tells whoever asked for a gesture what was decided. The customer hears of neither. */
export async function mailDecision(
  tx: Tx,
  context: Context,
  gesture: GestureRow & { readonly state: 'approved' | 'refused' },
  now: Date,
): Promise<void> {
  const { orgId, contactId, askedBy, state } = gesture;
  const members = await listMembers(tx, orgId);
  const asker = members.find(({ id }) => id === askedBy);
  if (asker === undefined) return;
  const organization = await getOrganization(tx, orgId);
  const contact = (await getContacts(tx, orgId, [contactId])).get(contactId);
  const { locale } = await notificationsOf(tx, orgId, asker.id);
  const names = { customer: contact?.name ?? contact?.email ?? null, asker: asker.name, decider: null };
  const to = { ...asker, locale: locale ?? organization.locale };
  await queueMails(tx, [gestureMail(context, organization, to, state, gesture, names, now)], now);
}
