import { z } from 'zod';
import { answered } from '../../../platform/http/answered.ts';
import { apiRoute } from '../../../platform/http/route.ts';
import { exportRoute } from '../../organizations/export/export-route.ts';
import { askGesture, judgeForCase } from './ask-gesture.ts';
import { cancelGesture, decideGesture, giveGesture } from './change-gesture.ts';
import {
  askGestureSchema,
  decideGestureSchema,
  gestureBudgetSchema,
  gestureEffectSchema,
  gestureSchema,
  gesturesQuerySchema,
  gesturesSchema,
  judgementQuerySchema,
  judgementSchema,
} from './contract.ts';
import { gestureColumns } from './export-columns.ts';
import { gesturesOfCase, getGesture, listGestures } from './list-gestures.ts';
import { measureEffect } from './measure-effect.ts';
import { getGestureBudget } from './read-budget.ts';

const tag = 'Gestures';
const params = z.object({ id: z.uuid() });

export const gestureRoutes = {
  list: apiRoute({
    summary: 'Gestures asked for and given, the newest first',
    tag,
    scope: 'read',
    query: gesturesQuerySchema,
    responses: { 200: gesturesSchema },
    handle: async ({ context, actor, query }) => answered(await listGestures(context, actor, query)),
  }),
  export: exportRoute({
    summary: 'Gestures as CSV or as a workbook, with the filters of the list',
    tag,
    scope: 'read',
    list: 'gestures',
    query: gesturesQuerySchema,
    columns: gestureColumns,
    read: listGestures,
  }),
  effect: apiRoute({
    summary: 'How the same people answered before a gesture and next, by kind',
    tag,
    scope: 'read',
    responses: { 200: gestureEffectSchema },
    handle: async ({ context, actor }) => answered(await measureEffect(context, actor)),
  }),
  budget: apiRoute({
    summary: 'What gestures cost in this period, of which budget',
    tag,
    scope: 'read',
    responses: { 200: gestureBudgetSchema },
    handle: async ({ context, actor }) => answered(await getGestureBudget(context, actor)),
  }),
  get: apiRoute({
    summary: 'One gesture',
    tag,
    scope: 'read',
    params,
    responses: { 200: gestureSchema },
    handle: async ({ context, actor, params: { id } }) => answered(await getGesture(context, actor, id)),
  }),
  ofCase: apiRoute({
    summary: 'The gestures of a case, the newest first',
    tag,
    scope: 'read',
    params,
    responses: { 200: z.object({ items: z.array(gestureSchema) }) },
    handle: async ({ context, actor, params: { id } }) => answered(await gesturesOfCase(context, actor, id)),
  }),
  judge: apiRoute({
    summary: 'What would come of asking for a gesture of this cost now, and why',
    tag,
    scope: 'read',
    params,
    query: judgementQuerySchema,
    responses: { 200: judgementSchema },
    handle: async ({ context, actor, params: { id }, query }) =>
      answered(await judgeForCase(context, actor, id, query.cost)),
  }),
  ask: apiRoute({
    summary: 'Ask for a gesture: agreed at once inside the limits, else it waits for approval',
    tag,
    scope: 'work',
    params,
    body: askGestureSchema,
    responses: { 201: gestureSchema },
    handle: async ({ context, actor, params: { id }, body }) =>
      answered(await askGesture(context, actor, id, body), 201),
  }),
  decide: apiRoute({
    summary: 'Approve or refuse a gesture that somebody else asked for',
    tag,
    scope: 'work',
    params,
    body: decideGestureSchema,
    responses: { 200: gestureSchema },
    handle: async ({ context, actor, params: { id }, body }) =>
      answered(await decideGesture(context, actor, id, body)),
  }),
  give: apiRoute({
    summary: 'Say that the customer has it',
    tag,
    scope: 'work',
    params,
    responses: { 200: gestureSchema },
    handle: async ({ context, actor, params: { id } }) => answered(await giveGesture(context, actor, id)),
  }),
  cancel: apiRoute({
    summary: 'Say that it will not be given; it counts in no budget',
    tag,
    scope: 'work',
    params,
    responses: { 200: gestureSchema },
    handle: async ({ context, actor, params: { id } }) => answered(await cancelGesture(context, actor, id)),
  }),
};
