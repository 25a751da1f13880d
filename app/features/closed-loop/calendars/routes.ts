import { z } from 'zod';
import { answered } from '../../../platform/http/answered.ts';
import { apiRoute } from '../../../platform/http/route.ts';
import { calendarSchema, calendarsSchema, removeCalendarSchema, setCalendarSchema } from './contract.ts';
import { listCalendars } from './list-calendars.ts';
import { removeCalendar, setCalendar } from './set-calendar.ts';

const tag = 'Case settings';

export const calendarRoutes = {
  list: apiRoute({
    summary: 'When the organization and its teams are there: business hours count for the target',
    tag,
    scope: 'read',
    responses: { 200: calendarsSchema },
    handle: async ({ context, actor }) => answered(await listCalendars(context, actor)),
  }),
  set: apiRoute({
    summary: 'Set the calendar of a team or of everybody; clocks that run are computed anew',
    tag,
    scope: 'manage',
    body: setCalendarSchema,
    responses: { 200: calendarSchema },
    handle: async ({ context, actor, body }) => answered(await setCalendar(context, actor, body)),
  }),
  remove: apiRoute({
    summary: 'Take a calendar back: a team has the organization’s again',
    tag,
    scope: 'manage',
    query: removeCalendarSchema,
    responses: { 204: z.null() },
    handle: async ({ context, actor, query }) =>
      answered(await removeCalendar(context, actor, query.team ?? null), 204),
  }),
};
