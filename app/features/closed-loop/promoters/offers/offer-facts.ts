import type { Context } from '../../../../platform/context.ts';
import type { Locale } from '../../../../platform/i18n/locale.ts';
import type { Organization } from '../../../organizations/contract.ts';
import { slotWords } from '../../focus-groups/slot-words.ts';
import { lastDay } from './offer-times.ts';
import type { OfferRow } from './queries.ts';

export interface OfferFact {
  readonly id: 'when' | 'lasts' | 'where' | 'until' | 'answer-by';
  readonly name: string;
  readonly value: string;
}

export const isLink = (place: string): boolean => URL.canParse(place) && /^https?:/i.test(place);

/** "31 janvier 2027" */
function dayWords(end: Date, locale: Locale, timeZone: string): string {
  const day = new Date(`${lastDay(end, timeZone)}T12:00:00Z`);
  return new Intl.DateTimeFormat(locale === 'fr' ? 'fr-FR' : 'en-GB', {
    dateStyle: 'long',
    timeZone: 'UTC',
  }).format(day);
}

/** When, where and until when, for a page and a mail. The link to a call is for those who come. */
export function offerFacts(
  { translate }: Context,
  { timeZone }: Pick<Organization, 'timeZone'>,
  { startsAt, endsAt, place, answerBy }: OfferRow,
  locale: Locale,
  { isIn }: { readonly isIn: boolean },
): OfferFact[] {
  const say = (key: string, values = {}) => translate(locale, `offers:facts.${key}`, values);
  const fact = (id: OfferFact['id'], value: string): OfferFact => ({ id, name: say(id), value });
  if (startsAt === null || place === null) return [fact('until', dayWords(endsAt, locale, timeZone))];
  const minutes = Math.round((endsAt.getTime() - startsAt.getTime()) / 60_000);
  return [
    fact('when', slotWords(startsAt, locale, timeZone)),
    fact('lasts', duration(minutes, say)),
    fact('where', isLink(place) && !isIn ? say('online') : place),
    ...(isIn ? [] : [fact('answer-by', dayWords(answerBy, locale, timeZone))]),
  ];
}

function duration(minutes: number, say: (key: string, values?: object) => string): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (hours === 0) return say('minutes', { minutes });
  return rest === 0 ? say('hours', { count: hours }) : say('hours-minutes', { hours, minutes: rest });
}
