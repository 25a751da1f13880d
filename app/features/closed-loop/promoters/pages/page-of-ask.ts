import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Context } from '../../../../platform/context.ts';
import { html, type SafeHtml } from '../../../../platform/html/html.ts';
import { type PublicPage, sendPublicPage } from '../../../../platform/html/public-page.ts';
import { isLocale, type Locale } from '../../../../platform/i18n/locale.ts';
import type { MessageValues } from '../../../../platform/i18n/translate.ts';
import type { OpenedAsk } from '../open-ask.ts';
import { VOICE_CSS } from './voice-style.ts';

/** One request for a page behind the link of an ask. */
export interface AskVisit {
  readonly context: Context;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly opened: OpenedAsk;
  readonly locale: Locale;
  /** `/v/<token>` */
  readonly path: string;
  say(key: string, values?: MessageValues): string;
}

/** The page speaks the mail's language, unless its reader chose the other one. */
export function visitOfAsk(
  context: Context,
  request: FastifyRequest,
  reply: FastifyReply,
  opened: OpenedAsk,
  token: string,
): AskVisit {
  const { lang } = request.query as { lang?: unknown };
  const locale = isLocale(lang) ? lang : opened.ask.locale;
  const organization = opened.organization.name;
  const say = (key: string, values: MessageValues = {}) =>
    context.translate(locale, `promoters:page.${key}`, { organization, ...values });
  return { context, request, reply, opened, locale, path: `/v/${token}`, say };
}

export interface AskPage {
  readonly title: string;
  readonly body: SafeHtml;
  readonly script?: string;
  /** Under the link's own address: `/stop`. */
  readonly at?: string;
  readonly status?: number;
}

/** A page with the same foot as all: what is kept and why, whom to ask, and how to get no more. */
export function sendAskPage(visit: AskVisit, page: AskPage): FastifyReply {
  const { locale, path, say, opened } = visit;
  const other: Locale = locale === 'fr' ? 'en' : 'fr';
  const { at = '', status = 200, script, title, body } = page;
  const address = opened.organization.postalAddress.trim().replaceAll(/\s*[\r\n]+\s*/g, ', ');
  const shown: PublicPage = {
    lang: locale,
    title,
    organizationName: opened.organization.name,
    languageLink: { lang: other, href: `${path}${at}?lang=${other}`, label: say('other-language') },
    style: VOICE_CSS,
    ...(script !== undefined && { script }),
    body,
    footer: html`<p>${say('notice')} ${address !== '' && html`${address}. `}${at !== '/stop' && html`<a href="${path}/stop?lang=${locale}">${say('stop.link')}</a>.`}</p>`,
  };
  return sendPublicPage(visit.reply, status, shown);
}

/** After a form was sent: a reload sends nothing again. */
export const goToAsk = ({ reply, path, locale }: AskVisit, at = ''): FastifyReply =>
  reply.redirect(`${path}${at}?lang=${locale}`, 303);
