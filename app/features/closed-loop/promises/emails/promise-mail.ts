import type { Context } from '../../../../platform/context.ts';
import type { Locale } from '../../../../platform/i18n/locale.ts';
import { newId } from '../../../../platform/ids.ts';
import type { NewMail } from '../../../../platform/mail/new-mail.ts';
import type { Organization } from '../../../organizations/contract.ts';
import { accountMail } from '../../../organizations/emails/account-mail.ts';

/** What is said of a promise to whoever keeps it. */
export type PromiseNews = 'before' | 'on-day' | 'broken';

export interface ToldPromise {
  readonly id: string;
  readonly caseId: string;
  readonly what: string;
  readonly dueAt: Date;
  readonly customer: string | null;
}

const KINDS = { before: 'promise-reminder', 'on-day': 'promise-reminder', broken: 'promise-broken' } as const;

/** A promise comes back to its keeper: before it, on its day, or once its date has passed. */
export function promiseMail(
  { translate, config }: Context,
  organization: Organization,
  to: { readonly name: string; readonly email: string; readonly locale: Locale },
  news: PromiseNews,
  promise: ToldPromise,
  now: Date,
): NewMail {
  const { locale } = to;
  const when = new Intl.DateTimeFormat(locale === 'fr' ? 'fr-FR' : 'en-GB', {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    hour: '2-digit',
    minute: '2-digit',
    timeZone: organization.timeZone,
  });
  const values = {
    name: to.name,
    organization: organization.name,
    customer: promise.customer ?? translate(locale, 'promises:mail.somebody'),
    what: promise.what,
    due: when.format(promise.dueAt),
  };
  const say = (key: string) => translate(locale, `promises:mail.${key}`, values);
  return {
    orgId: organization.orgId,
    id: newId(),
    kind: KINDS[news],
    aboutId: promise.id,
    fromName: organization.senderName,
    to: { address: to.email, name: to.name },
    dueAt: now,
    ...accountMail(locale, {
      subject: say(`${news}.subject`),
      greeting: say('greeting'),
      text: say(`${news}.text`),
      link: {
        label: say('link'),
        href: `${config.publicUrl}/${organization.slug}/cases/${promise.caseId}`,
      },
      otherwise: say(`${news}.otherwise`),
      foot: say('foot'),
    }),
  };
}
