import { localDay } from '../../../../platform/calendar/local-day.ts';
import type { Context } from '../../../../platform/context.ts';
import { queueMails } from '../../../../platform/mail/queue-mail.ts';
import { getContacts } from '../../../contacts/get-contacts.ts';
import { getOrganization } from '../../../organizations/get-organization.ts';
import { listMembers } from '../../../organizations/list-members.ts';
import { notificationsOf } from '../../../organizations/members/notifications.ts';
import { taskMail } from './emails/task-mail.ts';
import { takeTasksToRemind } from './queries.ts';

const DAY_MS = 86_400_000;
const AT_ONCE = 100;

/** The day before its day, each open task comes back to its owner, once. */
export async function remindOfTasks(context: Context): Promise<void> {
  const now = context.clock();
  const tomorrow = localDay(new Date(now.getTime() + DAY_MS), 'UTC');
  for (;;) {
    const count = await context.db.transaction().execute(async (tx) => {
      const tasks = await takeTasksToRemind(tx, tomorrow, now, AT_ONCE);
      for (const task of tasks) {
        const { orgId, ownerId, contactId } = task;
        const owner = (await listMembers(tx, orgId)).find(({ id }) => id === ownerId);
        const contact = (await getContacts(tx, orgId, [contactId])).get(contactId);
        if (owner === undefined || contact === undefined) continue;
        const organization = await getOrganization(tx, orgId);
        const { locale } = await notificationsOf(tx, orgId, ownerId);
        const to = { ...owner, locale: locale ?? organization.locale };
        await queueMails(tx, [taskMail(context, organization, to, task, contact, now)], now);
      }
      return tasks.length;
    });
    if (count > 0) context.nudge.send('mail');
    if (count < AT_ONCE) return;
  }
}
