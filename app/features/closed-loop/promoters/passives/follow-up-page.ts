import type { FastifyReply } from 'fastify';
import { html } from '../../../../platform/html/html.ts';
import { readFileForm } from '../../../../platform/http/read-file-form.ts';
import { cleanText } from '../clean-text.ts';
import { isOpen } from '../open-ask.ts';
import { type AskVisit, goToAsk, sendAskPage } from '../pages/page-of-ask.ts';
import { selectAsk } from '../queries.ts';
import { keepReply } from './keep-reply.ts';

const REPLY_MAX = 2_000;

/** One question to a passive, in a field of its own; changes nothing. */
export async function showFollowUp(
  visit: AskVisit,
  problem: 'empty' | 'long' | null = null,
): Promise<FastifyReply> {
  const { say, path, locale, context, opened } = visit;
  const ask = await selectAsk(context.db, opened.ask.orgId, opened.ask.id);
  const isChanging = (visit.request.query as { change?: unknown }).change === '1';
  if (ask?.reply != null && !isChanging && problem === null) {
    const title = say('follow-up.thanks');
    const body = html`<h1>${title}</h1><p>${say('follow-up.kept')}</p><blockquote>${ask.reply}</blockquote>
<p><a class="button quiet" href="${path}?change=1&lang=${locale}">${say('follow-up.change')}</a></p>`;
    return sendAskPage(visit, { title, body });
  }
  if (!isOpen(opened, context.clock())) {
    const title = say('closed.title');
    return sendAskPage(visit, { title, body: html`<h1>${title}</h1><p>${say('closed.text')}</p>` });
  }
  const title = say('follow-up.question');
  const body = html`<form method="post" action="${path}?lang=${locale}">
<h1><label for="reply">${title}</label></h1><p>${say('follow-up.intro')}</p>
${problem !== null && html`<p class="error" role="alert" id="wrong">${say(`follow-up.problem.${problem}`)}</p>`}
<textarea id="reply" name="reply" required${problem !== null && html` aria-describedby="wrong"`}>
${ask?.reply ?? ''}</textarea>
<button type="submit">${say('follow-up.send')}</button></form>`;
  return sendAskPage(visit, { title, body, status: problem === null ? 200 : 422 });
}

export async function submitFollowUp(visit: AskVisit): Promise<FastifyReply> {
  const reply = cleanText((await readFileForm(visit.request))?.text('reply') ?? '');
  if (reply === '') return showFollowUp(visit, 'empty');
  if (reply.length > REPLY_MAX) return showFollowUp(visit, 'long');
  await keepReply(visit.context, visit.opened, reply);
  return goToAsk(visit);
}
