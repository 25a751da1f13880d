import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Context } from '../../../../platform/context.ts';
import { html } from '../../../../platform/html/html.ts';
import { sendPublicPage } from '../../../../platform/html/public-page.ts';
import { type FileForm, readFileForm } from '../../../../platform/http/read-file-form.ts';
import { publicRoute } from '../../../../platform/http/route.ts';
import { isLocale, type Locale, localeFrom } from '../../../../platform/i18n/locale.ts';
import { emailKey } from '../../../contacts/email-key.ts';
import { sendGoneLink } from '../../../distribution/pages/gone-link-page.ts';
import { cleanLine } from '../clean-text.ts';
import { isOpen, type OpenedAsk, openAskById } from '../open-ask.ts';
import { VOICE_CSS } from '../pages/voice-style.ts';
import { shownName } from '../testimonials/shown-name.ts';
import { readVoiceToken } from '../voice-token.ts';
import { type Lead, takeReferral } from './take-referral.ts';

/** A link that is shared is opened from many places; a form is sent by a person, now and then. */
const OPENED_PER_MINUTE = 600;
const SENT_PER_MINUTE = 20;

const BODY_LIMIT = 16_384;
const NAME_MAX = 120;

type Problem = 'name' | 'email' | 'phone' | 'agree';

interface Shown {
  readonly lead: Lead;
  readonly agrees: boolean;
  readonly problems: readonly Problem[];
}

async function openReferral(context: Context, token: string): Promise<OpenedAsk | null> {
  const read = readVoiceToken(context.secrets, 'referral-link', token);
  const opened = read?.id == null ? null : await openAskById(context, read.orgId, read.id);
  return opened !== null && isOpen(opened, context.clock()) ? opened : null;
}

const page = (summary: string, perMinute: number, handle: (visit: ReferralVisit) => Promise<FastifyReply>) =>
  publicRoute({
    summary,
    perMinute,
    bodyLimit: BODY_LIMIT,
    handle: async (request, reply, context) => {
      const { token } = request.params as { token: string };
      const opened = await openReferral(context, token);
      if (opened === null) return sendGoneLink(request, reply, context);
      const { lang } = request.query as { lang?: unknown };
      // Whoever was sent the link may speak another language than who sent it.
      const locale = isLocale(lang)
        ? lang
        : localeFrom(request.headers['accept-language'], opened.ask.locale);
      return handle({ request, reply, context, opened, locale, path: `/r/${token}` });
    },
  });

interface ReferralVisit {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly context: Context;
  readonly opened: OpenedAsk;
  readonly locale: Locale;
  /** `/r/<token>` */
  readonly path: string;
}

const EMPTY: Shown = { lead: { name: '', email: '', phone: '' }, agrees: false, problems: [] };

/** What somebody sees whom a promoter sent. Nothing is said of the promoter but a first name. */
export const referralRoutes = {
  open: page('What somebody sees whom a promoter sent; changes nothing', OPENED_PER_MINUTE, async (visit) => {
    const isSent = (visit.request.query as { sent?: unknown }).sent === '1';
    return isSent ? sendThanks(visit) : sendForm(visit, EMPTY);
  }),
  submit: page('Leaves a name and an address, with consent', SENT_PER_MINUTE, async (visit) => {
    const form = await readFileForm(visit.request);
    const shown = form === null ? EMPTY : readLead(form);
    if (form === null || shown.problems.length > 0) return sendForm(visit, shown);
    const { context, opened, locale, reply, path } = visit;
    const words = say(visit)('consent');
    await takeReferral(context, opened, shown.lead, { words, locale });
    return reply.redirect(`${path}?lang=${locale}&sent=1`, 303);
  }),
};

function readLead(form: FileForm): Shown {
  const [name, email, phone] = ['name', 'email', 'phone'].map((field) => cleanLine(form.text(field)));
  const lead = { name: name ?? '', email: email ?? '', phone: phone ?? '' };
  const agrees = form.text('agree') === '1';
  const wrong: readonly (readonly [Problem, boolean])[] = [
    ['name', lead.name === '' || lead.name.length > NAME_MAX],
    ['email', emailKey(lead.email) === null],
    ['phone', lead.phone.length > 40],
    ['agree', !agrees],
  ];
  return { lead, agrees, problems: wrong.flatMap(([problem, isWrong]) => (isWrong ? [problem] : [])) };
}

const say =
  ({ context, locale, opened }: ReferralVisit) =>
  (key: string, values = {}): string =>
    context.translate(locale, `promoters:page.lead.${key}`, {
      organization: opened.organization.name,
      ...values,
    });

function sendForm(visit: ReferralVisit, { lead, agrees, problems }: Shown): FastifyReply {
  const word = say(visit);
  const { path, locale, opened } = visit;
  const friend = shownName(opened.contact.name ?? '', 'full')?.split(' ')[0];
  const title = friend === undefined ? word('title') : word('title-friend', { friend });
  const field = (name: keyof Lead, type: string, more: string) =>
    html`<div class="field"><label class="name" for="${name}">${word(name)}</label>${name === 'phone' && html`<p class="hint">${word('optional')}</p>`}${
      problems.includes(name) && html`<p class="error" id="wrong-${name}">${word(`problem.${name}`)}</p>`
    }<input type="${type}" id="${name}" name="${name}" value="${lead[name]}" autocomplete="${more}"${problems.includes(name) && html` aria-describedby="wrong-${name}"`}></div>`;
  const body = html`<h1>${title}</h1><p>${word('intro')}</p>
<form method="post" action="${path}?lang=${locale}">
${problems.length > 0 && html`<div class="problems" role="alert"><strong>${word('problem.some')}</strong><ul>${problems.map((one) => html`<li>${word(`problem.${one}`)}</li>`)}</ul></div>`}
${field('name', 'text', 'name')}${field('email', 'email', 'email')}${field('phone', 'tel', 'tel')}
<div class="consent"><label class="choice"><input type="checkbox" name="agree" value="1"${agrees && html` checked`}><span>${word('consent')}</span></label></div>
<button type="submit">${word('send')}</button></form>`;
  return send(visit, title, body, problems.length > 0 ? 422 : 200);
}

const sendThanks = (visit: ReferralVisit): FastifyReply => {
  const word = say(visit);
  return send(visit, word('thanks'), html`<h1>${word('thanks')}</h1><p>${word('thanks-text')}</p>`, 200);
};

function send(
  visit: ReferralVisit,
  title: string,
  body: ReturnType<typeof html>,
  status: number,
): FastifyReply {
  const { locale, path, opened } = visit;
  const other: Locale = locale === 'fr' ? 'en' : 'fr';
  const address = opened.organization.postalAddress.trim().replaceAll(/\s*[\r\n]+\s*/g, ', ');
  return sendPublicPage(visit.reply, status, {
    lang: locale,
    title,
    organizationName: opened.organization.name,
    languageLink: {
      lang: other,
      href: `${path}?lang=${other}`,
      label: other === 'fr' ? 'Français' : 'English',
    },
    style: VOICE_CSS,
    body,
    footer: html`<p>${say(visit)('notice')} ${address}</p>`,
  });
}
