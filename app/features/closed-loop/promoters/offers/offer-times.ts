import { localDay } from '../../../../platform/calendar/local-day.ts';
import { dueInstant } from '../../promises/reminder-times.ts';
import type { WriteOffer } from './contract.ts';
import type { OfferRow } from './queries.ts';

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;

type Times = Pick<OfferRow, 'answerBy' | 'startsAt' | 'endsAt'>;

/** The first instant that a day no longer has in a zone. */
function endOf(day: string, timeZone: string): Date {
  const next = new Date(Date.parse(`${day}T00:00:00Z`) + DAY_MS).toISOString().slice(0, 10);
  return dueInstant(next, '00:00', timeZone);
}

/** The day whose end an instant is: a last day is written as the instant after it. */
export const lastDay = (end: Date, timeZone: string): string =>
  localDay(new Date(end.getTime() - 1), timeZone);

/** When an offer may be accepted and used, or an event takes place. Nobody answers once an event has begun. */
export function timesOf(offer: WriteOffer, timeZone: string): Times {
  if (offer.kind === 'benefit') {
    const endsAt = endOf(offer.validUntil, timeZone);
    return { answerBy: endsAt, startsAt: null, endsAt };
  }
  const startsAt = dueInstant(offer.day, offer.time, timeZone);
  const answerBy = endOf(offer.answerBy, timeZone);
  return {
    answerBy: answerBy < startsAt ? answerBy : startsAt,
    startsAt,
    endsAt: new Date(startsAt.getTime() + offer.minutes * MINUTE_MS),
  };
}
