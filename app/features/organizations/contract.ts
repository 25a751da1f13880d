import { z } from 'zod';
import { type OrgId, SCOPES } from '../../platform/actor.ts';
import { isTimeZone } from '../../platform/calendar/local-day.ts';

export const PASSWORD_MIN = 12;
export const PASSWORD_MAX = 128;

const slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'organizations:problems.slug')
  .min(2, 'organizations:problems.slug')
  .max(50, 'organizations:problems.slug');
const locale = z.enum(['fr', 'en'], 'organizations:problems.locale');

/** What an organization chose, with its name and its slug. */
export interface Organization {
  readonly orgId: OrgId;
  readonly name: string;
  readonly slug: string;
  readonly locale: 'fr' | 'en';
  readonly timeZone: string;
  readonly isDemo: boolean;
  readonly quarantineDays: number;
  readonly minNToShow: number;
  readonly minNToCompare: number;
  readonly senderName: string;
  readonly postalAddress: string;
  /** How long answers keep their person; null: without end. */
  readonly retentionMonths: number | null;
  readonly twoFactorRequired: boolean;
  readonly createdAt: Date;
}

export const organizationSchema = z.object({
  name: z.string(),
  slug: z.string(),
  locale,
  timeZone: z.string().describe('Zone that days are counted in, on every report'),
  isDemo: z.boolean(),
  quarantineDays: z.int().describe('Days that a person is left in peace after being asked'),
  minNToShow: z.int().describe('Fewer answers than this: no figure on screens and reports'),
  minNToCompare: z.int().describe('Fewer answers than this: shown, not compared'),
  senderName: z.string().describe('Who the mails are from'),
  postalAddress: z.string().describe('At the foot of each mail'),
  retentionMonths: z
    .int()
    .nullable()
    .describe('How long answers keep their person, as the notice says; null: without end'),
  twoFactorRequired: z.boolean().describe('Members who sign in with a password need a second step'),
});

export type OrganizationSettings = z.output<typeof organizationSchema>;

const shortText = (problem: string) => z.string(problem).trim().min(1, problem).max(100, problem);
const count = (problem: string, min: number, max: number) =>
  z.int(problem).min(min, problem).max(max, problem);

export const updateOrganizationSchema = z
  .strictObject({
    name: shortText('organizations:problems.name'),
    locale,
    timeZone: z
      .string('organizations:problems.time-zone')
      .refine(isTimeZone, { message: 'organizations:problems.time-zone' }),
    quarantineDays: count('organizations:problems.quarantine-days', 0, 730),
    minNToShow: count('organizations:problems.min-n-to-show', 1, 1000),
    minNToCompare: count('organizations:problems.min-n-to-compare', 1, 10_000),
    senderName: shortText('organizations:problems.name'),
    postalAddress: z
      .string('organizations:problems.postal-address')
      .trim()
      .max(300, 'organizations:problems.postal-address'),
    twoFactorRequired: z.boolean(),
  })
  .partial();

export type UpdateOrganization = z.output<typeof updateOrganizationSchema>;

/** A new organization with its first owner. */
export const newOrganizationSchema = z.strictObject({
  organization: shortText('organizations:problems.name'),
  slug: slug.optional(),
  name: shortText('organizations:problems.your-name'),
  email: z
    .string('organizations:problems.email')
    .trim()
    .toLowerCase()
    .max(254, 'organizations:problems.email')
    .pipe(z.email('organizations:problems.email')),
  password: z
    .string('organizations:problems.password-short')
    .min(PASSWORD_MIN, 'organizations:problems.password-short')
    .max(PASSWORD_MAX, 'organizations:problems.password-long'),
  locale,
  timeZone: z
    .string('organizations:problems.time-zone')
    .refine(isTimeZone, { message: 'organizations:problems.time-zone' }),
});

export type NewOrganization = z.output<typeof newOrganizationSchema>;

export const firstRunSchema = newOrganizationSchema.extend({
  setupToken: z
    .string('organizations:problems.setup-token')
    .trim()
    .min(1, 'organizations:problems.setup-token'),
});

/** The code that the server's console printed. */
export const lookSchema = firstRunSchema.pick({ setupToken: true });

export const signInSchema = z.strictObject({
  email: z.string().max(254),
  password: z.string().max(PASSWORD_MAX),
});

const scope = z.enum(SCOPES);

const memberRole = z.enum(['owner', 'admin', 'manager', 'analyst', 'agent']);

export const membershipSchema = z.object({
  slug: z.string(),
  name: z.string(),
  role: memberRole,
  scopes: z.array(scope).readonly().describe('What they may do; `manage` holds the others'),
  teams: z
    .array(z.string())
    .readonly()
    .nullable()
    .describe('Keys of the teams whose customers they see; null for all'),
  locale,
  timeZone: z.string(),
  minNToShow: z.int(),
  minNToCompare: z.int(),
  isDemo: z.boolean(),
  needsTwoFactor: z.boolean().describe('Nothing is shown until a second step is set up'),
});

export type Membership = z.output<typeof membershipSchema>;

export const sessionSchema = z.object({
  user: z.object({ id: z.string(), name: z.string(), email: z.string() }).nullable(),
  organizations: z.array(membershipSchema),
  firstRun: z
    .boolean()
    .describe('No organization exists yet: the first one can be made with the setup token'),
  hasDemonstration: z.boolean().describe('On a first run: there is an invented organization to look at'),
});

export type Session = z.output<typeof sessionSchema>;

export const newApiKeySchema = z.strictObject({
  name: shortText('organizations:problems.key-name'),
  scopes: z.array(scope).min(1).default(['manage']).describe('`manage` holds the others'),
  surveyId: z.uuid().nullable().default(null).describe('Bind the key to one survey'),
});

export type NewApiKey = z.input<typeof newApiKeySchema>;

export const apiKeySchema = z.object({
  id: z.uuid(),
  name: z.string(),
  ending: z.string().describe('The last four characters, to tell keys apart'),
  scopes: z.array(scope),
  surveyId: z.uuid().nullable(),
  createdAt: z.iso.datetime(),
  lastUsedOn: z.iso.date().nullable(),
  revokedAt: z.iso.datetime().nullable(),
});

export type ApiKey = z.output<typeof apiKeySchema>;

export const createdApiKeySchema = apiKeySchema.extend({ key: z.string().describe('Shown this once') });

export type CreatedApiKey = z.output<typeof createdApiKeySchema>;

export const auditEntrySchema = z.object({
  id: z.uuid(),
  at: z.iso.datetime(),
  actorKind: z.enum(['member', 'api-key', 'system', 'respondent']),
  actorId: z.string().nullable().describe('The member or key; null where nobody is named'),
  actorName: z.string().nullable(),
  action: z.string(),
  subjectType: z.string(),
  subjectId: z.string().nullable(),
  details: z.unknown(),
});

export type AuditEntry = z.output<typeof auditEntrySchema>;

export const memberSchema = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  role: z.string(),
});

export type Member = z.output<typeof memberSchema>;
