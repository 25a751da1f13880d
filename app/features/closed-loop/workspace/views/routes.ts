import { z } from 'zod';
import { answered } from '../../../../platform/http/answered.ts';
import { apiRoute } from '../../../../platform/http/route.ts';
import { changeView, createView, forgetView, listViews } from './change-views.ts';
import { caseViewSchema, caseViewsSchema, changeCaseViewSchema, newCaseViewSchema } from './contract.ts';

const tag = 'Cases';
const params = z.object({ id: z.uuid() });

export const caseViewRoutes = {
  list: apiRoute({
    summary: 'Filters of the list of cases kept under a name: your own and those for everybody',
    tag,
    scope: 'read',
    responses: { 200: caseViewsSchema },
    handle: async ({ context, actor }) => answered(await listViews(context, actor)),
  }),
  create: apiRoute({
    summary: 'Keep a filter of the list of cases under a name',
    tag,
    scope: 'work',
    body: newCaseViewSchema,
    responses: { 201: caseViewSchema },
    handle: async ({ context, actor, body }) => answered(await createView(context, actor, body), 201),
  }),
  change: apiRoute({
    summary: 'Rename a view, change its filter, or share it',
    tag,
    scope: 'work',
    params,
    body: changeCaseViewSchema,
    responses: { 200: caseViewSchema },
    handle: async ({ context, actor, params: { id }, body }) =>
      answered(await changeView(context, actor, id, body)),
  }),
  forget: apiRoute({
    summary: 'Forget a view; its cases stay',
    tag,
    scope: 'work',
    params,
    responses: { 204: z.null() },
    handle: async ({ context, actor, params: { id } }) => answered(await forgetView(context, actor, id), 204),
  }),
};
