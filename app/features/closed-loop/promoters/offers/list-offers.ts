import type { Actor } from '../../../../platform/actor.ts';
import { wallClock } from '../../../../platform/calendar/wall-clock.ts';
import type { Context } from '../../../../platform/context.ts';
import { readIdCursor, writeIdCursor } from '../../../../platform/http/id-cursor.ts';
import { done, type Outcome, refused } from '../../../../platform/outcome.ts';
import { getOrganization } from '../../../organizations/get-organization.ts';
import { GUEST_STATES, type Offer, type Offers, type OffersQuery } from './contract.ts';
import { stateOf } from './offer-state.ts';
import { lastDay } from './offer-times.ts';
import { countGuests, countTaken, findOffer, type OfferRow, selectOffers } from './queries.ts';

export async function listOffers(
  context: Context,
  actor: Actor,
  query: OffersQuery,
): Promise<Outcome<Offers>> {
  const before = readIdCursor(query.cursor);
  if (before === undefined)
    return refused('invalid', 'invalid', { fields: { cursor: 'platform:problems.invalid-field' } });
  const rows = await selectOffers(context.db, actor.orgId, query, before, context.clock());
  const shown = rows.slice(0, query.limit);
  const last = rows.length > query.limit ? shown.at(-1) : undefined;
  return done({
    items: await describe(context, actor, shown),
    nextCursor: last === undefined ? null : writeIdCursor(last.id),
  });
}

export async function getOffer(context: Context, actor: Actor, id: string): Promise<Outcome<Offer>> {
  const row = await findOffer(context.db, actor.orgId, id);
  const [offer] = row === null ? [] : await describe(context, actor, [row]);
  return offer === undefined ? refused('not-found', 'offers:problems.no-offer') : done(offer);
}

async function describe(context: Context, actor: Actor, rows: readonly OfferRow[]): Promise<Offer[]> {
  const { db } = context;
  const now = context.clock();
  const ids = rows.map(({ id }) => id);
  const [{ timeZone }, taken, counts] = await Promise.all([
    getOrganization(db, actor.orgId),
    countTaken(db, actor.orgId, ids),
    countGuests(db, actor, ids),
  ]);
  return rows.map((row) => {
    const own = counts.filter(({ offerId }) => offerId === row.id);
    const guests = GUEST_STATES.map((state) => [state, own.find((one) => one.state === state)?.count ?? 0]);
    const { id, kind, words, places, hasWaitingList, createdAt } = row;
    return {
      id,
      kind,
      words,
      places,
      hasWaitingList,
      answerBy: lastDay(row.answerBy, timeZone),
      validUntil: kind === 'benefit' ? lastDay(row.endsAt, timeZone) : null,
      event: eventOf(row, timeZone),
      state: stateOf(row, taken.get(id) ?? 0, now),
      taken: taken.get(id) ?? 0,
      guests: Object.fromEntries(guests),
      used: own.reduce((sum, { used }) => sum + used, 0),
      createdAt: createdAt.toISOString(),
    };
  });
}

function eventOf({ startsAt, endsAt, place }: OfferRow, timeZone: string): Offer['event'] {
  if (startsAt === null || place === null) return null;
  const [day = '', time = ''] = wallClock(startsAt, timeZone).split(' ');
  return {
    startsAt: startsAt.toISOString(),
    endsAt: endsAt.toISOString(),
    day,
    time,
    minutes: Math.round((endsAt.getTime() - startsAt.getTime()) / 60_000),
    timeZone,
    place,
  };
}
