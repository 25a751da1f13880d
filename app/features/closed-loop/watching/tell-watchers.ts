import type { Context } from '../../../platform/context.ts';
import { queueMails } from '../../../platform/mail/queue-mail.ts';
import type { Tx } from '../../../platform/postgres/database.ts';
import { getContacts } from '../../contacts/get-contacts.ts';
import { getOrganization } from '../../organizations/get-organization.ts';
import { listMembers } from '../../organizations/list-members.ts';
import { notificationsOf } from '../../organizations/members/notifications.ts';
import { newsMail } from './emails/news-mail.ts';
import { lockNews, type News, setTold } from './queries.ts';

/** Whoever wrote this moment has committed by now. */
const SETTLED_MS = 30_000;
const BATCH = 100;

/** Mails to those who watch cases: one for each case with news, each thing once whatever restarts. */
export async function tellWatchers(context: Context): Promise<void> {
  const now = context.clock();
  const until = new Date(now.getTime() - SETTLED_MS);
  let told = 0;
  do {
    told = await context.db.transaction().execute(async (tx) => {
      const news = await lockNews(tx, until, BATCH);
      for (const one of news) {
        await setTold(tx, one, until);
        await tellOne(tx, context, one, now);
      }
      return news.length;
    });
    if (told > 0) context.nudge.send('mail');
  } while (told > 0);
}

async function tellOne(tx: Tx, context: Context, news: News, now: Date): Promise<void> {
  const { orgId, userId, contactId } = news;
  const member = (await listMembers(tx, orgId)).find(({ id }) => id === userId);
  if (member === undefined) return;
  const organization = await getOrganization(tx, orgId);
  const { locale } = await notificationsOf(tx, orgId, userId);
  const contact = (await getContacts(tx, orgId, [contactId])).get(contactId);
  const to = { ...member, locale: locale ?? organization.locale };
  const customer = contact?.name ?? contact?.email ?? null;
  await queueMails(tx, [newsMail(context, organization, { to, news, customer, now })], now);
}
