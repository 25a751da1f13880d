import type { FastifyReply, FastifyRequest } from 'fastify';
import { isTimeZone } from '../../../platform/calendar/local-day.ts';
import type { Context } from '../../../platform/context.ts';
import { sendPublicPage } from '../../../platform/html/public-page.ts';
import { isLocale, type Locale } from '../../../platform/i18n/locale.ts';
import { type AnswerForm, answerPage } from './answer-page.ts';
import { answerWords } from './answer-words.ts';
import type { AnswerableLink } from './answerable-link.ts';
import { makeFormNonce } from './form-nonce.ts';
import type { OfferReview } from './offer-review.ts';
import type { Visitor } from './record-touch.ts';
import type { AnswerRow } from './standing.ts';
import { thanksPage } from './thanks-page.ts';

/** One request for a page of an answerable link. */
export interface Visit {
  readonly context: Context;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly link: AnswerableLink;
  readonly visitor: Visitor;
  readonly locale: Locale;
  /** `/s/<token>` */
  readonly path: string;
  readonly offerReview: OfferReview;
}

export function visitOf(
  context: Context,
  request: FastifyRequest,
  reply: FastifyReply,
  link: AnswerableLink,
  token: string,
  offerReview: OfferReview,
): Visit {
  const { lang } = request.query as { lang?: unknown };
  const locale = isLocale(lang) && link.survey.locales.includes(lang) ? lang : link.invitation.locale;
  const visitor = { agent: request.headers['user-agent'], address: request.ip };
  return { context, request, reply, link, visitor, locale, path: `/s/${token}`, offerReview };
}

const wordsOf = ({ context, locale, link }: Visit) =>
  answerWords(context.translate, locale, link.survey, link.organization);

export interface ShownForm extends Pick<AnswerForm, 'step' | 'linkedScore' | 'chosenScore'> {
  readonly comment?: string | null | undefined;
  readonly error?: 'choose' | 'too-long' | 'again';
}

/** A form with a nonce of its own. */
export function showForm(visit: Visit, shown: ShownForm, status = 200): FastifyReply {
  const { context, link, locale, path } = visit;
  const words = wordsOf(visit);
  const page = answerPage({
    survey: link.survey,
    organizationName: link.organization.name,
    locale,
    words,
    path,
    nonce: makeFormNonce(context.secrets, link.invitation.id, context.clock()),
    step: shown.step,
    linkedScore: shown.linkedScore,
    chosenScore: shown.chosenScore,
    comment: shown.comment ?? '',
    error: shown.error === undefined ? null : words.say(`error.${shown.error}`),
  });
  return sendPublicPage(visit.reply, status, page);
}

export async function showThanks(
  visit: Visit,
  answer: AnswerRow,
  changeableUntil: Date | null,
  closed: boolean,
): Promise<FastifyReply> {
  const { link, locale, path } = visit;
  const { id: responseId, score } = answer;
  const { orgId } = link.invitation;
  const review = await visit.offerReview(visit.context, { orgId, responseId, kind: link.survey.kind, score });
  const own = link.contact.timeZone;
  const page = thanksPage({
    survey: link.survey,
    organizationName: link.organization.name,
    timeZone: own !== null && isTimeZone(own) ? own : link.organization.timeZone,
    locale,
    words: wordsOf(visit),
    path,
    of: `&of=${answer.id}`,
    score: answer.score,
    comment: answer.comment,
    changeableUntil,
    closed,
    review,
  });
  return sendPublicPage(visit.reply, 200, page);
}

export const goTo = ({ reply, path, locale }: Visit, at: string, of?: string): FastifyReply =>
  reply.redirect(`${path}${at}?lang=${locale}${of === undefined ? '' : `&of=${of}`}`, 303);
