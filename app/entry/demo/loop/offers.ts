import { dueInstant } from '../../../features/closed-loop/promises/reminder-times.ts';
import { ASK_RULES } from '../../../features/closed-loop/promoters/ask-kinds.ts';
import type { GuestState, OfferWords } from '../../../features/closed-loop/promoters/offers/contract.ts';
import { dayAfter } from './conversations.ts';
import { after, DAY_MS, HOUR_MS, type LoopStory, TIME_ZONE } from './loop-story.ts';
import { pastId } from './past-id.ts';
import { insertRows, type LastWords } from './queries.ts';

interface Told {
  readonly kind: 'benefit' | 'event';
  readonly words: Readonly<Record<'fr' | 'en', OfferWords>>;
  readonly places: number;
  /** Days from now. */
  readonly madeOn: number;
  readonly answerBy: number;
  readonly endsOn: number;
  readonly place: string | null;
  readonly guests: readonly GuestState[];
}

const OFFERS: readonly Told[] = [
  {
    kind: 'event',
    words: {
      fr: {
        title: 'Une soirée à l’atelier de Nantes',
        text: 'Voir naître une table, de la planche à la cire, avec ceux qui la font.',
        conditions: 'Deux personnes par invitation.',
      },
      en: {
        title: 'An evening at the Nantes workshop',
        text: 'See a table come to life, from the plank to the wax, with those who make it.',
        conditions: 'Two people for each invitation.',
      },
    },
    places: 12,
    madeOn: -6,
    answerBy: 12,
    endsOn: 16,
    place: 'Atelier de Nantes, 4 quai des Antilles',
    guests: ['accepted', 'accepted', 'accepted', 'declined', 'invited', 'invited', 'invited'],
  },
  {
    kind: 'benefit',
    words: {
      fr: {
        title: 'Un entretien du bois offert',
        text: 'Un artisan passe chez vous huiler ou cirer un meuble de notre maison.',
        conditions: 'Un meuble par foyer, en France.',
      },
      en: {
        title: 'One care of the wood, on us',
        text: 'A craftsman comes to your home to oil or wax one of our pieces.',
        conditions: 'One piece for each home, in France.',
      },
    },
    places: 20,
    madeOn: -20,
    answerBy: 40,
    endsOn: 40,
    place: null,
    guests: ['accepted', 'accepted', 'declined', 'invited', 'invited'],
  },
];

/** What promoters are offered, for nothing in exchange. */
export async function tellOffers(
  { tx, orgId, now }: LoopStory,
  promoters: readonly LastWords[],
  by: string,
): Promise<void> {
  let from = 0;
  for (const told of OFFERS) {
    const madeAt = after(now, told.madeOn * DAY_MS);
    const id = pastId(madeAt);
    const startsAt =
      told.kind === 'event' ? dueInstant(dayAfter(now, told.endsOn), '18:30', TIME_ZONE) : null;
    const answerBy = dueInstant(dayAfter(now, told.answerBy + 1), '00:00', TIME_ZONE);
    await insertRows(tx, orgId, 'offers', [
      {
        id,
        kind: told.kind,
        words: JSON.stringify(told.words),
        places: told.places,
        has_waiting_list: false,
        answer_by: answerBy,
        ends_at: startsAt === null ? answerBy : after(startsAt, 2 * HOUR_MS),
        starts_at: startsAt,
        place: told.place,
        ended_at: null,
        created_by: by,
        created_at: madeAt,
      },
    ]);
    const invitedAt = after(madeAt, HOUR_MS);
    const guests = promoters
      .slice(from, from + told.guests.length)
      .map((one, i) => ({ one, id: pastId(invitedAt), state: told.guests[i] ?? 'invited' }));
    from += told.guests.length;
    await insertRows(
      tx,
      orgId,
      'asks',
      guests.map(({ one, id: askId, state }) => ({
        id: askId,
        contact_id: one.contactId,
        kind: 'offer',
        response_id: one.responseId,
        subject_id: id,
        locale: one.locale,
        state: state === 'invited' ? 'asked' : state === 'declined' ? 'declined' : 'done',
        asked_by: by,
        asked_at: invitedAt,
        expires_at: after(invitedAt, ASK_RULES.offer.days * DAY_MS),
        settled_at: state === 'invited' ? null : after(invitedAt, DAY_MS),
        reply: null,
      })),
    );
    await insertRows(
      tx,
      orgId,
      'offer_guests',
      guests.map(({ one, id: askId, state }) => ({
        id: askId,
        offer_id: id,
        contact_id: one.contactId,
        state,
        invited_at: invitedAt,
        replied_at: state === 'invited' ? null : after(invitedAt, DAY_MS),
        used_at: null,
        used_by: null,
      })),
    );
  }
}
