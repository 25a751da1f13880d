import type { Offer } from './contract.ts';
import type { OfferRow } from './queries.ts';

type Timed = Pick<OfferRow, 'endedAt' | 'answerBy' | 'startsAt' | 'endsAt' | 'places'>;

/** From when on there is nothing left to take part in: an event begins, a benefit runs out. */
export const overAt = ({ startsAt, endsAt }: Pick<OfferRow, 'startsAt' | 'endsAt'>): Date =>
  startsAt ?? endsAt;

export const hasPlace = ({ places }: Pick<OfferRow, 'places'>, taken: number): boolean =>
  places === null || taken < places;

export function stateOf(offer: Timed, taken: number, now: Date): Offer['state'] {
  if (offer.endedAt !== null) return 'ended';
  if (overAt(offer) <= now) return 'over';
  if (offer.answerBy <= now) return 'closed';
  return hasPlace(offer, taken) ? 'open' : 'full';
}
