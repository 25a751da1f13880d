import type { FastifyReply } from 'fastify';
import { html } from '../../../../platform/html/html.ts';
import { type AskVisit, goToAsk, sendAskPage } from '../pages/page-of-ask.ts';

/** Nothing is asked: whoever follows the link by hand is thanked once more. */
export async function showThanks(visit: AskVisit): Promise<FastifyReply> {
  const title = visit.say('thanks.title');
  return sendAskPage(visit, { title, body: html`<h1>${title}</h1><p>${visit.say('thanks.text')}</p>` });
}

export const submitThanks = async (visit: AskVisit): Promise<FastifyReply> => goToAsk(visit);
