import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Context } from '../../../platform/context.ts';
import { html } from '../../../platform/html/html.ts';
import { sendPublicPage } from '../../../platform/html/public-page.ts';
import { localeFrom } from '../../../platform/i18n/locale.ts';

/**
 * The answer to every link that leads nowhere: forged, cut, or of somebody who is gone. It is the same
 * for all, so that nobody learns from it whether a person exists.
 */
export function sendGoneLink(request: FastifyRequest, reply: FastifyReply, context: Context): FastifyReply {
  const locale = localeFrom(request.headers['accept-language'], 'fr');
  const say = (key: string) => context.translate(locale, `distribution:page.gone.${key}`);
  return sendPublicPage(reply, 404, {
    lang: locale,
    title: say('title'),
    organizationName: null,
    body: html`<h1>${say('title')}</h1><p>${say('text')}</p>`,
  });
}
