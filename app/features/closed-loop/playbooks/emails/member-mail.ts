import type { Context } from '../../../../platform/context.ts';
import { newId } from '../../../../platform/ids.ts';
import type { NewMail } from '../../../../platform/mail/new-mail.ts';
import { accountMail } from '../../../organizations/emails/account-mail.ts';
import type { Scene } from '../scene.ts';

const PLAYBOOK_NOTICE = 'playbook-notice';

/** Tells a member what a playbook wants them to know: who answered what, and the words of the step. */
export function memberMail(
  { translate, config }: Context,
  { organization, run, contact, response, case: of }: Scene,
  to: { readonly name: string; readonly email: string; readonly locale: 'fr' | 'en' },
  message: string | null,
  now: Date,
): NewMail {
  const { locale } = to;
  const values = {
    name: to.name,
    organization: organization.name,
    customer: contact?.name ?? contact?.email ?? translate(locale, 'playbooks:notice.somebody'),
    score: response?.score ?? 0,
  };
  const say = (key: string) => translate(locale, `playbooks:notice.${key}`, values);
  const root = `${config.publicUrl}/${organization.slug}`;
  const href = of === null ? `${root}/contacts/${run.contactId}` : `${root}/cases/${of.id}`;
  return {
    orgId: organization.orgId,
    id: newId(),
    kind: PLAYBOOK_NOTICE,
    aboutId: run.id,
    fromName: organization.senderName,
    to: { address: to.email, name: to.name },
    dueAt: now,
    ...accountMail(locale, {
      subject: say('subject'),
      greeting: say('greeting'),
      text: message === null ? say('text') : `${say('text')} ${message}`,
      link: { label: say(of === null ? 'to-contact' : 'to-case'), href },
      otherwise: say('otherwise'),
      foot: say('foot'),
    }),
  };
}
