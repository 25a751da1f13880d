import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Context } from '../../../platform/context.ts';
import { html, type SafeHtml } from '../../../platform/html/html.ts';
import { sendPublicPage } from '../../../platform/html/public-page.ts';
import { publicRoute } from '../../../platform/http/route.ts';
import { isLocale, localeFrom } from '../../../platform/i18n/locale.ts';
import { sendGoneLink } from '../pages/gone-link-page.ts';
import { maskAddress } from '../pages/mask-address.ts';
import { type Opponent, openOpposition, opposeByContact, withdrawByContact } from './oppose-by-contact.ts';

/** Mail providers post for thousands of readers from a few addresses: a right is not rationed. */
const PER_MINUTE = 3_000;

/** Of one field. */
const BODY_LIMIT = 8_192;

interface Spoken {
  readonly title: string;
  readonly body: SafeHtml;
}

type Say = (key: string) => string;

async function answerOpponent(
  request: FastifyRequest,
  reply: FastifyReply,
  context: Context,
  work: (opponent: Opponent) => Promise<void>,
  show: (say: Say, path: string) => Spoken,
) {
  const { token } = request.params as { token: string };
  const opponent = await openOpposition(context, token);
  if (opponent === null) return sendGoneLink(request, reply, context);
  await work(opponent);
  const { contact, organization } = opponent;
  const { lang } = request.query as { lang?: unknown };
  const own = contact.locale ?? localeFrom(request.headers['accept-language'], organization.locale);
  const locale = isLocale(lang) ? lang : own;
  const other = locale === 'fr' ? 'en' : 'fr';
  const values = {
    organization: organization.name,
    address: contact.email === null ? '' : maskAddress(contact.email),
  };
  const say = (key: string) => context.translate(locale, `distribution:page.${key}`, values);
  const path = `/o/${token}`;
  return sendPublicPage(reply, 200, {
    lang: locale,
    organizationName: organization.name,
    languageLink: { lang: other, href: `${path}?lang=${other}`, label: say('other-language') },
    ...show(say, `${path}?lang=${locale}`),
  });
}

const ask = (say: Say, path: string): Spoken => ({
  title: say('oppose.title'),
  body: html`<h1>${say('oppose.ask')}</h1>
<p>${say('oppose.what')}</p>
<form method="post" action="${path}"><button type="submit">${say('oppose.button')}</button></form>`,
});

const stopped = (say: Say, path: string): Spoken => ({
  title: say('oppose.done-title'),
  body: html`<h1>${say('oppose.done')}</h1>
<p>${say('oppose.done-text')}</p>
<form method="post" action="${path}"><input type="hidden" name="undo" value="1"><button type="submit" class="quiet">${say('oppose.undo')}</button></form>`,
});

const resumed = (say: Say): Spoken => ({
  title: say('oppose.resumed'),
  body: html`<h1>${say('oppose.resumed')}</h1>
<p>${say('oppose.resumed-text')}</p>`,
});

const nothing = async () => {};

/** Pages behind the link at the foot of a mail that is no invitation. They ask for no login. */
export const oppositionRoutes = {
  ask: publicRoute({
    summary: 'Asks whether to stop surveys and automatic mails; changes nothing',
    perMinute: PER_MINUTE,
    handle: (request, reply, context) => answerOpponent(request, reply, context, nothing, ask),
  }),
  stop: publicRoute({
    summary: 'Stops surveys and automatic mails at once: the button of the page, and RFC 8058',
    perMinute: PER_MINUTE,
    bodyLimit: BODY_LIMIT,
    handle: (request, reply, context) => {
      const { undo } = (request.body ?? {}) as { undo?: unknown };
      return undo === '1'
        ? answerOpponent(request, reply, context, (one) => withdrawByContact(context, one), resumed)
        : answerOpponent(request, reply, context, (one) => opposeByContact(context, one), stopped);
    },
  }),
};
