import type { FastifyReply, FastifyRequest } from 'fastify';
import { publicRoute } from '../../../platform/http/route.ts';
import { isId } from '../../../platform/ids.ts';
import { sendGoneLink } from '../../distribution/pages/gone-link-page.ts';
import { answerInvitation, inviteAgain, stopInviting } from './answer-invitation.ts';

import { openGuest } from './open-guest.ts';
import { type GuestVisit, sendGuestPage, sendGuestStop, visitOfGuest } from './pages/guest-page.ts';
import { seatFile } from './seat-file.ts';

/** Mail providers open and post for thousands of readers from a few addresses. */
const PER_MINUTE = 3_000;

/** Of two fields. */
const BODY_LIMIT = 8_192;

type Work = (visit: GuestVisit, request: FastifyRequest) => Promise<FastifyReply>;

const page = (summary: string, handle: Work) =>
  publicRoute({
    summary,
    perMinute: PER_MINUTE,
    bodyLimit: BODY_LIMIT,
    handle: async (request, reply, context) => {
      const { token } = request.params as { token: string };
      const opened = await openGuest(context, token);
      if (opened === null) return sendGoneLink(request, reply, context);
      return handle(visitOfGuest(context, request, reply, opened, token), request);
    },
  });

/** Pages behind the link of an invitation to a focus group. None asks for a login; only a form changes anything. */
export const guestPageRoutes = {
  open: page('What somebody is invited to; opening it changes nothing', async (visit) =>
    sendGuestPage(visit),
  ),
  answer: page('Takes a seat, another one, or none', async (visit, request) => {
    const { answer, slot } = (request.body ?? {}) as { answer?: unknown; slot?: unknown };
    const isYes = answer !== 'decline';
    if (isYes && (typeof slot !== 'string' || !isId(slot))) return sendGuestPage(visit, 'choose');
    const answered = await answerInvitation(visit.context, visit.opened, isYes ? (slot as string) : null);
    if (answered === 'full') return sendGuestPage(visit, 'full');
    // After a form was sent a reload sends nothing again.
    return visit.reply.redirect(`${visit.path}?lang=${visit.locale}`, 303);
  }),
  calendar: page('The seat that somebody took, for their calendar', async (visit) => {
    const file = seatFile(visit.opened, visit.context.clock());
    if (file === null) return visit.reply.redirect(`${visit.path}?lang=${visit.locale}`, 303);
    return visit.reply
      .type('text/calendar; charset=utf-8')
      .header('content-disposition', 'attachment; filename="invitation.ics"')
      .header('cache-control', 'no-store')
      .send(file);
  }),
  askStop: page('Asks whether to send nothing more; changes nothing', async (visit) =>
    sendGuestStop(visit, 'ask'),
  ),
  stop: page(
    'Sends nothing more from this moment: the button of the page, and RFC 8058',
    async (visit, request) => {
      const { undo } = (request.body ?? {}) as { undo?: unknown };
      if (undo === '1') {
        await inviteAgain(visit.context, visit.opened);
        return sendGuestStop(visit, 'resumed');
      }
      await stopInviting(visit.context, visit.opened);
      return sendGuestStop(visit, 'done');
    },
  ),
};
