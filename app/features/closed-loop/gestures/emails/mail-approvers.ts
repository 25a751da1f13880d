import type { OrgId } from '../../../../platform/actor.ts';
import { systemActor } from '../../../../platform/actor.ts';
import type { Context } from '../../../../platform/context.ts';
import { queueMails } from '../../../../platform/mail/queue-mail.ts';
import type { Tx } from '../../../../platform/postgres/database.ts';
import { getContacts } from '../../../contacts/get-contacts.ts';
import { getOrganization } from '../../../organizations/get-organization.ts';
import { listMembers } from '../../../organizations/list-members.ts';
import { notificationsOf } from '../../../organizations/members/notifications.ts';
import { approversOf } from '../deciding.ts';
import { findGesture } from '../queries.ts';
import { gestureMail } from './gesture-mail.ts';

/** Tells everybody who could say yes that a gesture waits for it. */
export async function mailApprovers(
  tx: Tx,
  context: Context,
  orgId: OrgId,
  id: string,
  now: Date,
): Promise<void> {
  const gesture = await findGesture(tx, systemActor(orgId), id);
  if (gesture === null) return;
  const [organization, members, contacts, approvers] = await Promise.all([
    getOrganization(tx, orgId),
    listMembers(tx, orgId),
    getContacts(tx, orgId, [gesture.contactId]),
    approversOf(tx, orgId, gesture.team, gesture.askedBy),
  ]);
  const contact = contacts.get(gesture.contactId);
  const names = {
    customer: contact?.name ?? contact?.email ?? null,
    asker: members.find((member) => member.id === gesture.askedBy)?.name ?? null,
    decider: null,
  };
  for (const approver of approvers) {
    const { locale } = await notificationsOf(tx, orgId, approver.id);
    const to = { ...approver, locale: locale ?? organization.locale };
    await queueMails(tx, [gestureMail(context, organization, to, 'approval', gesture, names, now)], now);
  }
}
