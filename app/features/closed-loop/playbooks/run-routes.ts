import { z } from 'zod';
import { answered } from '../../../platform/http/answered.ts';
import { apiRoute } from '../../../platform/http/route.ts';
import { pageQuerySchema } from './contract.ts';
import { listRunsOfCase, listRunsOfContact } from './list-runs.ts';
import { runsSchema } from './run-contract.ts';
import { stopRun } from './stop-run.ts';

const tag = 'Cases';
const params = z.object({ id: z.uuid() });

export const playbookRunRoutes = {
  ofContact: apiRoute({
    summary: 'What happens by itself for one person: the runs of playbooks, newest first',
    tag,
    scope: 'read',
    params,
    query: pageQuerySchema,
    responses: { 200: runsSchema },
    handle: async ({ context, actor, params: { id }, query }) =>
      answered(await listRunsOfContact(context, actor, id, query)),
  }),
  ofCase: apiRoute({
    summary: 'What happens by itself on one case',
    tag,
    scope: 'read',
    params,
    query: pageQuerySchema,
    responses: { 200: runsSchema },
    handle: async ({ context, actor, params: { id }, query }) =>
      answered(await listRunsOfCase(context, actor, id, query)),
  }),
  stop: apiRoute({
    summary: 'Stop a run: the rest of its steps does not happen',
    tag,
    scope: 'work',
    params,
    responses: { 204: z.null() },
    handle: async ({ context, actor, params: { id } }) => answered(await stopRun(context, actor, id), 204),
  }),
};
