import type { FastifyReply } from 'fastify';
import { publicRoute } from '../../../platform/http/route.ts';
import { sendGoneLink } from '../../distribution/pages/gone-link-page.ts';
import { goTo, type ShownForm, showForm, showThanks, type Visit, visitOf } from './answer-visit.ts';
import { answerableLink } from './answerable-link.ts';
import { editableUntil, mayChange } from './edit-window.ts';
import { noteOpenedScore } from './note-opened-score.ts';
import { type OfferReview, offerNothing } from './offer-review.ts';
import { selectAnswers } from './queries.ts';
import { COMMENT_MAX, readForm, readScore } from './read-form.ts';
import { recordTouch } from './record-touch.ts';
import { type AnswerRow, standingOf } from './standing.ts';
import { submitAnswer } from './submit-answer.ts';

/** An office's scanner opens thousands of links from one address; a person's tap must still get through. */
const PER_MINUTE = 3_000;

/** Room for a text far too long, in any script, so that it comes back with a kind word instead of an error. */
const BODY_LIMIT = 50 * COMMENT_MAX;

const page =
  (offerReview: OfferReview) => (summary: string, handle: (visit: Visit) => Promise<FastifyReply>) =>
    publicRoute({
      summary,
      perMinute: PER_MINUTE,
      bodyLimit: BODY_LIMIT,
      handle: async (request, reply, context) => {
        const { token } = request.params as { token: string };
        const link = await answerableLink(context, token);
        if (link === null) return sendGoneLink(request, reply, context);
        return handle(visitOf(context, request, reply, link, token, offerReview));
      },
    });

/** What a customer opens; `offerReview` says what the thank-you page offers everybody besides. */
export function answerPages(offerReview: OfferReview) {
  const own = page(offerReview);
  return {
    open: own('The survey page; opening it counts nothing', async (visit) => {
      const { context, link, request, locale } = visit;
      const score = readScore(link.survey.kind, (request.query as { score?: unknown }).score);
      const isHead = request.method === 'HEAD';
      await recordTouch(context, link, isHead ? 'head' : 'open', score, visit.visitor);
      if (score !== null && !isHead) await noteOpenedScore(context, link, score, locale);
      return showQuestion(visit, score);
    }),
    /** No person sees this link; what opens it is a machine. It is shown the same page. */
    trap: own('The survey page behind a link that no person sees', async (visit) => {
      await recordTouch(visit.context, visit.link, 'trap', null, visit.visitor);
      return showQuestion(visit, null);
    }),
    submit: own('Sends an answer', async (visit) => {
      const { context, link, locale } = visit;
      const form = readForm(link.survey.kind, visit.request.body);
      const again = (error: NonNullable<ShownForm['error']>, status: number) =>
        showForm(visit, { ...form, linkedScore: null, chosenScore: form.score, error }, status);
      if (form.score === null) return again('choose', 422);
      if (form.isTooLong) return again('too-long', 422);
      const outcome = await submitAnswer(
        context,
        link,
        { ...form, score: form.score, locale },
        visit.visitor,
      );
      if (outcome.kind === 'again') return again('again', 409);
      if (outcome.kind === 'closed') return goTo(visit, '');
      return goTo(visit, form.step === 'score' ? '/reason' : '/thanks', outcome.id);
    }),
    reason: own('The score that was sent, and its reason', async (visit) => {
      const { answer, until } = await answerToShow(visit);
      if (answer === null || !mayChange(answer, answer, until, visit.context.clock())) return goTo(visit, '');
      const { score, comment } = answer;
      return showForm(visit, { step: 'reason', linkedScore: null, chosenScore: score, comment });
    }),
    thanks: own('What was sent, with thanks', async (visit) => {
      const { answer, until } = await answerToShow(visit);
      if (answer === null) return goTo(visit, '');
      return showThanks(visit, answer, until > visit.context.clock() ? until : null, false);
    }),
  };
}

export const answerRoutes = answerPages(offerNothing);

/** A blank form for whoever has not answered; their answer for whoever has, to change or to read. */
async function showQuestion(visit: Visit, score: number | null): Promise<FastifyReply> {
  const { answer, until } = await answerToShow(visit);
  if (answer !== null && until <= visit.context.clock()) return showThanks(visit, answer, null, true);
  return showForm(visit, {
    step: score === null && answer === null ? 'score' : 'reason',
    linkedScore: score,
    chosenScore: score === null ? (answer?.score ?? null) : null,
    comment: answer?.comment,
  });
}

/** The answer that was just sent, else the one the person is known to have given. What machines left is not shown. */
async function answerToShow({ context, request, link }: Visit): Promise<{
  answer: AnswerRow | null;
  until: Date;
}> {
  const { orgId, expiresAt } = link.invitation;
  const { of } = request.query as { of?: unknown };
  const answers = await selectAnswers(context.db, orgId, link.answerer.key);
  const answer = answers.find((one) => one.id === of) ?? standingOf(answers).given;
  const until =
    answer === null ? expiresAt : editableUntil(answer.answeredAt, link.survey.editHours, expiresAt);
  return { answer, until };
}
