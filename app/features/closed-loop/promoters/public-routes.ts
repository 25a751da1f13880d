import type { FastifyReply } from 'fastify';
import { publicRoute } from '../../../platform/http/route.ts';
import { sendGoneLink } from '../../distribution/pages/gone-link-page.ts';
import { ASK_PAGES } from './ask-pages.ts';
import { sendEventFile } from './offers/event-file.ts';
import { openAsk } from './open-ask.ts';
import { type AskVisit, goToAsk, visitOfAsk } from './pages/page-of-ask.ts';
import { sendAskStop, sendResumed, sendStopped } from './pages/stop-pages.ts';
import { askAgain, stopAsking } from './stop-asking.ts';

/** Mail providers post for thousands of readers from a few addresses: a right is not rationed. */
const PER_MINUTE = 3_000;

/** A photograph straight from a telephone, so that it comes back with a kind word instead of an error. */
const BODY_LIMIT = 12 * 1024 * 1024;

const page = (
  summary: string,
  handle: (visit: AskVisit) => Promise<FastifyReply>,
  more: { readonly readsFiles?: boolean; readonly bodyLimit?: number } = {},
) =>
  publicRoute({
    summary,
    perMinute: PER_MINUTE,
    ...more,
    handle: async (request, reply, context) => {
      const { token } = request.params as { token: string };
      const opened = await openAsk(context, token);
      if (opened === null) return sendGoneLink(request, reply, context);
      return handle(visitOfAsk(context, request, reply, opened, token));
    },
  });

/** Pages behind the link of a mail that asked for something. None asks for a login. */
export const askPageRoutes = {
  open: page('What somebody is asked for; opening it changes nothing', (visit) =>
    ASK_PAGES[visit.opened.ask.kind].show(visit),
  ),
  submit: page(
    'Gives what was asked for, declines, or takes it back',
    (visit) => ASK_PAGES[visit.opened.ask.kind].submit(visit),
    { readsFiles: true, bodyLimit: BODY_LIMIT },
  ),
  calendar: page('The event to which somebody comes, for their calendar; changes nothing', async (visit) =>
    visit.opened.ask.kind === 'offer' ? sendEventFile(visit) : goToAsk(visit),
  ),
  askStop: page('Asks whether to send nothing more; changes nothing', async (visit) => sendAskStop(visit)),
  stop: page('Sends nothing more from this moment: the button of the page, and RFC 8058', async (visit) => {
    const { undo } = (visit.request.body ?? {}) as { undo?: unknown };
    if (undo === '1') {
      await askAgain(visit.context, visit.opened);
      return sendResumed(visit);
    }
    await stopAsking(visit.context, visit.opened);
    return sendStopped(visit);
  }),
};
