import { z } from 'zod';
import type { OrgId } from '../../platform/actor.ts';
import { isTimeZone } from '../../platform/calendar/local-day.ts';

/** Enough for what a CRM knows of a person. */
export const PROPERTIES_MAX = 50;

export const SUPPRESSION_REASONS = ['opted-out', 'lost', 'bounced'] as const;

export type SuppressionReason = (typeof SUPPRESSION_REASONS)[number];

const text = (max: number) =>
  z
    .string()
    .max(max)
    // PostgreSQL's text and JSON can hold neither.
    .refine((value) => !value.includes('\u0000') && value.isWellFormed(), 'contacts:problems.text');

const locale = z.enum(['fr', 'en']);

const propertiesSchema = z
  .record(text(60).min(1), z.union([text(500), z.number(), z.boolean()]).transform(String))
  .refine((all) => Object.keys(all).length <= PROPERTIES_MAX, {
    message: 'contacts:problems.properties',
  });

/** More than any company earns in a year. */
const REVENUE_MAX = 1e15;

/** A company as the API takes it; known again by `externalId`, else by `name`. */
export const accountInputSchema = z.strictObject({
  externalId: text(200).min(1).optional().describe('Your own id of this company; matched before the name'),
  name: text(200).optional(),
  revenue: z
    .number()
    .min(0)
    .max(REVENUE_MAX)
    .optional()
    .describe('A year, rounded to whole units of your currency'),
  ownerEmail: text(320).optional().describe('The member who answers for this company'),
});

export type AccountInput = z.output<typeof accountInputSchema>;

/** Somebody as the API takes them; known again by `externalId`, else by `email`, else by `phone`. */
export const contactInputSchema = z.strictObject({
  email: text(320).optional(),
  externalId: text(200).min(1).optional().describe('Your own id of this person; matched before the e-mail'),
  phone: text(60)
    .optional()
    .describe(
      'As written; a number without a country is French or British, by the language of the organization. It recognises somebody whose e-mail and external id say nothing else',
    ),
  name: text(200).optional(),
  locale: locale.optional(),
  timeZone: text(60)
    .refine(isTimeZone, { message: 'contacts:problems.time-zone' })
    .optional()
    .describe('IANA name, such as Europe/Paris'),
  consent: z
    .enum(['given', 'refused'])
    .optional()
    .describe('What the person said about being asked; whoever refused is not asked'),
  properties: propertiesSchema
    .optional()
    .describe('Added to what is known; a name given again replaces its value'),
  account: accountInputSchema.optional().describe('The company they belong to; written when it is new'),
});

export type ContactInput = z.output<typeof contactInputSchema>;

/** A person who is asked. */
export interface Contact {
  readonly orgId: OrgId;
  readonly id: string;
  readonly externalId: string | null;
  readonly email: string | null;
  /** The address as it is compared. */
  readonly emailKey: string | null;
  /** As it was written; the key is E.164. */
  readonly phone: string | null;
  readonly phoneKey: string | null;
  readonly accountId: string | null;
  readonly name: string | null;
  readonly locale: 'fr' | 'en' | null;
  readonly timeZone: string | null;
  readonly properties: Readonly<Record<string, string>>;
  readonly consent: 'presumed' | 'given' | 'refused';
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

const nullableText = (max: number) => text(max).trim().nullable();

/** What a member knows better; `null` takes a thing away, what is not named stays. */
export const updateContactSchema = z
  .strictObject({
    name: nullableText(200),
    email: nullableText(320),
    phone: nullableText(60),
    externalId: nullableText(200),
    locale: locale.nullable(),
    timeZone: text(60).refine(isTimeZone, { message: 'contacts:problems.time-zone' }).nullable(),
    consent: z.enum(['presumed', 'given', 'refused']),
    accountId: z.uuid().nullable(),
    properties: z
      .record(text(60).trim().min(1), text(500).nullable())
      .describe('Those named are written, or taken away with `null`; the others stay'),
  })
  .partial();

export type UpdateContact = z.output<typeof updateContactSchema>;

export const suppressionSchema = z.object({
  reason: z.enum(SUPPRESSION_REASONS).describe('They said no, or their mail server did'),
  source: z.string().describe('Where we know it from: `link`, `smtp`, `member` …'),
  at: z.iso.datetime(),
});

export const contactSchema = z.object({
  id: z.uuid(),
  externalId: z.string().nullable(),
  email: z.string().nullable(),
  phone: z.string().nullable().describe('As it was written'),
  account: z.object({ id: z.uuid(), name: z.string() }).nullable(),
  name: z.string().nullable(),
  locale: locale.nullable(),
  timeZone: z.string().nullable(),
  properties: z.record(z.string(), z.string()),
  consent: z.enum(['presumed', 'given', 'refused']),
  suppressions: z.array(suppressionSchema).describe('Why this address is not written to; empty: it may be'),
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
});

export type ContactItem = z.output<typeof contactSchema>;

/** Counting on would make a search slow; nobody reads a longer list. */
export const COUNT_MAX = 1_000;

export const contactsSchema = z.object({
  items: z.array(contactSchema),
  nextCursor: z.string().nullable(),
  total: z.object({
    count: z.int(),
    isExact: z.boolean().describe('false: there are more than `count`'),
  }),
});

export type Contacts = z.output<typeof contactsSchema>;

/** What the contact list is narrowed to. */
export const contactFilterSchema = z.strictObject({
  q: z
    .string()
    .trim()
    .max(200)
    .optional()
    .describe('Words of a name, an e-mail, a telephone number or an external id; all of them must be there'),
  account: z.uuid().optional().describe('Only the people of this company'),
  suppressed: z
    .enum(SUPPRESSION_REASONS)
    .optional()
    .describe('Only those who are not written to for this reason'),
  consent: z.enum(['presumed', 'given', 'refused']).optional(),
  properties: z.record(text(60).min(1), text(500)).optional(),
});

export type ContactFilter = z.output<typeof contactFilterSchema>;

/** `filter[NAME]=VALUE` comes beside these: only those whose property has exactly this value. */
export const contactsQuerySchema = contactFilterSchema
  .omit({ properties: true })
  .loose()
  .extend({
    cursor: z.string().optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  });

export type ContactsQuery = z.output<typeof contactsQuerySchema>;

export const contactPropertiesSchema = z.object({
  items: z.array(
    z.object({
      name: z.string(),
      values: z.array(z.string()).describe('The commonest first, 20 at most'),
    }),
  ),
});

export type ContactProperties = z.output<typeof contactPropertiesSchema>;
