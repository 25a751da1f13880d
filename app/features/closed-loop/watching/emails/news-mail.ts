import type { Context } from '../../../../platform/context.ts';
import type { Locale } from '../../../../platform/i18n/locale.ts';
import { newId } from '../../../../platform/ids.ts';
import type { NewMail } from '../../../../platform/mail/new-mail.ts';
import type { Organization } from '../../../organizations/contract.ts';
import { accountMail } from '../../../organizations/emails/account-mail.ts';
import { writtenScore } from '../../../surveys/written-score.ts';
import type { News } from '../queries.ts';

const CASE_NEWS = 'case-news';

export interface ToldNews {
  readonly to: { readonly name: string; readonly email: string; readonly locale: Locale };
  readonly news: News;
  readonly customer: string | null;
  readonly now: Date;
}

/** What happened on a case that somebody watches, in the words of the log. */
export function newsMail(
  { translate, config }: Context,
  organization: Organization,
  { to, news, customer, now }: ToldNews,
): NewMail {
  const { locale } = to;
  const values = {
    name: to.name,
    organization: organization.name,
    customer: customer ?? translate(locale, 'closed-loop:mail.somebody'),
    score: writtenScore(news.kind, news.score),
    deeds: news.actions.map((action) => translate(locale, `organizations:web.actions.${action}`)).join(', '),
  };
  const say = (key: string) => translate(locale, `watching:mail.${key}`, values);
  return {
    orgId: organization.orgId,
    id: newId(),
    kind: CASE_NEWS,
    aboutId: news.caseId,
    fromName: organization.senderName,
    to: { address: to.email, name: to.name },
    dueAt: now,
    ...accountMail(locale, {
      subject: say('subject'),
      greeting: say('greeting'),
      text: say('text'),
      link: {
        label: say('link'),
        href: `${config.publicUrl}/${organization.slug}/cases/${news.caseId}`,
      },
      otherwise: say('otherwise'),
      foot: say('foot'),
    }),
  };
}
