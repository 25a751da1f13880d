import type { FastifyReply } from 'fastify';
import { html, type SafeHtml } from '../../../../platform/html/html.ts';
import { readFileForm } from '../../../../platform/http/read-file-form.ts';
import { commentOf } from '../comment-of.ts';
import { declineAsk } from '../decline-ask.ts';
import { isOpen } from '../open-ask.ts';
import { type AskVisit, goToAsk, sendAskPage } from '../pages/page-of-ask.ts';
import { companyOf } from './company-of.ts';
import { giveTestimonial } from './give-testimonial.ts';
import { PHOTO_SCRIPT } from './photo-script.ts';
import { selectPhoto, selectTestimonial, type TestimonialRow } from './queries.ts';
import { type FilledIn, readTestimonial } from './read-testimonial.ts';
import { testimonialForm } from './testimonial-form.ts';
import { withdrawOwn } from './withdraw-testimonial.ts';

/** What somebody gave by this link, or the form to give it; changes nothing. */
export async function showTestimonial(visit: AskVisit): Promise<FastifyReply> {
  const { context, opened, request } = visit;
  const { orgId, id, state } = opened.ask;
  const given = await selectTestimonial(context.db, orgId, id);
  const isChanging = (request.query as { change?: unknown }).change === '1';
  const isLive = given !== null && given.state !== 'withdrawn';
  if (isLive && !(isChanging && isOpen(opened, context.clock()))) return showGiven(visit, given);
  if (!isOpen(opened, context.clock())) return showClosed(visit, 'too-late');
  if (!isChanging && given !== null) return showClosed(visit, 'withdrawn');
  if (!isChanging && state === 'declined') return showClosed(visit, 'declined');
  return showForm(visit, await proposed(visit, given), [], given?.hasPhoto === true);
}

export async function submitTestimonial(visit: AskVisit): Promise<FastifyReply> {
  const { context, opened, request, locale } = visit;
  const form = await readFileForm(request);
  const wish = form?.text('do');
  if (wish === 'withdraw') await withdrawOwn(context, opened);
  else if (wish === 'decline') await declineAsk(context, opened);
  else if (form !== null && wish === 'give') {
    const { filled, problems } = await readTestimonial(form);
    const given = await selectTestimonial(context.db, opened.ask.orgId, opened.ask.id);
    if (problems.length > 0) return showForm(visit, filled, problems, given?.hasPhoto === true);
    const words = visit.say('testimonial.consent');
    await giveTestimonial(context, opened, filled, { words, locale });
  }
  return goToAsk(visit);
}

function showForm(
  visit: AskVisit,
  filled: FilledIn,
  problems: Parameters<typeof testimonialForm>[1]['problems'],
  hasPhoto: boolean,
): FastifyReply {
  const title = visit.say('testimonial.title');
  const body = html`<h1>${title}</h1>
<p>${visit.say('testimonial.intro')}</p>
${testimonialForm(visit, { filled, problems, hasPhoto })}`;
  return sendAskPage(visit, { title, body, script: PHOTO_SCRIPT, status: problems.length > 0 ? 422 : 200 });
}

/** Their own words to begin with; nothing is chosen for them but what tells least. */
async function proposed({ context, opened }: AskVisit, given: TestimonialRow | null): Promise<FilledIn> {
  const { contact, ask } = opened;
  const { words, nameForm, channels, months, shownCompany } = given ?? {};
  return {
    words: words ?? (await commentOf(context.db, ask)) ?? '',
    name: contact.name ?? '',
    nameForm: nameForm ?? 'first-initial',
    company: shownCompany ?? (await companyOf(context, contact)) ?? '',
    showsCompany: typeof shownCompany === 'string',
    channels: channels ?? [],
    months: months ?? 12,
    photo: null,
    dropsPhoto: false,
    agrees: false,
  };
}

async function showGiven(visit: AskVisit, given: TestimonialRow): Promise<FastifyReply> {
  const { say, context, opened, path, locale } = visit;
  const photo = given.hasPhoto ? await selectPhoto(context.db, opened.ask.orgId, given.id) : null;
  const until = new Intl.DateTimeFormat(locale === 'fr' ? 'fr-FR' : 'en-GB', {
    dateStyle: 'long',
    timeZone: opened.organization.timeZone,
  }).format(given.endsAt);
  const at = say(`testimonial.now.${given.state}`);
  const name = given.shownName ?? say('testimonial.name-forms.anonymous');
  const who = given.shownCompany === null ? name : `${name}, ${given.shownCompany}`;
  const title = say('testimonial.thanks');
  const fact = (key: string, value: SafeHtml | string) =>
    html`<dt>${say(`testimonial.${key}`)}</dt><dd>${value}</dd>`;
  const body = html`<h1>${title}</h1>
<p>${at}</p>
<blockquote>${given.words}</blockquote>
<dl class="panel">${fact('signed', who)}${
    photo !== null &&
    fact(
      'photo-shown',
      html`<img class="photo" alt="" src="data:${photo.type};base64,${photo.bytes.toString('base64')}">`,
    )
  }${fact('where', given.channels.map((channel) => say(`testimonial.channel.${channel}`)).join(', '))}${fact('until', until)}</dl>
${isOpen(opened, context.clock()) && html`<p><a class="button quiet" href="${path}?change=1&lang=${locale}">${say('testimonial.change')}</a></p>`}
<h2>${say('testimonial.withdraw-title')}</h2>
<p>${say('testimonial.withdraw-text')}</p>
<form method="post" action="${path}?lang=${locale}" class="after"><input type="hidden" name="do" value="withdraw"><button type="submit" class="quiet">${say('testimonial.withdraw')}</button></form>`;
  return sendAskPage(visit, { title, body });
}

/** Nothing to give by this link, or not any more: said with the way back where there is one. */
function showClosed(visit: AskVisit, why: 'too-late' | 'withdrawn' | 'declined'): FastifyReply {
  const { say, path, locale } = visit;
  const title = say(`testimonial.${why}.title`);
  const body = html`<h1>${title}</h1>
<p>${say(`testimonial.${why}.text`)}</p>
${why !== 'too-late' && html`<p><a class="button quiet" href="${path}?change=1&lang=${locale}">${say('testimonial.after-all')}</a></p>`}`;
  return sendAskPage(visit, { title, body });
}
