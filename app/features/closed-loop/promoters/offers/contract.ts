import { z } from 'zod';
import { ASKED_AT_ONCE, NOT_ASKED } from '../contract.ts';

export const OFFER_KINDS = ['benefit', 'event'] as const;

export type OfferKind = (typeof OFFER_KINDS)[number];

export const OFFER_STATES = ['open', 'full', 'closed', 'over', 'ended'] as const;

export const GUEST_STATES = ['invited', 'accepted', 'waiting', 'declined', 'withdrawn', 'stopped'] as const;

export type GuestState = (typeof GUEST_STATES)[number];

const words = (max: number, problem: string) =>
  z
    .string(problem)
    .trim()
    .max(max, problem)
    .refine((text) => !text.includes('\u0000') && text.isWellFormed(), problem);

const said = (max: number, problem: string) => words(max, problem).min(1, problem);

const offerWords = z.strictObject({
  title: said(120, 'offers:problems.title'),
  text: said(2_000, 'offers:problems.text'),
  conditions: words(2_000, 'offers:problems.long').default('').describe('What one has to know; may be empty'),
});

export type OfferWords = z.output<typeof offerWords>;

const bothWords = z
  .strictObject({ fr: offerWords.optional(), en: offerWords.optional() })
  .refine(({ fr, en }) => fr !== undefined || en !== undefined, 'offers:problems.language')
  .describe('In French, in English or in both. Each person reads their own where there is one');

const places = {
  places: z
    .int('offers:problems.places')
    .min(1, 'offers:problems.places')
    .max(100_000, 'offers:problems.places')
    .nullable()
    .describe('null: as many as come'),
  hasWaitingList: z
    .boolean()
    .default(false)
    .describe('Once it is full people may wait for a place; else they are told that there is none'),
};

const day = z.iso.date('offers:problems.day');

export const writeOfferSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('benefit'),
    words: bothWords,
    ...places,
    validUntil: day.describe('The last day, in the organization’s zone'),
  }),
  z.strictObject({
    kind: z.literal('event'),
    words: bothWords,
    ...places,
    day,
    time: z
      .string('offers:problems.time')
      .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'offers:problems.time')
      .describe('In the organization’s zone'),
    minutes: z
      .int('offers:problems.minutes')
      .min(15, 'offers:problems.minutes')
      .max(10_080, 'offers:problems.minutes'),
    place: said(300, 'offers:problems.place').describe('An address, or a link to a call'),
    answerBy: day.describe('The last day to answer'),
  }),
]);

export type WriteOffer = z.output<typeof writeOfferSchema>;

const dayGiven = z.iso.date();

export const offerSchema = z.object({
  id: z.uuid(),
  kind: z.enum(OFFER_KINDS),
  words: z.object({ fr: offerWords.optional(), en: offerWords.optional() }),
  places: z.int().nullable(),
  hasWaitingList: z.boolean(),
  answerBy: dayGiven.describe('The last day on which it may be accepted'),
  validUntil: dayGiven.nullable().describe('Of a benefit: the last day on which it may be used'),
  event: z
    .object({
      startsAt: z.iso.datetime(),
      endsAt: z.iso.datetime(),
      day: dayGiven,
      time: z.string(),
      minutes: z.int(),
      timeZone: z.string(),
      place: z.string(),
    })
    .nullable(),
  state: z
    .enum(OFFER_STATES)
    .describe('`closed`: no more answers, though the event is still to come; `ended`: a member ended it'),
  taken: z.int().describe('Places that are taken, by customers of every team'),
  guests: z.record(z.enum(GUEST_STATES), z.int()).describe('Customers of the teams that you see'),
  used: z.int().describe('Of those, who used it or came'),
  createdAt: z.iso.datetime(),
});

export type Offer = z.output<typeof offerSchema>;

export const offersSchema = z.object({ items: z.array(offerSchema), nextCursor: z.string().nullable() });

export type Offers = z.output<typeof offersSchema>;

const paged = {
  cursor: z.string().optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
};

export const offersQuerySchema = z.object({
  show: z.enum(['now', 'past']).default('now').describe('`past`: over, or ended by a member'),
  ...paged,
});

export type OffersQuery = z.output<typeof offersQuerySchema>;

export const candidatesQuerySchema = z.object({
  segment: z.uuid().optional().describe('Only promoters of this segment'),
});

export const candidatesSchema = z.object({
  items: z
    .array(
      z.object({
        contact: z.object({ id: z.uuid(), name: z.string().nullable(), email: z.string().nullable() }),
        score: z.int(),
        answeredAt: z.iso.datetime(),
      }),
    )
    .describe(`Who may be invited, the newest answer first; at most ${ASKED_AT_ONCE}`),
  count: z.int().describe('How many may be invited'),
  skipped: z
    .array(z.object({ reason: z.enum(NOT_ASKED), count: z.int() }))
    .describe('Promoters who may not be invited now, counted by the reason'),
  isWhole: z.boolean().describe('false: there are more promoters than were looked at'),
});

export type Candidates = z.output<typeof candidatesSchema>;

export const inviteSchema = z.strictObject({
  contactIds: z.array(z.uuid()).min(1).max(ASKED_AT_ONCE),
});

export const offerGuestSchema = z.object({
  id: z.uuid(),
  contact: z.object({ id: z.uuid(), name: z.string().nullable(), email: z.string().nullable() }),
  offer: z.object({ id: z.uuid(), kind: z.enum(OFFER_KINDS), title: z.string() }),
  state: z.enum(GUEST_STATES).describe('`stopped`: they became a detractor before they took it'),
  invitedAt: z.iso.datetime(),
  repliedAt: z.iso.datetime().nullable(),
  usedAt: z.iso.datetime().nullable().describe('When a member noted that it was used, or that they came'),
});

export type OfferGuest = z.output<typeof offerGuestSchema>;

export const offerGuestsSchema = z.object({
  items: z.array(offerGuestSchema),
  nextCursor: z.string().nullable(),
});

export type OfferGuests = z.output<typeof offerGuestsSchema>;

export const offerGuestsQuerySchema = z.object({
  offer: z.uuid().optional(),
  contact: z.uuid().optional(),
  state: z.enum(GUEST_STATES).optional(),
  ...paged,
});

export type OfferGuestsQuery = z.output<typeof offerGuestsQuerySchema>;

export const changeGuestSchema = z.strictObject({
  to: z
    .enum(['used', 'unused', 'withdrawn'])
    .describe('`used`: they used the benefit, or came; `withdrawn`: they told us that they will not'),
});

export type ChangeGuest = z.output<typeof changeGuestSchema>;
