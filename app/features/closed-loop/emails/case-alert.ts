import type { Context } from '../../../platform/context.ts';
import type { Locale } from '../../../platform/i18n/locale.ts';
import { newId } from '../../../platform/ids.ts';
import type { NewMail } from '../../../platform/mail/new-mail.ts';
import type { Organization } from '../../organizations/contract.ts';
import { accountMail } from '../../organizations/emails/account-mail.ts';
import type { SurveyKind } from '../../surveys/contract.ts';
import { writtenScore } from '../../surveys/written-score.ts';
import type { GivenCase } from './alert-owners.ts';

const CASE_ALERT = 'case-alert';

/** Enough to know what it is about; the rest is read where it is answered. */
const COMMENT_SHOWN = 400;

export interface AlertedCase extends GivenCase {
  readonly customer: string | null;
  readonly comment: string | null;
  readonly survey: string;
  readonly kind: SurveyKind;
}

const cut = (text: string): string =>
  text.length <= COMMENT_SHOWN ? text : `${text.slice(0, COMMENT_SHOWN).trimEnd()}…`;

/** Tells an owner of a case that is theirs from now on, or of how many. */
export function caseAlert(
  { translate, config }: Context,
  organization: Organization,
  to: { readonly name: string; readonly email: string; readonly locale: Locale },
  alerted: AlertedCase,
  count: number,
  now: Date,
): NewMail {
  const { locale } = to;
  const when = new Intl.DateTimeFormat(locale === 'fr' ? 'fr-FR' : 'en-GB', {
    dateStyle: 'full',
    timeStyle: 'short',
    timeZone: organization.timeZone,
  });
  const values = {
    name: to.name,
    organization: organization.name,
    customer: alerted.customer ?? translate(locale, 'closed-loop:mail.somebody'),
    score: writtenScore(alerted.kind, alerted.score),
    survey: alerted.survey,
    limit: when.format(alerted.limitAt),
    count,
    by: alerted.by ?? '',
    why: alerted.why ?? '',
  };
  const say = (key: string) => translate(locale, `closed-loop:mail.${key}`, values);
  const said =
    alerted.comment === null
      ? say('no-comment')
      : translate(locale, 'closed-loop:mail.comment', { comment: cut(alerted.comment) });
  const asks = alerted.reason === 'contact-request' && say('asks');
  const isOne = count === 1;
  const given = alerted.by != null && say(`given${isOne ? '' : '-many'}${alerted.why ? '-why' : ''}`);
  const cases = `${config.publicUrl}/${organization.slug}/cases`;
  return {
    orgId: organization.orgId,
    id: newId(),
    kind: CASE_ALERT,
    aboutId: alerted.caseId,
    fromName: organization.senderName,
    to: { address: to.email, name: to.name },
    dueAt: now,
    ...accountMail(locale, {
      subject: say(isOne ? 'subject' : 'subject-many'),
      greeting: say('greeting'),
      text: isOne
        ? [given, say('text'), said, asks, say('limit')].filter(Boolean).join(' ')
        : [given, say('text-many')].filter(Boolean).join(' '),
      link: { label: say(isOne ? 'link' : 'link-many'), href: isOne ? `${cases}/${alerted.caseId}` : cases },
      otherwise: say('otherwise'),
      foot: say('foot'),
    }),
  };
}
