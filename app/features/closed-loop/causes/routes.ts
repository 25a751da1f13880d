import { z } from 'zod';
import { answered } from '../../../platform/http/answered.ts';
import { apiRoute } from '../../../platform/http/route.ts';
import { addCause, changeCause, mergeCauses } from './change-cause.ts';
import {
  changeCauseSchema,
  mergeCauseSchema,
  newCauseSchema,
  rootCauseSchema,
  rootCausesSchema,
} from './contract.ts';
import { listCauses } from './list-causes.ts';

const tag = 'Root causes';
const params = z.object({ id: z.uuid() });

export const causeRoutes = {
  list: apiRoute({
    summary: 'The tree of root causes that cases are closed with',
    tag,
    scope: 'read',
    responses: { 200: rootCausesSchema },
    handle: async ({ context, actor }) => answered(await listCauses(context, actor)),
  }),
  add: apiRoute({
    summary: 'Add a root cause',
    tag,
    scope: 'manage',
    body: newCauseSchema,
    responses: { 201: rootCauseSchema },
    handle: async ({ context, actor, body }) => answered(await addCause(context, actor, body), 201),
  }),
  change: apiRoute({
    summary: 'Rename a root cause, move it, retire it or bring it back',
    tag,
    scope: 'manage',
    params,
    body: changeCauseSchema,
    responses: { 200: rootCauseSchema },
    handle: async ({ context, actor, params: { id }, body }) =>
      answered(await changeCause(context, actor, id, body)),
  }),
  merge: apiRoute({
    summary: 'Merge a root cause into another, which takes its cases',
    tag,
    scope: 'manage',
    params,
    body: mergeCauseSchema,
    responses: { 200: rootCauseSchema },
    handle: async ({ context, actor, params: { id }, body: { into } }) =>
      answered(await mergeCauses(context, actor, id, into)),
  }),
};
