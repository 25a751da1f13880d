import type { OrgId } from '../../../platform/actor.ts';
import type { Context } from '../../../platform/context.ts';
import type { Locale } from '../../../platform/i18n/locale.ts';
import type { MessageValues } from '../../../platform/i18n/translate.ts';
import { newId } from '../../../platform/ids.ts';
import { queueMails } from '../../../platform/mail/queue-mail.ts';
import type { Tx } from '../../../platform/postgres/database.ts';
import { accountMail } from './account-mail.ts';

export interface AccountMail {
  /** One of `SECRET_KINDS`: the built-in mailbox never shows it. */
  readonly kind: 'password-reset' | 'email-change';
  /** The block of sentences that it is made of. */
  readonly words: 'reset' | 'email-change' | 'email-changed';
  readonly orgId: OrgId;
  readonly to: { readonly address: string; readonly name: string };
  readonly locale: Locale;
  readonly href: string | null;
  readonly values?: MessageValues;
}

/** Writes a mail about somebody's account into the queue, in the transaction that it speaks of. */
export async function queueAccountMail(
  { translate, config }: Context,
  tx: Tx,
  mail: AccountMail,
  now: Date,
): Promise<void> {
  const { locale, href, to } = mail;
  const values = { name: to.name, ...mail.values };
  const say = (key: string) => translate(locale, `organizations:account.mail.${key}`, values);
  const words = {
    subject: say(`${mail.words}.subject`),
    greeting: say('greeting'),
    text: say(`${mail.words}.text`),
    link: href === null ? null : { label: say(`${mail.words}.link`), href },
    otherwise: say(`${mail.words}.otherwise`),
    foot: translate(locale, 'organizations:account.mail.foot', { address: config.publicUrl }),
  };
  const { orgId, kind } = mail;
  const written = accountMail(locale, words);
  await queueMails(
    tx,
    [{ orgId, id: newId(), kind, aboutId: null, fromName: 'Boucle', to, dueAt: now, ...written }],
    now,
  );
}
