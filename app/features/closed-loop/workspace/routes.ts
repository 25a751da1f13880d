import { z } from 'zod';
import { answered } from '../../../platform/http/answered.ts';
import { apiRoute } from '../../../platform/http/route.ts';
import { ladderSchema } from './clocks/contract.ts';
import { showLadder } from './clocks/show-ladder.ts';
import { historySchema } from './history/contract.ts';
import { showHistory } from './history/show-history.ts';
import { nextStepSchema, setNextStepSchema } from './next-step/contract.ts';
import { setNextStep } from './next-step/set-next-step.ts';
import { bePresent, leaveCase } from './presence/be-present.ts';
import { beatSchema, presenceSchema } from './presence/contract.ts';
import { reassignCases } from './reassign-cases.ts';
import { reassignedSchema, reassignSchema } from './reassign-contract.ts';
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
    handle: async ({ context, actor, locale, params: { id } }) =>
      answered(await showHistory(context, actor, id, locale)),
  }),
  reassign: apiRoute({
    summary: 'Give several cases to somebody at once',
    description: 'At most 200. Those that are over, or that you do not see, stay as they are.',
    tag,
    scope: 'work',
    body: reassignSchema,
    responses: { 200: reassignedSchema },
    handle: async ({ context, actor, body }) => answered(await reassignCases(context, actor, body)),
  }),
  ladder: apiRoute({
    summary: 'How long the clocks of a case are, and who is told when they run out',
    tag,
    scope: 'read',
    params,
    responses: { 200: ladderSchema },
    handle: async ({ context, actor, params: { id } }) => answered(await showLadder(context, actor, id)),
  }),
  bePresent: apiRoute({
    summary: 'A window has this case open: says who else has',
    description: 'Again every 15 s; who is silent for 75 s is gone. The event `presence` tells of changes.',
    tag,
    scope: 'read',
    params,
    body: beatSchema,
    responses: { 200: presenceSchema },
    handle: async ({ context, actor, params: { id }, body }) =>
      answered(await bePresent(context, actor, id, body)),
  }),
  leave: apiRoute({
    summary: 'A window has this case open no more',
    tag,
    scope: 'read',
    params,
    query: beatSchema.pick({ tab: true }),
    responses: { 204: z.null() },
    handle: async ({ context, actor, params: { id }, query }) =>
      answered(await leaveCase(context, actor, id, query.tab), 204),
  }),
  setNextStep: apiRoute({
    summary: 'Say what is to be done next about a case, by whom and when',
    tag,
    scope: 'work',
    params,
    body: setNextStepSchema,
    responses: { 200: nextStepSchema },
    handle: async ({ context, actor, params: { id }, body }) =>
      answered(await setNextStep(context, actor, id, body)),
  }),
  endNextStep: apiRoute({
    summary: 'The next step was done, or is none any more',
    tag,
    scope: 'work',
    params,
    responses: { 204: z.null() },
    handle: async ({ context, actor, params: { id } }) =>
      answered(await setNextStep(context, actor, id, null), 204),
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
