import type { Context } from '../../../../platform/context.ts';
import type { Locale } from '../../../../platform/i18n/locale.ts';
import { newId } from '../../../../platform/ids.ts';
import type { NewMail } from '../../../../platform/mail/new-mail.ts';
import type { Organization } from '../../../organizations/contract.ts';
import { accountMail } from '../../../organizations/emails/account-mail.ts';
import type { GestureReason } from '../contract.ts';
import { inMoney } from '../in-money.ts';
import type { GestureRow } from '../queries.ts';

export type GestureNews = 'approval' | 'approved' | 'refused';

/** A member hears that a gesture waits for them, or what became of the one they asked for. */
export function gestureMail(
  { translate, config }: Context,
  organization: Organization,
  to: { readonly name: string; readonly email: string; readonly locale: Locale },
  news: GestureNews,
  gesture: GestureRow,
  names: { readonly customer: string | null; readonly asker: string | null; readonly decider: string | null },
  now: Date,
): NewMail {
  const { locale } = to;
  const money = (amount: number) => inMoney(amount, gesture.currency, locale);
  const somebody = translate(locale, 'gestures:mail.somebody');
  const reason = ({ code, limit, months }: GestureReason): string =>
    translate(locale, `gestures:reasons.${code}`, {
      limit: code === 'cap' ? limit : money(limit),
      count: limit,
      months: months ?? 0,
    });
  const values = {
    name: to.name,
    organization: organization.name,
    gesture: locale === 'fr' ? gesture.nameFr : gesture.nameEn,
    cost: money(gesture.cost),
    customer: names.customer ?? translate(locale, 'gestures:mail.a-customer'),
    asker: names.asker ?? somebody,
    decider: names.decider ?? somebody,
    reasons: gesture.reasons.map(reason).join(' '),
    note: gesture.decisionNote ?? '',
  };
  const say = (key: string) => translate(locale, `gestures:mail.${key}`, values);
  const hasNote = news !== 'approval' && gesture.decisionNote !== null && gesture.decisionNote !== '';
  return {
    orgId: organization.orgId,
    id: newId(),
    kind: news === 'approval' ? 'gesture-approval' : 'gesture-decision',
    aboutId: gesture.id,
    fromName: organization.senderName,
    to: { address: to.email, name: to.name },
    dueAt: now,
    ...accountMail(locale, {
      subject: say(`${news}.subject`),
      greeting: say('greeting'),
      text: hasNote ? `${say(`${news}.text`)} ${say('note')}` : say(`${news}.text`),
      link: {
        label: say(`${news}.link`),
        href: `${config.publicUrl}/${organization.slug}/cases/${news === 'approval' ? 'gestures?state=to-decide' : gesture.caseId}`,
      },
      otherwise: say(`${news}.otherwise`),
      foot: say('foot'),
    }),
  };
}
