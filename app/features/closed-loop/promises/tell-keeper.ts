import type { Context } from '../../../platform/context.ts';
import { queueMails } from '../../../platform/mail/queue-mail.ts';
import type { Tx } from '../../../platform/postgres/database.ts';
import { getContacts } from '../../contacts/get-contacts.ts';
import { getOrganization } from '../../organizations/get-organization.ts';
import { listMembers } from '../../organizations/list-members.ts';
import { notificationsOf } from '../../organizations/members/notifications.ts';
import { type PromiseNews, promiseMail } from './emails/promise-mail.ts';
import type { PromiseRow } from './queries.ts';

/** Mails whoever keeps a promise; where they are here no more, the case's owner; else the first owner of all. */
export async function tellKeeper(
  tx: Tx,
  context: Context,
  promise: PromiseRow,
  news: PromiseNews,
  now: Date,
): Promise<void> {
  const { orgId, contactId } = promise;
  const members = await listMembers(tx, orgId);
  const keeper =
    members.find(({ id }) => id === promise.keeperId) ??
    members.find(({ id }) => id === promise.caseOwnerId) ??
    members.find(({ role }) => role === 'owner');
  if (keeper === undefined) return;
  const organization = await getOrganization(tx, orgId);
  const { locale } = await notificationsOf(tx, orgId, keeper.id);
  const contact = (await getContacts(tx, orgId, [contactId])).get(contactId);
  const to = { ...keeper, locale: locale ?? organization.locale };
  const told = { ...promise, customer: contact?.name ?? contact?.email ?? null };
  await queueMails(tx, [promiseMail(context, organization, to, news, told, now)], now);
}
