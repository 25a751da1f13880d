import type { FastifyReply } from 'fastify';
import { calendarFile } from '../../../../platform/calendar/calendar-file.ts';
import { type AskVisit, goToAsk } from '../pages/page-of-ask.ts';
import { findGuest } from './guest-queries.ts';
import { findOffer } from './queries.ts';
import { wordsOf } from './words-of.ts';

/** The event to which somebody comes, for their calendar; whoever has no place is led back to the page. */
export async function sendEventFile(visit: AskVisit): Promise<FastifyReply> {
  const { context, opened, locale, reply } = visit;
  const { orgId, id, subjectId } = opened.ask;
  const guest = await findGuest(context.db, orgId, id);
  const offer = subjectId === null ? null : await findOffer(context.db, orgId, subjectId);
  if (guest?.state !== 'accepted' || offer === null || offer.endedAt !== null) return goToAsk(visit);
  const { startsAt, endsAt, place, words } = offer;
  if (startsAt === null || place === null) return goToAsk(visit);
  const { title, text, conditions } = wordsOf(words, locale);
  const event = {
    id,
    startsAt,
    endsAt,
    title: `${title}, ${opened.organization.name}`,
    text: [text, conditions].filter((part) => part !== '').join('\n\n'),
    place,
  };
  return reply
    .type('text/calendar; charset=utf-8')
    .header('content-disposition', 'attachment; filename="invitation.ics"')
    .header('cache-control', 'no-store')
    .send(calendarFile(event, context.clock()));
}
