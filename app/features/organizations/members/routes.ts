import { z } from 'zod';
import { answered } from '../../../platform/http/answered.ts';
import { apiRoute } from '../../../platform/http/route.ts';
import { done } from '../../../platform/outcome.ts';
import { openForm } from '../account/account-route.ts';
import { changeMember, leaveOrganization, removeMember } from './change-member.ts';
import { changeTeam, createTeam, removeTeam } from './change-team.ts';
import {
  changeMemberSchema,
  changeNotificationsSchema,
  changeTeamSchema,
  inviteMemberSchema,
  joinSchema,
  listedMemberSchema,
  memberInvitationSchema,
  memberInvitationsSchema,
  newTeamSchema,
  notificationsSchema,
  openJoinSchema,
  teamSchema,
  teamsSchema,
} from './contract.ts';
import { describeMembers } from './describe-members.ts';
import { inviteMember, resendInvitation, revokeInvitation } from './invite-member.ts';
import { join, openJoin } from './join.ts';
import { listMemberInvitations } from './list-invitations.ts';
import { listTeams } from './list-teams.ts';
import { changeNotifications, getNotifications } from './notifications.ts';

const tag = 'Members';
const params = z.object({ id: z.uuid() });

/** Few enough that no link can be guessed, many enough for whoever mistypes a password. */
const TRIES_PER_MINUTE = 20;

export const memberRoutes = {
  list: apiRoute({
    summary: 'The people of the organization, the longest-serving first',
    tag,
    scope: 'read',
    responses: { 200: z.object({ items: z.array(listedMemberSchema) }) },
    handle: async ({ context, actor }) => answered(done({ items: await describeMembers(context.db, actor) })),
  }),
  change: apiRoute({
    summary: 'Give a member another role or other teams',
    tag,
    scope: 'manage',
    params,
    body: changeMemberSchema,
    responses: { 200: listedMemberSchema },
    handle: async ({ context, actor, params: { id }, body }) =>
      answered(await changeMember(context, actor, id, body)),
  }),
  remove: apiRoute({
    summary: 'Take somebody out of the organization; their open cases go to their teams’ managers',
    tag,
    scope: 'manage',
    params,
    responses: { 204: z.null() },
    handle: async ({ context, actor, params: { id } }) =>
      answered(await removeMember(context, actor, id), 204),
  }),
  leave: apiRoute({
    summary: 'Leave the organization',
    tag,
    scope: 'read',
    responses: { 204: z.null() },
    handle: async ({ context, actor }) => answered(await leaveOrganization(context, actor), 204),
  }),
  listInvitations: apiRoute({
    summary: 'Who was asked to join and has not yet',
    tag,
    scope: 'manage',
    responses: { 200: memberInvitationsSchema },
    handle: async ({ context, actor }) => answered(await listMemberInvitations(context, actor)),
  }),
  invite: apiRoute({
    summary: 'Ask somebody to join, by mail; the link works for seven days',
    tag,
    scope: 'manage',
    body: inviteMemberSchema,
    responses: { 201: memberInvitationSchema },
    handle: async ({ context, actor, body }) => answered(await inviteMember(context, actor, body), 201),
  }),
  resendInvitation: apiRoute({
    summary: 'Mail an invitation again, with a new link',
    tag,
    scope: 'manage',
    params,
    responses: { 200: memberInvitationSchema },
    handle: async ({ context, actor, params: { id } }) =>
      answered(await resendInvitation(context, actor, id)),
  }),
  revokeInvitation: apiRoute({
    summary: 'Take back an invitation to join',
    tag,
    scope: 'manage',
    params,
    responses: { 204: z.null() },
    handle: async ({ context, actor, params: { id } }) =>
      answered(await revokeInvitation(context, actor, id), 204),
  }),
  openJoin: openForm({
    summary: 'What an invitation to join is for',
    perMinute: TRIES_PER_MINUTE,
    body: openJoinSchema,
    handle: async ({ context, body, request }) => {
      const offer = await openJoin(context, body.token, request.headers);
      return offer.ok ? done({ body: offer.value }) : offer;
    },
  }),
  join: openForm({
    summary: 'Accept an invitation to join',
    perMinute: TRIES_PER_MINUTE,
    body: joinSchema,
    handle: async ({ context, body, request }) => {
      const joined = await join(context, body, request.headers);
      if (!joined.ok) return joined;
      const { slug, cookies } = joined.value;
      return done({ body: { slug }, cookies });
    },
  }),
  getNotifications: apiRoute({
    summary: 'Which mails the signed-in member wants',
    tag,
    scope: 'read',
    responses: { 200: notificationsSchema },
    handle: async ({ context, actor }) => answered(await getNotifications(context, actor)),
  }),
  changeNotifications: apiRoute({
    summary: 'Choose which mails one wants',
    tag,
    scope: 'read',
    body: changeNotificationsSchema,
    responses: { 200: notificationsSchema },
    handle: async ({ context, actor, body }) => answered(await changeNotifications(context, actor, body)),
  }),
};

export const teamRoutes = {
  list: apiRoute({
    summary: 'Teams with their managers and members',
    tag,
    scope: 'read',
    responses: { 200: teamsSchema },
    handle: async ({ context, actor }) => answered(done({ items: await listTeams(context.db, actor) })),
  }),
  create: apiRoute({
    summary: 'Make a team; its customers carry its key as their property `team`',
    tag,
    scope: 'manage',
    body: newTeamSchema,
    responses: { 201: teamSchema },
    handle: async ({ context, actor, body }) => answered(await createTeam(context, actor, body), 201),
  }),
  change: apiRoute({
    summary: 'Change a team’s name, manager or members',
    tag,
    scope: 'manage',
    params,
    body: changeTeamSchema,
    responses: { 200: teamSchema },
    handle: async ({ context, actor, params: { id }, body }) =>
      answered(await changeTeam(context, actor, id, body)),
  }),
  remove: apiRoute({
    summary: 'Delete a team; its customers keep their property',
    tag,
    scope: 'manage',
    params,
    responses: { 204: z.null() },
    handle: async ({ context, actor, params: { id } }) => answered(await removeTeam(context, actor, id), 204),
  }),
};
