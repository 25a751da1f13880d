import type { FastifyReply } from 'fastify';
import { html, type SafeHtml } from '../../../../platform/html/html.ts';
import { readFileForm } from '../../../../platform/http/read-file-form.ts';
import { type AskVisit, goToAsk, sendAskPage } from '../pages/page-of-ask.ts';
import { answerOffer, type Wish } from './answer-offer.ts';
import type { OfferWords } from './contract.ts';
import { findGuest, type GuestRow } from './guest-queries.ts';
import { isLink, offerFacts } from './offer-facts.ts';
import { overAt, stateOf } from './offer-state.ts';
import { countTaken, findOffer, type OfferRow } from './queries.ts';
import { wordsOf } from './words-of.ts';

const WISHES: readonly Wish[] = ['accept', 'decline', 'withdraw'];

/** What somebody who opens their link sees first. */
type Standing =
  | 'open'
  | 'to-wait'
  | 'declined'
  | 'withdrawn'
  | 'accepted'
  | 'used'
  | 'waiting'
  | 'full'
  | 'late'
  | 'over'
  | 'cancelled'
  | 'closed';

function standingOf(offer: OfferRow, guest: GuestRow, taken: number, now: Date): Standing {
  const isOver = overAt(offer) <= now;
  if (guest.state === 'stopped') return 'closed';
  if (guest.usedAt !== null) return 'used';
  if (offer.endedAt !== null && (offer.kind === 'event' || guest.state !== 'accepted'))
    return offer.kind === 'event' && !isOver ? 'cancelled' : 'closed';
  if (isOver) return 'over';
  if (guest.state === 'accepted' || guest.state === 'waiting') return guest.state;
  const state = stateOf(offer, taken, now);
  if (state === 'closed') return 'late';
  if (state === 'full' && !offer.hasWaitingList) return 'full';
  if (guest.state === 'declined' || guest.state === 'withdrawn') return guest.state;
  return state === 'full' ? 'to-wait' : 'open';
}

/** Which presses each standing has, the first one most. */
const PRESSES: Readonly<Partial<Record<Standing, readonly Wish[]>>> = {
  open: ['accept', 'decline'],
  'to-wait': ['accept', 'decline'],
  declined: ['accept'],
  withdrawn: ['accept'],
  accepted: ['withdraw'],
  waiting: ['withdraw'],
};

interface Shown {
  readonly offer: OfferRow;
  readonly guest: GuestRow;
  readonly standing: Standing;
}

async function read({ context, opened }: AskVisit): Promise<Shown | null> {
  const { orgId, id, subjectId } = opened.ask;
  const guest = await findGuest(context.db, orgId, id);
  const offer = subjectId === null ? null : await findOffer(context.db, orgId, subjectId);
  if (guest === null || offer === null) return null;
  const taken = (await countTaken(context.db, orgId, [offer.id])).get(offer.id) ?? 0;
  return { offer, guest, standing: standingOf(offer, guest, taken, context.clock()) };
}

/** An offer, to take or to give back by a press. Opening it changes nothing: machines open links too. */
export async function showOffer(visit: AskVisit): Promise<FastifyReply> {
  const { context, locale } = visit;
  const shown = await read(visit);
  const say = (key: string, values = {}) =>
    context.translate(locale, `offers:page.${key}`, {
      organization: visit.opened.organization.name,
      ...values,
    });
  if (shown === null) {
    const title = say('closed.title');
    return sendAskPage(visit, { title, body: html`<h1>${title}</h1>` });
  }
  const { offer, standing } = shown;
  const words = wordsOf(offer.words, locale);
  const isFirst = standing === 'open' || standing === 'to-wait';
  const title = isFirst
    ? words.title
    : say(`${standing}.title${standing === 'over' ? `-${offer.kind}` : ''}`);
  const text = say(
    `${standing}.text${standing === 'accepted' || standing === 'over' ? `-${offer.kind}` : ''}`,
  );
  const isGone = standing === 'closed' || standing === 'cancelled';
  const body = html`<h1>${title}</h1><p>${text}</p>
${isGone ? html`<p>${words.title}</p>` : about(visit, shown, words)}
${presses(visit, shown, say)}`;
  return sendAskPage(visit, { title, body });
}

function about(
  visit: AskVisit,
  { offer, standing }: Shown,
  words: OfferWords & { locale: string },
): SafeHtml {
  const { context, opened, locale, path } = visit;
  const isIn = standing === 'accepted' || standing === 'used';
  const facts = offerFacts(context, opened.organization, offer, locale, { isIn });
  const value = (text: string) =>
    isLink(text) ? html`<a href="${text}" rel="noreferrer">${text}</a>` : text;
  const calendar =
    standing === 'accepted' &&
    offer.kind === 'event' &&
    html`<p><a href="${path}/calendar.ics">${context.translate(locale, 'offers:page.calendar')}</a></p>`;
  const isFirst = standing === 'open' || standing === 'to-wait';
  return html`${calendar}<div class="panel" lang="${words.locale}">${!isFirst && html`<h2>${words.title}</h2>`}<p class="kept">${words.text}</p></div>
<dl>${facts.map((fact) => html`<dt>${fact.name}</dt><dd>${value(fact.value)}</dd>`)}${
    words.conditions !== '' &&
    html`<dt>${context.translate(locale, 'offers:facts.conditions')}</dt><dd lang="${words.locale}">${words.conditions}</dd>`
  }</dl>
<p>${context.translate(locale, 'offers:page.nothing-asked')}</p>`;
}

function presses({ path, locale }: AskVisit, { standing }: Shown, say: (key: string) => string): SafeHtml {
  const key = (wish: Wish) =>
    wish === 'accept' && standing !== 'open' ? (standing === 'to-wait' ? 'wait' : 'after-all') : wish;
  return html`${(PRESSES[standing] ?? []).map(
    (wish) =>
      html`<form${wish !== 'accept' && html` class="after"`} method="post" action="${path}?lang=${locale}"><input type="hidden" name="do" value="${wish}"><button type="submit"${wish !== 'accept' && html` class="quiet"`}>${say(`press.${key(wish)}`)}</button></form>`,
  )}`;
}

export async function submitOffer(visit: AskVisit): Promise<FastifyReply> {
  const wished = (await readFileForm(visit.request))?.text('do');
  const wish = WISHES.find((one) => one === wished);
  if (wish !== undefined) await answerOffer(visit.context, visit.opened, wish);
  return goToAsk(visit);
}
