import type { OrgId } from '../../../../platform/actor.ts';
import type { Context } from '../../../../platform/context.ts';
import { queueMails } from '../../../../platform/mail/queue-mail.ts';
import type { Tx } from '../../../../platform/postgres/database.ts';
import { getContacts } from '../../../contacts/get-contacts.ts';
import { getOrganization } from '../../../organizations/get-organization.ts';
import { listMembers } from '../../../organizations/list-members.ts';
import { notificationsOf } from '../../../organizations/members/notifications.ts';
import { listSurveys } from '../../../surveys/list-surveys.ts';
import type { TakenRung } from '../escalate-case.ts';
import { escalationMail } from './escalation-mail.ts';

/** One mail for each person and rung. No preference stops it: a customer waits, and somebody counts on them. */
export async function mailEscalations(
  tx: Tx,
  context: Context,
  orgId: OrgId,
  taken: readonly TakenRung[],
  now: Date,
): Promise<void> {
  const [organization, members, surveys] = await Promise.all([
    getOrganization(tx, orgId),
    listMembers(tx, orgId),
    listSurveys(tx, orgId),
  ]);
  const groups = Map.groupBy(taken, ({ to, rung, reason }) => `${to} ${rung} ${reason}`);
  for (const [first, ...others] of groups.values()) {
    const person = members.find(({ id }) => id === first?.to);
    if (first === undefined || person === undefined) continue;
    const { locale } = await notificationsOf(tx, orgId, person.id);
    const { one } = first;
    const contact = (await getContacts(tx, orgId, [one.contactId])).get(one.contactId);
    const mail = escalationMail(context, organization, {
      to: { ...person, locale: locale ?? organization.locale },
      first,
      count: others.length + 1,
      customer: contact?.name ?? contact?.email ?? null,
      survey: surveys.find(({ id }) => id === one.surveyId) ?? { name: '', kind: 'nps' },
      owner: members.find(({ id }) => id === one.ownerId)?.name ?? null,
      now,
    });
    await queueMails(tx, [mail], now);
  }
}
