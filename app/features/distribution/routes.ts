import { z } from 'zod';
import { answered } from '../../platform/http/answered.ts';
import { idempotencyKeyOf } from '../../platform/http/idempotency-key.ts';
import { apiRoute } from '../../platform/http/route.ts';
import { exportRoute } from '../organizations/export/export-route.ts';
import { cancelInvitation } from './cancel-invitation.ts';
import {
  invitationCountsSchema,
  invitationsQuerySchema,
  invitationsSchema,
  invitedSchema,
  inviteListResultSchema,
  inviteListSchema,
  inviteOneSchema,
  LIST_CHARACTERS,
  listedInvitationSchema,
  mailboxSchema,
  openedMailSchema,
  skippedSchema,
} from './contract.ts';
import { invitationColumns } from './export-columns.ts';
import { inviteList } from './invite-list.ts';
import { inviteOne } from './invite-one.ts';
import { countAllInvitations, listInvitations, showInvitation } from './list-invitations.ts';
import { openKeptMail, readKeptMails } from './read-kept-mails.ts';

const tag = 'Invitations';
const params = z.object({ id: z.uuid() });

/** A list in UTF-8, within its JSON. */
const LIST_BODY = 3 * LIST_CHARACTERS;

export const invitationRoutes = {
  inviteOne: apiRoute({
    summary: 'Ask one contact',
    description:
      'Writes the contact and queues the mail: 201. When the fatigue rule, an opt-out, a bounce or a refused consent says no: 200 with the reason. With an `Idempotency-Key`, the same request again gives the first answer and sends nothing.',
    tag,
    scope: 'work',
    surveyBound: 'allowed',
    teamBound: 'refused',
    body: inviteOneSchema,
    responses: { 200: skippedSchema, 201: invitedSchema },
    handle: async ({ context, actor, body, request }) => {
      const outcome = await inviteOne(context, actor, body, idempotencyKeyOf(request));
      if (!outcome.ok) return outcome;
      const status = 'reason' in outcome.value ? 200 : 201;
      return { ok: true, value: { status, body: outcome.value } };
    },
  }),
  inviteList: apiRoute({
    summary: 'Ask a list of people, or only say who would be asked',
    description:
      'Up to 10,000 people, as `contacts` or as pasted text in `list`. With `dryRun`, nothing is written. With an `Idempotency-Key`, a request that was cut off goes on where it stopped.',
    tag,
    scope: 'work',
    surveyBound: 'allowed',
    teamBound: 'refused',
    body: inviteListSchema,
    bodyLimit: LIST_BODY,
    responses: { 200: inviteListResultSchema },
    handle: async ({ context, actor, body, request }) =>
      answered(await inviteList(context, actor, body, idempotencyKeyOf(request))),
  }),
  list: apiRoute({
    summary: 'Invitations, the newest first, with the state of their mails',
    tag,
    scope: 'read',
    surveyBound: 'allowed',
    query: invitationsQuerySchema,
    responses: { 200: invitationsSchema },
    handle: async ({ context, actor, query }) => answered(await listInvitations(context, actor, query)),
  }),
  export: exportRoute({
    summary: 'Invitations as CSV or as a workbook, with the filters of the list',
    tag,
    scope: 'read',
    surveyBound: 'allowed',
    list: 'invitations',
    query: invitationsQuerySchema,
    columns: invitationColumns,
    read: listInvitations,
  }),
  counts: apiRoute({
    summary: 'How many invitations are in each state, and how many were skipped for each reason',
    tag,
    scope: 'read',
    surveyBound: 'allowed',
    query: z.object({ survey: z.string().optional() }),
    responses: { 200: invitationCountsSchema },
    handle: async ({ context, actor, query }) =>
      answered(await countAllInvitations(context, actor, query.survey)),
  }),
  get: apiRoute({
    summary: 'One invitation',
    tag,
    scope: 'read',
    surveyBound: 'allowed',
    params,
    responses: { 200: listedInvitationSchema },
    handle: async ({ context, actor, params: { id } }) => answered(await showInvitation(context, actor, id)),
  }),
  cancel: apiRoute({
    summary: 'Take back an invitation that has not left',
    tag,
    scope: 'work',
    surveyBound: 'allowed',
    params,
    responses: { 200: listedInvitationSchema },
    handle: async ({ context, actor, params: { id } }) =>
      answered(await cancelInvitation(context, actor, id)),
  }),
};

export const mailboxRoutes = {
  list: apiRoute({
    summary: 'The built-in mailbox: mails kept because no mail server is set',
    tag: 'Mailbox',
    scope: 'read',
    query: z.object({
      cursor: z.string().optional(),
      limit: z.coerce.number().int().min(1).max(200).default(50),
    }),
    responses: { 200: mailboxSchema },
    handle: async ({ context, actor, query }) => answered(await readKeptMails(context, actor, query)),
  }),
  open: apiRoute({
    summary: 'One mail of the built-in mailbox',
    tag: 'Mailbox',
    scope: 'read',
    params,
    responses: { 200: openedMailSchema },
    handle: async ({ context, actor, params: { id } }) => answered(await openKeptMail(context, actor, id)),
  }),
};
