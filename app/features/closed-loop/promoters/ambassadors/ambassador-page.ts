import type { FastifyReply } from 'fastify';
import { html } from '../../../../platform/html/html.ts';
import { readFileForm } from '../../../../platform/http/read-file-form.ts';
import { declineAsk } from '../decline-ask.ts';
import { isOpen } from '../open-ask.ts';
import { type AskVisit, goToAsk, sendAskPage } from '../pages/page-of-ask.ts';
import { mayJoin } from './may-join.ts';
import { joinProgramme, leaveProgramme } from './membership.ts';
import { selectLastOf } from './queries.ts';

/** The programme, to join or to leave by one press; opening it changes nothing. */
export async function showAmbassador(visit: AskVisit): Promise<FastifyReply> {
  const { context, opened, say, path, locale } = visit;
  const last = await selectLastOf(context.db, opened.ask.orgId, opened.ask.contactId);
  const press = (wish: string, look: string) =>
    html`<form method="post" action="${path}?lang=${locale}"><input type="hidden" name="do" value="${wish}"><button type="submit"${look !== '' && html` class="${look}"`}>${say(`ambassador.${wish}`)}</button></form>`;
  const show = (key: string, more: ReturnType<typeof html> | null = null) => {
    const title = say(`ambassador.${key}.title`);
    return sendAskPage(visit, {
      title,
      body: html`<h1>${title}</h1><p>${say(`ambassador.${key}.text`)}</p>${more}`,
    });
  };
  if (last?.leftAt === null) return show('joined', press('leave', 'quiet'));
  if (!isOpen(opened, context.clock()) || !mayJoin(opened.ask, last)) return show('closed');
  if (last?.leftBecause === 'left') return show('left', press('join', 'quiet'));
  return show(
    'offer',
    html`${press('join', '')}${opened.ask.state === 'asked' && press('decline', 'quiet')}`,
  );
}

export async function submitAmbassador(visit: AskVisit): Promise<FastifyReply> {
  const wish = (await readFileForm(visit.request))?.text('do');
  if (wish === 'join') await joinProgramme(visit.context, visit.opened);
  if (wish === 'leave') await leaveProgramme(visit.context, visit.opened);
  if (wish === 'decline') await declineAsk(visit.context, visit.opened);
  return goToAsk(visit);
}
