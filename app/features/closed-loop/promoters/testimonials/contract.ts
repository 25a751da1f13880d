import { z } from 'zod';

export const NAME_FORMS = ['full', 'first-initial', 'initials', 'anonymous'] as const;

export type NameForm = (typeof NAME_FORMS)[number];

/** Where the words may be shown. The public feed is `site`. */
export const CHANNELS = ['site', 'social', 'print', 'sales'] as const;

export type Channel = (typeof CHANNELS)[number];

/** For how long, in months. For ever is not on offer: who agreed is asked again. */
export const DURATIONS = [12, 24, 36] as const;

/** A testimonial that is longer is not read. */
export const WORDS_MAX = 1_200;

export const NAME_MAX = 80;

/** Changes whenever the sentence that people agree to does. */
export const CONSENT_VERSION = '2026-11';

export const TESTIMONIAL_STATES = ['submitted', 'published', 'declined', 'withdrawn', 'ended'] as const;

export const testimonialSchema = z.object({
  id: z.uuid(),
  contact: z.object({ id: z.uuid(), name: z.string().nullable(), email: z.string().nullable() }),
  words: z.string().describe('Exactly as they may be shown; nobody but the person changes them'),
  nameForm: z.enum(NAME_FORMS),
  shownName: z.string().nullable().describe('As it is shown; null: anonymous'),
  shownCompany: z.string().nullable().describe('null: not to be shown'),
  hasPhoto: z.boolean(),
  channels: z.array(z.enum(CHANNELS)).describe('Where it may be shown; `site` holds the public feed'),
  locale: z.enum(['fr', 'en']),
  state: z
    .enum(TESTIMONIAL_STATES)
    .describe('`submitted` waits for a member; `ended`: its time is over; `withdrawn`: the consent is gone'),
  consent: z.object({
    at: z.iso.datetime(),
    version: z.string(),
    words: z.string().describe('The sentence that they agreed to'),
  }),
  endsAt: z.iso.datetime().describe('Not to be shown from then on'),
  moderatedAt: z.iso.datetime().nullable(),
  withdrawnAt: z.iso.datetime().nullable(),
});

export type Testimonial = z.output<typeof testimonialSchema>;

export const testimonialsSchema = z.object({
  items: z.array(testimonialSchema),
  nextCursor: z.string().nullable(),
});

export type Testimonials = z.output<typeof testimonialsSchema>;

export const testimonialsQuerySchema = z.object({
  state: z.enum(TESTIMONIAL_STATES).optional(),
  contact: z.uuid().optional().describe('Those of one person'),
  cursor: z.string().optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

export type TestimonialsQuery = z.output<typeof testimonialsQuerySchema>;

export const changeTestimonialSchema = z.strictObject({
  state: z
    .enum(['published', 'declined', 'withdrawn'])
    .describe('`withdrawn` is for a person who said so by telephone: it cannot be undone by a member'),
});

export type ChangeTestimonial = z.output<typeof changeTestimonialSchema>;

export const feedAddressesSchema = z.object({
  json: z.url().describe('The published testimonials, for programs'),
  page: z.url().describe('The same as a page for an iframe'),
  script: z.url().describe('The same as a script that writes them where it stands'),
});

export type FeedAddresses = z.output<typeof feedAddressesSchema>;
