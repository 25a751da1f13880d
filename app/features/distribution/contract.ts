import { z } from 'zod';
import { momentSchema } from '../../platform/calendar/day-schema.ts';
import { contactInputSchema } from '../contacts/contract.ts';

export const INVITATION_STATES = ['queued', 'sent', 'skipped', 'failed', 'cancelled'] as const;

/** Why somebody is not asked, in the order in which the reasons are looked for. */
export const SKIP_REASONS = [
  'no-address',
  'opted-out',
  'lost',
  'no-consent',
  'bounced',
  'already-queued',
  'quarantine',
] as const;

export type InvitationState = (typeof INVITATION_STATES)[number];
export type SkipReason = (typeof SKIP_REASONS)[number];

/** A pasted list longer than this is an import, to be cut in parts. */
export const LIST_LIMIT = 10_000;

/** As many lines of an address, a name and a language, with room. */
export const LIST_CHARACTERS = 2_000_000;

const sendAt = momentSchema()
  .optional()
  .describe('When to send; at once when left out or past. At most a year ahead');

export const inviteOneSchema = z.strictObject({
  survey: z.string().min(1).describe('Slug or id of the survey'),
  contact: contactInputSchema,
  channel: z.literal('email').default('email'),
  sendAt,
});

export type InviteOne = z.output<typeof inviteOneSchema>;

const skipReason = z.enum(SKIP_REASONS);
const until = z.iso.date().describe('The first day on which this person may be asked');

export const skippedSchema = z.object({
  id: z.uuid(),
  state: z.literal('skipped'),
  reason: skipReason,
  until: until.optional(),
});

export const invitedSchema = z.object({
  id: z.uuid(),
  state: z.enum(INVITATION_STATES),
  survey: z.string().describe('Slug of the survey'),
  contactId: z.uuid(),
  locale: z.enum(['fr', 'en']),
  sendAt: z.iso.datetime(),
  expiresAt: z.iso.datetime().describe('Until when its links take an answer'),
});

export type Invited = z.output<typeof invitedSchema>;
export type Skipped = z.output<typeof skippedSchema>;

export const inviteListSchema = z
  .strictObject({
    survey: z.string().min(1).describe('Slug or id of the survey'),
    contacts: z.array(contactInputSchema).max(LIST_LIMIT).optional(),
    list: z
      .string()
      .max(LIST_CHARACTERS)
      .optional()
      .describe('People as pasted text: `email`, `Name <email>`, `email;name;language`, or spreadsheet rows'),
    sendAt,
    dryRun: z.boolean().default(false).describe('Only say who would be asked and who not'),
  })
  .refine((body) => (body.contacts === undefined) !== (body.list === undefined), {
    message: 'give either contacts or list',
    path: ['list'],
  });

export type InviteList = z.output<typeof inviteListSchema>;

/** Named in an answer; the counts are always of all. */
export const PEOPLE_NAMED = 200;

export const inviteListResultSchema = z.object({
  dryRun: z.boolean(),
  asked: z.int().describe('Invitations queued'),
  skipped: z.int().describe('People not asked'),
  reasons: z.partialRecord(skipReason, z.int()).describe('People not asked, by reason'),
  duplicates: z.int().describe('People named more than once; each is asked once'),
  refused: z
    .array(
      z.object({
        line: z.int().describe('Line of the list, or place in `contacts`, from 1'),
        text: z.string(),
        reason: z.enum(['no-address', 'bad-address', 'too-long']),
      }),
    )
    .describe('What could not be read'),
  people: z
    .array(
      z.object({
        line: z.int(),
        email: z.string().nullable(),
        name: z.string().nullable(),
        reason: skipReason.nullable().describe('null: asked'),
        until: until.nullable(),
      }),
    )
    .describe(`The first ${PEOPLE_NAMED}, those not asked before the others`),
});

export type InviteListResult = z.output<typeof inviteListResultSchema>;

export const listedInvitationSchema = z.object({
  id: z.uuid(),
  survey: z.object({ id: z.uuid(), slug: z.string(), name: z.string() }),
  contact: z.object({ id: z.uuid(), name: z.string().nullable(), email: z.string().nullable() }),
  state: z.enum(INVITATION_STATES),
  reason: z.string().nullable().describe('Why it was skipped, cancelled, failed or came back'),
  locale: z.enum(['fr', 'en']),
  sendAt: z.iso.datetime(),
  sentAt: z.iso.datetime().nullable(),
  bouncedAt: z.iso
    .datetime()
    .nullable()
    .describe('When its mail came back for good; `reason` says why. It was sent, and not delivered'),
  createdAt: z.iso.datetime(),
  mail: z
    .object({
      attempts: z.int(),
      nextTryAt: z.iso.datetime().nullable(),
      lastError: z.string().nullable().describe('What the mail server said last, unless it said yes'),
    })
    .nullable(),
});

export type ListedInvitation = z.output<typeof listedInvitationSchema>;

export const invitationsSchema = z.object({
  items: z.array(listedInvitationSchema),
  nextCursor: z.string().nullable(),
});

export type Invitations = z.output<typeof invitationsSchema>;

export const invitationsQuerySchema = z.object({
  survey: z.string().optional().describe('Slug or id of a survey'),
  state: z.enum(INVITATION_STATES).optional(),
  contact: z.uuid().optional().describe('Those of one person'),
  cursor: z.string().optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

export type InvitationsQuery = z.output<typeof invitationsQuerySchema>;

export const invitationCountsSchema = z.object({
  states: z.partialRecord(z.enum(INVITATION_STATES), z.int()),
  reasons: z.partialRecord(skipReason, z.int()),
});

export type InvitationCounts = z.output<typeof invitationCountsSchema>;

export const keptMailSchema = z.object({
  id: z.uuid(),
  from: z.object({ name: z.string(), address: z.string() }),
  to: z.object({ name: z.string().nullable(), address: z.string() }),
  subject: z.string(),
  at: z.iso.datetime(),
});

export type KeptMailItem = z.output<typeof keptMailSchema>;

export const mailboxSchema = z.object({
  items: z.array(keptMailSchema),
  nextCursor: z.string().nullable(),
  smtp: z.boolean().describe('A mail server is set (SMTP_URL): new mails leave, and are not kept here'),
});

export type Mailbox = z.output<typeof mailboxSchema>;

export const openedMailSchema = keptMailSchema.extend({
  html: z.string(),
  text: z.string(),
  headers: z.record(z.string(), z.string()),
});

export type OpenedMail = z.output<typeof openedMailSchema>;
