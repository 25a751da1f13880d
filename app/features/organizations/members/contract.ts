import { z } from 'zod';
import { memberSchema, PASSWORD_MAX, PASSWORD_MIN } from '../contract.ts';

const memberRole = z.enum(
  ['owner', 'admin', 'manager', 'analyst', 'agent'],
  'organizations:members.problems.role',
);

const locale = z.enum(['fr', 'en'], 'organizations:problems.locale');

export const listedMemberSchema = memberSchema.extend({
  teams: z.array(z.object({ id: z.uuid(), name: z.string() })).describe('Those they are in or lead'),
  lastSeenOn: z.iso.date().nullable().describe('Day of their last visit, in UTC; for whoever manages'),
});

export type ListedMember = z.output<typeof listedMemberSchema>;

/** More is a slip: a person works in a few teams. */
const TEAMS_OF_ONE = 100;

const teamIds = z.array(z.uuid()).max(TEAMS_OF_ONE, 'organizations:members.problems.team');

export const memberInvitationSchema = z.object({
  id: z.uuid(),
  email: z.string(),
  role: memberRole,
  teams: z.array(z.object({ id: z.uuid(), name: z.string() })),
  locale,
  invitedBy: z.string().nullable().describe('Who asked them, where it was a member'),
  createdAt: z.iso.datetime(),
  expiresAt: z.iso.datetime().describe('From then on the link leads nowhere; asking again renews it'),
  isExpired: z.boolean(),
});

export type MemberInvitation = z.output<typeof memberInvitationSchema>;

export const memberInvitationsSchema = z.object({ items: z.array(memberInvitationSchema) });

export const inviteMemberSchema = z.strictObject({
  email: z
    .string('organizations:problems.email')
    .trim()
    .toLowerCase()
    .max(254, 'organizations:problems.email')
    .pipe(z.email('organizations:problems.email')),
  role: memberRole,
  teamIds: teamIds.default([]),
  locale: locale.describe('The language that their mail is written in'),
});

export type InviteMember = z.input<typeof inviteMemberSchema>;

export const changeMemberSchema = z
  .strictObject({ role: memberRole.optional(), teamIds: teamIds.optional() })
  .refine((change) => Object.keys(change).length > 0, 'organizations:members.problems.nothing');

export type ChangeMember = z.output<typeof changeMemberSchema>;

const teamName = z
  .string('organizations:members.problems.team-name')
  .trim()
  .min(1, 'organizations:members.problems.team-name')
  .max(100, 'organizations:members.problems.team-name');

export const teamSchema = z.object({
  id: z.uuid(),
  key: z.string().describe('The value of the property `team` that its customers carry'),
  name: z.string(),
  manager: z.object({ id: z.uuid(), name: z.string() }).nullable(),
  members: z.array(z.object({ id: z.uuid(), name: z.string() })),
});

export type Team = z.output<typeof teamSchema>;

export const teamsSchema = z.object({ items: z.array(teamSchema) });

export const newTeamSchema = z.strictObject({
  key: z
    .string('organizations:members.problems.team-key')
    .trim()
    .min(1, 'organizations:members.problems.team-key')
    .max(100, 'organizations:members.problems.team-key')
    // What is past the limit of values is counted under this one; and text holds no NUL.
    .refine((key) => key !== '*' && !key.includes('\u0000'), 'organizations:members.problems.team-key'),
  name: teamName,
  managerId: z.uuid().nullable().default(null),
  memberIds: z.array(z.uuid()).max(1000).default([]),
});

export type NewTeam = z.input<typeof newTeamSchema>;

export const changeTeamSchema = z
  .strictObject({
    name: teamName.optional(),
    managerId: z.uuid().nullable().optional(),
    memberIds: z.array(z.uuid()).max(1000).optional(),
  })
  .refine((change) => Object.keys(change).length > 0, 'organizations:members.problems.nothing');

export type ChangeTeam = z.output<typeof changeTeamSchema>;

const token = z.string('organizations:members.problems.link').max(100, 'organizations:members.problems.link');

export const openJoinSchema = z.strictObject({ token });

export const joinOfferSchema = z.object({
  organization: z.string(),
  email: z.string(),
  role: memberRole,
  locale,
  invitedBy: z.string().nullable(),
  account: z
    .enum(['new', 'known', 'here'])
    .describe('No account yet; an account to sign in to; the account that is signed in'),
});

export type JoinOffer = z.output<typeof joinOfferSchema>;

/** Name and password for a new person; whoever has an account comes signed in, with the token alone. */
export const joinSchema = z.strictObject({
  token,
  name: z
    .string('organizations:problems.your-name')
    .trim()
    .min(1, 'organizations:problems.your-name')
    .max(100, 'organizations:problems.your-name')
    .optional(),
  password: z
    .string('organizations:problems.password-short')
    .min(PASSWORD_MIN, 'organizations:problems.password-short')
    .max(PASSWORD_MAX, 'organizations:problems.password-long')
    .optional(),
});

export type Join = z.output<typeof joinSchema>;

export const notificationsSchema = z.object({
  caseOpened: z.boolean().describe('A mail when a case is opened that they own'),
  locale: locale.nullable().describe('The language of their mails; null for the organization’s'),
});

export type Notifications = z.output<typeof notificationsSchema>;

export const changeNotificationsSchema = z.strictObject({
  caseOpened: z.boolean(),
  locale: locale.nullable(),
});
