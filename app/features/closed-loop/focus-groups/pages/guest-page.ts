import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Context } from '../../../../platform/context.ts';
import { html, type SafeHtml } from '../../../../platform/html/html.ts';
import { sendPublicPage } from '../../../../platform/html/public-page.ts';
import { isLocale, type Locale } from '../../../../platform/i18n/locale.ts';
import type { MessageValues } from '../../../../platform/i18n/translate.ts';
import type { OpenedGuest } from '../open-guest.ts';
import { slotWords } from '../slot-words.ts';

/** One request for a page behind a guest's link. */
export interface GuestVisit {
  readonly context: Context;
  readonly reply: FastifyReply;
  readonly opened: OpenedGuest;
  readonly locale: Locale;
  /** `/f/<token>` */
  readonly path: string;
  /** The slot of the mail's own link. */
  readonly wished: string | null;
  say(key: string, values?: MessageValues): string;
}

export function visitOfGuest(
  context: Context,
  request: FastifyRequest,
  reply: FastifyReply,
  opened: OpenedGuest,
  token: string,
): GuestVisit {
  const { lang, slot } = request.query as { lang?: unknown; slot?: unknown };
  const locale = isLocale(lang) ? lang : opened.guest.locale;
  const organization = opened.organization.name;
  return {
    context,
    reply,
    opened,
    locale,
    path: `/f/${token}`,
    wished: typeof slot === 'string' ? slot : null,
    say: (key, values = {}) =>
      context.translate(locale, `focus-groups:page.${key}`, { organization, ...values }),
  };
}

const STYLE = `
fieldset{border:0;margin:24px 0 0;padding:0;min-width:0}
legend{padding:0;margin:0 0 8px;font-size:18px;font-weight:600}
.choice{display:grid;grid-template-columns:22px minmax(0,1fr);gap:12px;align-items:start;min-height:44px;padding:10px 0}
.choice input{width:22px;height:22px;margin:2px 0 0;accent-color:var(--ink)}
.choice small{display:block;color:var(--ink2);font-size:15px}
.problem{padding:12px 16px;border:1.5px solid var(--ink);border-radius:12px;font-weight:600}
form.no{margin-top:0}
`;

function send(
  { reply, say, path, locale, opened }: GuestVisit,
  title: string,
  body: SafeHtml,
  at = '',
  status = 200,
): FastifyReply {
  const other: Locale = locale === 'fr' ? 'en' : 'fr';
  const address = opened.organization.postalAddress.trim().replaceAll(/\s*[\r\n]+\s*/g, ', ');
  return sendPublicPage(reply, status, {
    lang: locale,
    title,
    organizationName: opened.organization.name,
    languageLink: { lang: other, href: `${path}${at}?lang=${other}`, label: say('other-language') },
    style: STYLE,
    body,
    footer: html`<p>${say('notice')} ${address !== '' && html`${address}. `}${at === '' && html`<a href="${path}/stop?lang=${locale}">${say('stop.link')}</a>.`}</p>`,
  });
}

/** What is asked, when and where, and the two answers. Opening it changes nothing: machines open links too. */
export function sendGuestPage(visit: GuestVisit, problem: 'full' | 'choose' | null = null): FastifyReply {
  const { opened, say, path, locale, context, wished } = visit;
  const { group, guest, slots, organization } = opened;
  const now = context.clock();
  const own = slots.find(({ id }) => id === guest.slotId);
  const when = (startsAt: Date) => slotWords(startsAt, locale, organization.timeZone);
  const about = html`<p class="panel">${group.question}</p><p><strong>${say('where')}</strong> ${group.place}</p>`;
  if (group.state !== 'planned' || slots.every(({ startsAt }) => startsAt <= now)) {
    const title = say(group.state === 'cancelled' ? 'cancelled' : 'over');
    return send(visit, title, html`<h1>${title}</h1><p>${say('thanks')}</p>`);
  }
  const open = slots.filter(
    ({ startsAt, taken, seats, id }) => startsAt > now && (taken < seats || id === own?.id),
  );
  const isIn = guest.state === 'accepted' && own !== undefined;
  const chosen = isIn ? own.id : open.some(({ id }) => id === wished) ? wished : null;
  const choice = ({ id, startsAt, endsAt }: (typeof slots)[number]) => {
    const minutes = Math.round((endsAt.getTime() - startsAt.getTime()) / 60_000);
    return html`<label class="choice" for="slot-${id}"><input type="radio" id="slot-${id}" name="slot" value="${id}"${id === chosen && html` checked`}><span>${when(startsAt)}<small>${say('minutes', { minutes })}</small></span></label>`;
  };
  const form =
    open.length === 0
      ? html`<p class="problem">${say('all-full')}</p>`
      : html`<form method="post" action="${path}?lang=${locale}"><fieldset><legend>${say('when')}</legend>${open.map(choice)}</fieldset>
<button type="submit" name="answer" value="accept">${say(isIn ? 'change' : 'accept')}</button></form>`;
  const title = isIn ? say('title-in') : guest.state === 'declined' ? say('title-out') : group.title;
  const body = html`<h1>${title}</h1>
${problem !== null && html`<p class="problem" role="alert">${say(problem)}</p>`}
${isIn && html`<p><strong>${when(own.startsAt)}</strong></p><p><a href="${path}/calendar.ics">${say('calendar')}</a></p>`}
${guest.state === 'declined' ? html`<p>${say('declined')}</p>` : !isIn && html`<p>${say('intro')}</p>`}
${about}
${form}
${guest.state !== 'declined' && html`<form class="no" method="post" action="${path}?lang=${locale}"><button class="quiet" type="submit" name="answer" value="decline">${say(isIn ? 'leave' : 'decline')}</button></form>`}`;
  return send(visit, title, body, '', problem === null ? 200 : 422);
}

/** Asks before anything happens. */
export function sendGuestStop(visit: GuestVisit, state: 'ask' | 'done' | 'resumed'): FastifyReply {
  const { say, path, locale } = visit;
  const action = `${path}/stop?lang=${locale}`;
  const title = say(`stop.${state}`);
  const body =
    state === 'ask'
      ? html`<h1>${title}</h1><p>${say('stop.what')}</p><form method="post" action="${action}"><button type="submit">${say('stop.button')}</button></form>`
      : state === 'done'
        ? html`<h1>${title}</h1><p>${say('stop.done-text')}</p><form method="post" action="${action}"><input type="hidden" name="undo" value="1"><button type="submit" class="quiet">${say('stop.undo')}</button></form>`
        : html`<h1>${title}</h1><p><a href="${action}">${say('stop.link')}</a></p>`;
  return send(visit, title, body, '/stop');
}
