import type { FastifyReply } from 'fastify';
import { systemActor } from '../../../../platform/actor.ts';
import { html } from '../../../../platform/html/html.ts';
import { type AskVisit, goToAsk, sendAskPage } from '../pages/page-of-ask.ts';
import { makeVoiceToken } from '../voice-token.ts';
import { countReferrals } from './queries.ts';

/** A promoter's own page: the link to hand on, and who came of it. */
export async function showReferral(visit: AskVisit): Promise<FastifyReply> {
  const { context, opened, say } = visit;
  const { orgId, id, contactId } = opened.ask;
  const link = `${context.config.publicUrl}/r/${makeVoiceToken(context.secrets, 'referral-link', orgId, id)}`;
  const { all, customers } = await countReferrals(context.db, systemActor(orgId), contactId);
  const title = say('referral.title');
  const body = html`<h1>${title}</h1>
<p>${say('referral.intro')}</p>
<p class="panel link"><a href="${link}">${link}</a></p>
<p>${say('referral.how')}</p>
${all > 0 && html`<p>${say('referral.came', { count: all })} ${customers > 0 && say('referral.customers', { count: customers })}</p>`}`;
  return sendAskPage(visit, { title, body });
}

export const submitReferral = async (visit: AskVisit): Promise<FastifyReply> => goToAsk(visit);
