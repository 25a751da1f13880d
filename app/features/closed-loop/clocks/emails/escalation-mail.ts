import type { Context } from '../../../../platform/context.ts';
import type { Locale } from '../../../../platform/i18n/locale.ts';
import { newId } from '../../../../platform/ids.ts';
import type { NewMail } from '../../../../platform/mail/new-mail.ts';
import type { Organization } from '../../../organizations/contract.ts';
import { accountMail } from '../../../organizations/emails/account-mail.ts';
import type { SurveyKind } from '../../../surveys/contract.ts';
import { writtenScore } from '../../../surveys/written-score.ts';
import type { TakenRung } from '../escalate-case.ts';

const CASE_ESCALATION = 'case-escalation';

export interface Told {
  readonly to: { readonly name: string; readonly email: string; readonly locale: Locale };
  readonly first: TakenRung;
  readonly count: number;
  readonly customer: string | null;
  readonly survey: { readonly name: string; readonly kind: SurveyKind };
  readonly owner: string | null;
  readonly now: Date;
}

/** Tells somebody on the ladder that a customer still waits, or how many do. */
export function escalationMail(
  { translate, config }: Context,
  organization: Organization,
  { to, first, count, customer, survey, owner, now }: Told,
): NewMail {
  const { locale } = to;
  const { one, rung, reason } = first;
  const when = new Intl.DateTimeFormat(locale === 'fr' ? 'fr-FR' : 'en-GB', {
    dateStyle: 'full',
    timeStyle: 'short',
    timeZone: organization.timeZone,
  });
  const values = {
    name: to.name,
    organization: organization.name,
    customer: customer ?? translate(locale, 'closed-loop:mail.somebody'),
    owner: owner ?? translate(locale, 'clocks:mail.nobody'),
    score: writtenScore(survey.kind, one.score),
    survey: survey.name,
    since: when.format(one.startedAt),
    limit: when.format(one.limitAt),
    count,
  };
  const say = (key: string) => translate(locale, `clocks:mail.${key}`, values);
  const which = count === 1 ? 'one' : 'many';
  const cases = `${config.publicUrl}/${organization.slug}/cases`;
  return {
    orgId: organization.orgId,
    id: newId(),
    kind: CASE_ESCALATION,
    aboutId: one.id,
    fromName: organization.senderName,
    to: { address: to.email, name: to.name },
    dueAt: now,
    ...accountMail(locale, {
      subject: say(`subject.${which}.${rung}`),
      greeting: say('greeting'),
      text: [say(`why.${which}.${reason}`), count === 1 && say('case'), say(`ask.${rung}`)]
        .filter(Boolean)
        .join(' '),
      link: { label: say(`link.${which}`), href: count === 1 ? `${cases}/${one.id}` : cases },
      otherwise: say(`because.${rung}`),
      foot: say('foot'),
    }),
  };
}
