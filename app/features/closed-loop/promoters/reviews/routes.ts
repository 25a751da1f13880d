import { z } from 'zod';
import { answered } from '../../../../platform/http/answered.ts';
import { apiRoute } from '../../../../platform/http/route.ts';
import { changePublicReviewSchema, publicReviewSchema } from './contract.ts';
import { changePublicReview, getPublicReview } from './public-review.ts';

const tag = 'Voices';

export const publicReviewRoutes = {
  get: apiRoute({
    summary: 'Where everybody who answers is invited to write a review, and the proof that it is everybody',
    tag,
    scope: 'read',
    query: z.object({}),
    responses: { 200: publicReviewSchema },
    handle: async ({ context, actor }) => answered(await getPublicReview(context, actor)),
  }),
  change: apiRoute({
    summary: 'Invite everybody to write a public review, or nobody',
    tag,
    scope: 'manage',
    body: changePublicReviewSchema,
    responses: { 200: publicReviewSchema },
    handle: async ({ context, actor, body }) => answered(await changePublicReview(context, actor, body)),
  }),
};
