import type { Context } from '../../../platform/context.ts';
import { queueMails } from '../../../platform/mail/queue-mail.ts';
import type { Tx } from '../../../platform/postgres/database.ts';
import { getContacts } from '../../contacts/get-contacts.ts';
import { getOrganization } from '../../organizations/get-organization.ts';
import { listWorkers } from '../../organizations/list-workers.ts';
import { notificationsOf } from '../../organizations/members/notifications.ts';
import { taskMail } from './emails/task-mail.ts';
import { type DueTask, takeTasksToRemind } from './reminder-queries.ts';

const AT_ONCE = 100;

/** What should have been said longer ago than this (the server was away) is read in the list of tasks. */
const TOO_LATE_MS = 7 * 86_400_000;

/** In the morning of the day before its day, each open task comes back to its owner, once. */
export async function remindOfTasks(context: Context): Promise<void> {
  const now = context.clock();
  for (;;) {
    const count = await context.db.transaction().execute(async (tx) => {
      const tasks = await takeTasksToRemind(tx, now, AT_ONCE);
      for (const task of tasks) {
        if (now.getTime() - task.wasDueAt.getTime() < TOO_LATE_MS) await remind(tx, context, task, now);
      }
      return tasks.length;
    });
    if (count > 0) context.nudge.send('mail');
    if (count < AT_ONCE) return;
  }
}

async function remind(tx: Tx, context: Context, task: DueTask, now: Date): Promise<void> {
  const { orgId, ownerId, contactId } = task;
  const workers = await listWorkers(tx, orgId);
  // Where it is nobody's for a moment, whoever has what nobody has.
  const owner = workers.find(({ id }) => id === ownerId) ?? workers.find(({ role }) => role === 'owner');
  const contact = (await getContacts(tx, orgId, [contactId])).get(contactId);
  if (owner === undefined || contact === undefined) return;
  const organization = await getOrganization(tx, orgId);
  const { locale } = await notificationsOf(tx, orgId, owner.id);
  const to = { ...owner, locale: locale ?? organization.locale };
  await queueMails(tx, [taskMail(context, organization, to, task, contact, now)], now);
}
