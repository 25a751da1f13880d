import type { Context } from '../../../../platform/context.ts';
import type { Locale } from '../../../../platform/i18n/locale.ts';
import { newId } from '../../../../platform/ids.ts';
import type { NewMail } from '../../../../platform/mail/new-mail.ts';
import type { Contact } from '../../../contacts/contract.ts';
import type { Organization } from '../../../organizations/contract.ts';
import { accountMail } from '../../../organizations/emails/account-mail.ts';
import type { DueTask } from '../reminder-queries.ts';

/** A task comes back to its owner before its day. */
export function taskMail(
  { translate, config }: Context,
  organization: Organization,
  to: { readonly name: string; readonly email: string; readonly locale: Locale },
  task: Pick<DueTask, 'id' | 'title' | 'dueOn' | 'caseId' | 'source'>,
  contact: Pick<Contact, 'name' | 'email'>,
  now: Date,
): NewMail {
  const { locale } = to;
  const due = new Intl.DateTimeFormat(locale === 'fr' ? 'fr-FR' : 'en-GB', {
    dateStyle: 'full',
    timeZone: 'UTC',
  }).format(new Date(`${task.dueOn}T12:00:00Z`));
  const customer = contact.name ?? contact.email ?? translate(locale, 'tasks:mail.somebody');
  const values = { name: to.name, organization: organization.name, customer, due };
  const say = (key: string) => translate(locale, `tasks:mail.${key}`, values);
  const link = task.caseId === null ? 'link' : 'link-case';
  return {
    orgId: organization.orgId,
    id: newId(),
    kind: 'task-reminder',
    aboutId: task.id,
    fromName: organization.senderName,
    to: { address: to.email, name: to.name },
    dueAt: now,
    ...accountMail(locale, {
      subject: say('subject'),
      greeting: say('greeting'),
      text: say('text'),
      quote: task.title,
      link: {
        label: say(link),
        href: `${config.publicUrl}/${organization.slug}/cases/${task.caseId ?? 'tasks'}`,
      },
      otherwise: say(task.source === 'idea' ? 'otherwise-idea' : 'otherwise'),
      foot: say('foot'),
    }),
  };
}
