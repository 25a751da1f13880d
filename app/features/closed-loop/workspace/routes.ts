import { z } from 'zod';
import { answered } from '../../../platform/http/answered.ts';
import { apiRoute } from '../../../platform/http/route.ts';
import { historySchema } from './history/contract.ts';
import { showHistory } from './history/show-history.ts';
import { notedReviewSchema, noteReviewSchema } from './reviews/contract.ts';
import { noteReview, removeReview } from './reviews/note-review.ts';
import { timelineSchema } from './timeline/contract.ts';
import { showTimeline } from './timeline/show-timeline.ts';

const tag = 'Cases';
const params = z.object({ id: z.uuid() });

export const workspaceRoutes = {
  timeline: apiRoute({
    summary: 'What happened on a case, oldest first',
    tag,
    scope: 'read',
    params,
    responses: { 200: timelineSchema },
    handle: async ({ context, actor, params: { id } }) => answered(await showTimeline(context, actor, id)),
  }),
  history: apiRoute({
    summary: 'Everything known of the customer of a case',
    tag,
    scope: 'read',
    params,
    responses: { 200: historySchema },
    handle: async ({ context, actor, params: { id } }) => answered(await showHistory(context, actor, id)),
  }),
  noteReview: apiRoute({
    summary: 'Note what the customer of a case wrote in public',
    description: 'By hand: nothing is fetched from the site.',
    tag,
    scope: 'work',
    params,
    body: noteReviewSchema,
    responses: { 201: notedReviewSchema },
    handle: async ({ context, actor, params: { id }, body }) =>
      answered(await noteReview(context, actor, id, body), 201),
  }),
  removeReview: apiRoute({
    summary: 'Take a public review off its person’s record',
    tag,
    scope: 'work',
    params,
    responses: { 204: z.null() },
    handle: async ({ context, actor, params: { id } }) =>
      answered(await removeReview(context, actor, id), 204),
  }),
};
