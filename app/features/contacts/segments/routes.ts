import { z } from 'zod';
import { answered } from '../../../platform/http/answered.ts';
import { apiRoute } from '../../../platform/http/route.ts';
import { createSegment, deleteSegment, listSegments, updateSegment } from './change-segments.ts';
import { newSegmentSchema, segmentSchema, segmentsSchema, updateSegmentSchema } from './contract.ts';

const tag = 'Contacts';
const params = z.object({ id: z.uuid() });

export const segmentRoutes = {
  list: apiRoute({
    summary: 'Filters of the contact list kept under a name: your own and those for everybody',
    tag,
    scope: 'read',
    responses: { 200: segmentsSchema },
    handle: async ({ context, actor }) => answered(await listSegments(context, actor)),
  }),
  create: apiRoute({
    summary: 'Keep a filter of the contact list under a name',
    tag,
    scope: 'work',
    body: newSegmentSchema,
    responses: { 201: segmentSchema },
    handle: async ({ context, actor, body }) => answered(await createSegment(context, actor, body), 201),
  }),
  update: apiRoute({
    summary: 'Rename a segment, change its filter, or share it',
    tag,
    scope: 'work',
    params,
    body: updateSegmentSchema,
    responses: { 200: segmentSchema },
    handle: async ({ context, actor, params: { id }, body }) =>
      answered(await updateSegment(context, actor, id, body)),
  }),
  remove: apiRoute({
    summary: 'Forget a segment; its people stay',
    tag,
    scope: 'work',
    params,
    responses: { 204: z.null() },
    handle: async ({ context, actor, params: { id } }) =>
      answered(await deleteSegment(context, actor, id), 204),
  }),
};
