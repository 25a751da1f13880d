import { z } from 'zod';
import { answered } from '../../../platform/http/answered.ts';
import { apiRoute } from '../../../platform/http/route.ts';
import { exportRoute } from '../../organizations/export/export-route.ts';
import { changeFocusGroup, createFocusGroup } from './change-groups.ts';
import { addGuests, inviteGuests, noteAttendance, removeGuest, tellBack } from './change-guests.ts';
import {
  addGuestsSchema,
  attendanceSchema,
  candidatesQuerySchema,
  candidatesSchema,
  changeFocusGroupSchema,
  countSchema,
  focusGroupSchema,
  focusGroupsQuerySchema,
  focusGroupsSchema,
  guestsExportSchema,
  newFocusGroupSchema,
  tellBackSchema,
} from './contract.ts';
import { exportGuests, guestColumns } from './export-guests.ts';
import { findCandidates } from './find-candidates.ts';
import { getFocusGroup, listFocusGroups } from './list-groups.ts';

const tag = 'Focus groups';
const params = z.object({ id: z.uuid() });

export const focusGroupRoutes = {
  list: apiRoute({
    summary: 'Focus groups, the newest first',
    tag,
    scope: 'read',
    query: focusGroupsQuerySchema,
    responses: { 200: focusGroupsSchema },
    handle: async ({ context, actor, query }) => answered(await listFocusGroups(context, actor, query)),
  }),
  export: exportRoute({
    summary: 'Guests of focus groups as CSV or as a workbook: who was asked, who came, what was learnt',
    tag,
    scope: 'read',
    list: 'focus-group-guests',
    query: guestsExportSchema,
    columns: guestColumns,
    read: exportGuests,
  }),
  create: apiRoute({
    summary: 'Plan a focus group: a question, times, a place and seats',
    tag,
    scope: 'work',
    body: newFocusGroupSchema,
    responses: { 201: focusGroupSchema },
    handle: async ({ context, actor, body }) => answered(await createFocusGroup(context, actor, body), 201),
  }),
  get: apiRoute({
    summary: 'One focus group with its guests',
    tag,
    scope: 'read',
    params,
    responses: { 200: focusGroupSchema },
    handle: async ({ context, actor, params: { id } }) => answered(await getFocusGroup(context, actor, id)),
  }),
  change: apiRoute({
    summary: 'Change a focus group, note what was said and learnt, hold or cancel it',
    tag,
    scope: 'work',
    params,
    body: changeFocusGroupSchema,
    responses: { 200: focusGroupSchema },
    handle: async ({ context, actor, params: { id }, body }) =>
      answered(await changeFocusGroup(context, actor, id, body)),
  }),
  candidates: apiRoute({
    summary: 'Who could be invited; never who opted out',
    tag,
    scope: 'work',
    params,
    query: candidatesQuerySchema,
    responses: { 200: candidatesSchema },
    handle: async ({ context, actor, params: { id }, query }) =>
      answered(await findCandidates(context, actor, id, query)),
  }),
  addGuests: apiRoute({
    summary: 'Put people on the list; nobody is written to yet',
    tag,
    scope: 'work',
    params,
    body: addGuestsSchema,
    responses: { 200: countSchema },
    handle: async ({ context, actor, params: { id }, body }) =>
      answered(await addGuests(context, actor, id, body)),
  }),
  invite: apiRoute({
    summary: 'Write to everybody on the list who was not written to yet',
    tag,
    scope: 'work',
    params,
    responses: { 200: countSchema },
    handle: async ({ context, actor, params: { id } }) => answered(await inviteGuests(context, actor, id)),
  }),
  tellBack: apiRoute({
    summary: 'Tell those who came what changed thanks to them, each once',
    tag,
    scope: 'work',
    params,
    body: tellBackSchema,
    responses: { 200: countSchema },
    handle: async ({ context, actor, params: { id }, body }) =>
      answered(await tellBack(context, actor, id, body)),
  }),
  attendance: apiRoute({
    summary: 'Say whether a guest came',
    tag,
    scope: 'work',
    params,
    body: attendanceSchema,
    responses: { 204: z.null() },
    handle: async ({ context, actor, params: { id }, body }) =>
      answered(await noteAttendance(context, actor, id, body), 204),
  }),
  removeGuest: apiRoute({
    summary: 'Take somebody off the list before they were written to',
    tag,
    scope: 'work',
    params,
    responses: { 204: z.null() },
    handle: async ({ context, actor, params: { id } }) =>
      answered(await removeGuest(context, actor, id), 204),
  }),
};
