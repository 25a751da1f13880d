import type { FastifyReply } from 'fastify';
import { html } from '../../../../platform/html/html.ts';
import { type AskVisit, sendAskPage } from './page-of-ask.ts';

const at = '/stop';

/** Asks before anything happens: machines open links too. */
export function sendAskStop(visit: AskVisit): FastifyReply {
  const { say, path, locale } = visit;
  const body = html`<h1>${say('stop.ask')}</h1>
<p>${say('stop.what')}</p>
<form method="post" action="${path}/stop?lang=${locale}"><button type="submit">${say('stop.button')}</button></form>`;
  return sendAskPage(visit, { title: say('stop.ask'), body, at });
}

export function sendStopped(visit: AskVisit): FastifyReply {
  const { say, path, locale } = visit;
  const body = html`<h1>${say('stop.done')}</h1>
<p>${say('stop.done-text')}</p>
<form method="post" action="${path}/stop?lang=${locale}"><input type="hidden" name="undo" value="1"><button type="submit" class="quiet">${say('stop.undo')}</button></form>`;
  return sendAskPage(visit, { title: say('stop.done'), body, at });
}

export function sendResumed(visit: AskVisit): FastifyReply {
  const { say, path, locale } = visit;
  const body = html`<h1>${say('stop.resumed')}</h1>
<p><a href="${path}/stop?lang=${locale}">${say('stop.link')}</a></p>`;
  return sendAskPage(visit, { title: say('stop.resumed'), body, at });
}
