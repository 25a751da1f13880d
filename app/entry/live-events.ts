import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { authenticate } from '../features/organizations/authenticate.ts';
import type { Context } from '../platform/context.ts';
import { apiRoute } from '../platform/http/route.ts';
import { ScreenStream } from '../platform/live/screen-stream.ts';
import { done } from '../platform/outcome.ts';

/** Proxies close a silent connection after a minute or so. */
const KEEP_ALIVE_MS = 25_000;

/** Server-sent events: which kind of thing changed, so that an open screen asks for it again. */
export const liveEventsRoute = apiRoute({
  summary: 'What changes, as it happens',
  description:
    'Server-sent events. Each `data` is `{ topic, surveyId?, alert? }`; ask for what you show again. `alert` names the member who has a case from now on, or to whom one comes, and the case.',
  tag: 'Live',
  scope: 'read',
  query: z.object({
    organization: z.string().optional().describe('Slug; an EventSource cannot set headers'),
  }),
  responses: { 200: z.any().describe('text/event-stream') },
  handle: async ({ context, actor, request }) => {
    const stream = new ScreenStream();
    const askAgain = () =>
      void isStillLetIn(request, context).then((isLetIn) => isLetIn || request.raw.destroy());
    const unsubscribe = context.live.subscribe(actor.orgId, (event) =>
      event.topic === 'access' ? askAgain() : stream.tell(event),
    );
    const keepAlive = setInterval(() => {
      stream.keepAlive();
      askAgain();
    }, KEEP_ALIVE_MS);
    request.raw.once('close', () => {
      clearInterval(keepAlive);
      unsubscribe();
      stream.end();
    });
    const headers = {
      'content-type': 'text/event-stream',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
    };
    return done({ status: 200, body: stream, headers });
  },
});

/** Somebody who was removed meanwhile, or signed out, hears no more. A database that is away says nothing of it. */
async function isStillLetIn(request: FastifyRequest, context: Context): Promise<boolean> {
  try {
    return (await authenticate(request, context)).ok;
  } catch {
    return true;
  }
}
