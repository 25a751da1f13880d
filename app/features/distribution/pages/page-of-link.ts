import type { FastifyRequest } from 'fastify';
import type { Context } from '../../../platform/context.ts';
import type { SafeHtml } from '../../../platform/html/html.ts';
import type { PublicPage } from '../../../platform/html/public-page.ts';
import { isLocale, type Locale } from '../../../platform/i18n/locale.ts';
import type { MessageValues } from '../../../platform/i18n/translate.ts';
import type { OpenedLink } from '../open-link.ts';

/** What a page behind a link needs to speak to its reader. */
export interface LinkPage {
  readonly link: OpenedLink;
  readonly locale: Locale;
  /** `/s/<token>` */
  readonly path: string;
  say(key: string, values?: MessageValues): string;
}

const OTHER = { fr: 'en', en: 'fr' } as const satisfies Record<Locale, Locale>;

/** The page speaks the mail's language, unless its reader chose the other one. */
export function pageOfLink(
  context: Context,
  request: FastifyRequest,
  link: OpenedLink,
  token: string,
): LinkPage {
  const { lang } = request.query as { lang?: unknown };
  const locale = isLocale(lang) ? lang : link.invitation.locale;
  const values = { organization: link.organization.name, context: link.survey.formality };
  return {
    link,
    locale,
    path: `/s/${token}`,
    say: (key, more) => context.translate(locale, `distribution:page.${key}`, { ...values, ...more }),
  };
}

export function framed(page: LinkPage, at: 'stop' | 'rights', title: string, body: SafeHtml): PublicPage {
  const other = OTHER[page.locale];
  return {
    lang: page.locale,
    title,
    organizationName: page.link.organization.name,
    languageLink: {
      lang: other,
      href: `${page.path}/${at}?lang=${other}`,
      label: page.say('other-language'),
    },
    body,
  };
}

/** The same page in the language that was chosen, after a form was sent. */
export const langQuery = ({ link, locale }: LinkPage): string =>
  locale === link.invitation.locale ? '' : `?lang=${locale}`;
