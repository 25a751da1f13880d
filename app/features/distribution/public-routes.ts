import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Context } from '../../platform/context.ts';
import { type PublicPage, sendPublicPage } from '../../platform/html/public-page.ts';
import { publicRoute } from '../../platform/http/route.ts';
import { type OpenedLink, openLink } from './open-link.ts';
import { oppose, withdrawOpposition } from './oppose.ts';
import { sendGoneLink } from './pages/gone-link-page.ts';
import { type LinkPage, pageOfLink } from './pages/page-of-link.ts';
import { rightsPage } from './pages/rights-page.ts';
import { askStopPage, resumedPage, stoppedPage } from './pages/stop-page.ts';

/** Mail providers post for thousands of readers from a few addresses: a right is not rationed. */
const PER_MINUTE = 3_000;

/** Of one field. */
const BODY_LIMIT = 8_192;

type Work = (link: OpenedLink) => Promise<void>;

async function answerLink(
  request: FastifyRequest,
  reply: FastifyReply,
  context: Context,
  show: (page: LinkPage) => PublicPage,
  work?: Work,
) {
  const { token } = request.params as { token: string };
  const link = await openLink(context, token);
  if (link === null) return sendGoneLink(request, reply, context);
  await work?.(link);
  return sendPublicPage(reply, 200, show(pageOfLink(context, request, link, token)));
}

/** Pages behind the links at the foot of a mail. None asks for a login. */
export const linkRoutes = {
  askStop: publicRoute({
    summary: 'Asks whether to stop the surveys; changes nothing',
    perMinute: PER_MINUTE,
    handle: (request, reply, context) => answerLink(request, reply, context, askStopPage),
  }),
  stop: publicRoute({
    summary: 'Stops the surveys at once: the button of the page, and RFC 8058',
    perMinute: PER_MINUTE,
    bodyLimit: BODY_LIMIT,
    handle: (request, reply, context) => {
      const { undo } = (request.body ?? {}) as { undo?: unknown };
      return undo === '1'
        ? answerLink(request, reply, context, resumedPage, (link) => withdrawOpposition(context, link))
        : answerLink(request, reply, context, stoppedPage, (link) => oppose(context, link));
    },
  }),
  rights: publicRoute({
    summary: 'What is held about the reader, why, how long, and whom to ask',
    perMinute: PER_MINUTE,
    handle: (request, reply, context) => answerLink(request, reply, context, rightsPage),
  }),
};
