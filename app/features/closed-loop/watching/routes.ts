import { z } from 'zod';
import { answered } from '../../../platform/http/answered.ts';
import { apiRoute } from '../../../platform/http/route.ts';
import { watchersSchema, watchSchema } from './contract.ts';
import { listWatchers, unwatchCase, watchCase } from './watch-case.ts';

const tag = 'Cases';
const params = z.object({ id: z.uuid() });
const responses = { 200: watchersSchema };

export const watchingRoutes = {
  list: apiRoute({
    summary: 'Who watches a case',
    tag,
    scope: 'read',
    params,
    responses,
    handle: async ({ context, actor, params: { id } }) => answered(await listWatchers(context, actor, id)),
  }),
  watch: apiRoute({
    summary: 'Watch a case: it is in your list, and its news come by mail if you wish; for members',
    tag,
    scope: 'read',
    params,
    body: watchSchema,
    responses,
    handle: async ({ context, actor, params: { id }, body }) =>
      answered(await watchCase(context, actor, id, body)),
  }),
  unwatch: apiRoute({
    summary: 'Watch a case no more',
    tag,
    scope: 'read',
    params,
    responses,
    handle: async ({ context, actor, params: { id } }) => answered(await unwatchCase(context, actor, id)),
  }),
};
