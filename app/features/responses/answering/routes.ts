import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Context } from '../../../platform/context.ts';
import { sendPublicPage } from '../../../platform/html/public-page.ts';
import { publicRoute } from '../../../platform/http/route.ts';
import { isLocale, type Locale } from '../../../platform/i18n/locale.ts';
import type { OpenedLink } from '../../distribution/open-link.ts';
import { sendGoneLink } from '../../distribution/pages/gone-link-page.ts';
import { type AnswerForm, answerPage } from './answer-page.ts';
import { answerWords } from './answer-words.ts';
import { answerableLink } from './answerable-link.ts';
import { editableUntil } from './edit-window.ts';
import { makeFormNonce } from './form-nonce.ts';
import { noteOpenedScore } from './note-opened-score.ts';
import { type AnswerRow, findAnswer } from './queries.ts';
import { readForm } from './read-form.ts';
import { recordTouch } from './record-touch.ts';
import { submitAnswer } from './submit-answer.ts';
import { thanksPage } from './thanks-page.ts';

/** An office's scanner opens thousands of links from one address; a person's tap must still get through. */
const PER_MINUTE = 3_000;

/** A long comment with its percent signs; more is cut before it is parsed. */
const BODY_LIMIT = 64 * 1024;

type Handle = (link: OpenedLink, visit: Visit) => Promise<FastifyReply>;

/** One request for a page of an answerable link. */
interface Visit {
  readonly context: Context;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly locale: Locale;
  readonly path: string;
  readonly agent: string | undefined;
}

const page = (summary: string, handle: Handle) =>
  publicRoute({
    summary,
    perMinute: PER_MINUTE,
    bodyLimit: BODY_LIMIT,
    handle: async (request, reply, context) => {
      const { token } = request.params as { token: string };
      const link = await answerableLink(context, token);
      if (link === null) return sendGoneLink(request, reply, context);
      const { lang } = request.query as { lang?: unknown };
      const locale = isLocale(lang) && link.survey.locales.includes(lang) ? lang : link.invitation.locale;
      const agent = request.headers['user-agent'];
      return handle(link, { context, request, reply, locale, path: `/s/${token}`, agent });
    },
  });

export const answerRoutes = {
  open: page('The survey page; opening it counts nothing', async (link, visit) => {
    const score = linkedScore(visit.request);
    const isHead = visit.request.method === 'HEAD';
    await recordTouch(visit.context, link, isHead ? 'head' : 'open', score, visit.agent);
    if (score !== null && !isHead) await noteOpenedScore(visit.context, link, score);
    const known = await answerOf(visit.context, link);
    return showForm(link, visit, known, {
      step: score === null && known?.state !== 'counted' ? 'score' : 'reason',
      linkedScore: score,
      chosenScore: score === null && known?.state === 'counted' ? known.score : null,
    });
  }),
  /** No person sees this link; what opens it is a machine. It is shown the same page. */
  trap: page('The survey page behind a link that no person sees', async (link, visit) => {
    await recordTouch(visit.context, link, 'trap', null, visit.agent);
    const known = await answerOf(visit.context, link);
    return showForm(link, visit, known, { step: 'score', linkedScore: null, chosenScore: null });
  }),
  submit: page('Sends an answer', async (link, visit) => {
    const form = readForm(visit.request.body);
    const known = await answerOf(visit.context, link);
    if (form.score === null || form.isTooLong) {
      const error = form.isTooLong ? 'too-long' : 'choose';
      return showForm(
        link,
        visit,
        known,
        { ...form, linkedScore: null, chosenScore: form.score, error },
        422,
      );
    }
    const outcome = await submitAnswer(visit.context, link, { ...form, score: form.score }, visit.agent);
    if (outcome === 'again') {
      const shown = { ...form, linkedScore: null, chosenScore: form.score, error: 'again' };
      return showForm(link, visit, known, shown, 409);
    }
    const next = outcome === 'closed' ? 'thanks?closed=1&' : form.step === 'score' ? 'reason?' : 'thanks?';
    return visit.reply.redirect(`${visit.path}/${next}lang=${visit.locale}`, 303);
  }),
  reason: page('The score that was sent, and its reason', async (link, visit) => {
    const known = await answerOf(visit.context, link);
    if (known === null) return visit.reply.redirect(`${visit.path}?lang=${visit.locale}`, 303);
    if (!isChangeable(link, known, visit.context.clock())) {
      return visit.reply.redirect(`${visit.path}/thanks?closed=1&lang=${visit.locale}`, 303);
    }
    return showForm(link, visit, known, { step: 'reason', linkedScore: null, chosenScore: known.score });
  }),
  thanks: page('What was sent, with thanks', async (link, visit) => {
    const known = await answerOf(visit.context, link);
    if (known === null) return visit.reply.redirect(`${visit.path}?lang=${visit.locale}`, 303);
    const { survey, organization } = link;
    const { closed } = visit.request.query as { closed?: unknown };
    const canChange = isChangeable(link, known, visit.context.clock());
    const shown = thanksPage({
      survey,
      organizationName: organization.name,
      timeZone: organization.timeZone,
      locale: visit.locale,
      words: answerWords(visit.context.translate, visit.locale, survey, organization),
      path: visit.path,
      score: known.score,
      comment: known.comment,
      changeableUntil: canChange ? editableUntil(known.answeredAt, survey.editHours) : null,
      closed: closed === '1' && !canChange,
    });
    return sendPublicPage(visit.reply, 200, shown);
  }),
};

const answerOf = (context: Context, { invitation }: OpenedLink): Promise<AnswerRow | null> =>
  findAnswer(context.db, invitation.orgId, invitation.id);

const isChangeable = ({ survey }: OpenedLink, known: AnswerRow, now: Date): boolean =>
  known.state === 'provisional' ||
  (known.state === 'counted' && now <= editableUntil(known.answeredAt, survey.editHours));

function linkedScore(request: FastifyRequest): number | null {
  const { score } = request.query as { score?: unknown };
  return typeof score === 'string' && /^(\d|10)$/.test(score) ? Number(score) : null;
}

type Shown = Pick<AnswerForm, 'step' | 'linkedScore' | 'chosenScore'> & {
  comment?: string | null;
  error?: string;
};

function showForm(
  link: OpenedLink,
  visit: Visit,
  known: AnswerRow | null,
  shown: Shown,
  status = 200,
): FastifyReply {
  const { survey, organization, invitation } = link;
  const { context, locale, path } = visit;
  const words = answerWords(context.translate, locale, survey, organization);
  const form: AnswerForm = {
    survey,
    organizationName: organization.name,
    locale,
    words,
    path,
    nonce: makeFormNonce(context.secrets, invitation.id, context.clock()),
    step: shown.step,
    linkedScore: shown.linkedScore,
    chosenScore: shown.chosenScore,
    comment: shown.comment ?? known?.comment ?? '',
    error: shown.error === undefined ? null : words.say(`error.${shown.error}`),
  };
  return sendPublicPage(visit.reply, status, answerPage(form));
}
