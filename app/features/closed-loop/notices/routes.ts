import { z } from 'zod';
import { answered } from '../../../platform/http/answered.ts';
import { apiRoute } from '../../../platform/http/route.ts';
import { noticesSchema, readNoticesSchema } from './contract.ts';
import { listNotices, readNotices } from './read-notices.ts';

const tag = 'Cases';

export const noticeRoutes = {
  list: apiRoute({
    summary: 'What you were told in the app and have not read yet, newest first',
    tag,
    scope: 'read',
    query: z.object({
      cursor: z.string().optional(),
      limit: z.coerce.number().int().min(1).max(200).default(50),
    }),
    responses: { 200: noticesSchema },
    handle: async ({ context, actor, query }) => answered(await listNotices(context, actor, query)),
  }),
  read: apiRoute({
    summary: 'You have read these, or all of them',
    tag,
    scope: 'read',
    body: readNoticesSchema,
    responses: { 200: z.object({ read: z.int() }) },
    handle: async ({ context, actor, body }) => answered(await readNotices(context, actor, body.ids)),
  }),
};
