import type { Offer, OfferKind } from '../contract.ts';

export interface DraftWords {
  readonly title: string;
  readonly text: string;
  readonly conditions: string;
}

/** What the form holds: everything as it was typed. */
export interface OfferDraft {
  readonly kind: OfferKind;
  readonly has: Readonly<Record<'fr' | 'en', boolean>>;
  readonly words: Readonly<Record<'fr' | 'en', DraftWords>>;
  readonly places: string;
  readonly hasWaitingList: boolean;
  readonly validUntil: string;
  readonly day: string;
  readonly time: string;
  readonly minutes: string;
  readonly place: string;
  readonly answerBy: string;
}

const EMPTY: DraftWords = { title: '', text: '', conditions: '' };

const DAY_MS = 86_400_000;

const dayAfter = (today: string, days: number): string =>
  new Date(Date.parse(`${today}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);

export const newDraft = (today: string, locale: 'fr' | 'en'): OfferDraft => ({
  kind: 'benefit',
  has: { fr: locale === 'fr', en: locale === 'en' },
  words: { fr: EMPTY, en: EMPTY },
  places: '',
  hasWaitingList: true,
  validUntil: dayAfter(today, 60),
  day: dayAfter(today, 28),
  time: '18:30',
  minutes: '90',
  place: '',
  answerBy: dayAfter(today, 21),
});

export const draftOf = (offer: Offer, today: string): OfferDraft => ({
  ...newDraft(today, 'fr'),
  kind: offer.kind,
  has: { fr: offer.words.fr !== undefined, en: offer.words.en !== undefined },
  words: { fr: offer.words.fr ?? EMPTY, en: offer.words.en ?? EMPTY },
  places: offer.places === null ? '' : String(offer.places),
  hasWaitingList: offer.hasWaitingList,
  ...(offer.validUntil !== null && { validUntil: offer.validUntil }),
  ...(offer.event !== null && {
    day: offer.event.day,
    time: offer.event.time,
    minutes: String(offer.event.minutes),
    place: offer.event.place,
  }),
  answerBy: offer.answerBy,
});

/** What is no number is sent as it is, for the server to say so. */
const number = (typed: string): number | string =>
  /^\d+$/.test(typed.trim()) ? Number(typed.trim()) : typed.trim();

export const wordsIn = ({ has, words }: OfferDraft) => ({
  ...(has.fr && { fr: words.fr }),
  ...(has.en && { en: words.en }),
});

export function bodyOf(draft: OfferDraft): object {
  const { kind, places, hasWaitingList, validUntil, day, time, minutes, place, answerBy } = draft;
  const all = {
    kind,
    words: wordsIn(draft),
    places: places.trim() === '' ? null : number(places),
    hasWaitingList: places.trim() !== '' && hasWaitingList,
  };
  return kind === 'benefit'
    ? { ...all, validUntil }
    : { ...all, day, time: time.slice(0, 5), minutes: number(minutes), place, answerBy };
}
