import { answered } from '../../../platform/http/answered.ts';
import { apiRoute } from '../../../platform/http/route.ts';
import { routingSchema, routingTrialSchema, setRoutingSchema } from './contract.ts';
import { getRouting, setRouting } from './set-routing.ts';
import { tryRouting } from './try-routing.ts';

const tag = 'Case settings';

export const routingRoutes = {
  get: apiRoute({
    summary: 'Whose a new case is: the rules in their order, and who has the rest',
    tag,
    scope: 'read',
    responses: { 200: routingSchema },
    handle: async ({ context, actor }) => answered(await getRouting(context, actor)),
  }),
  set: apiRoute({
    summary: 'Set the rules, all of them in their order; cases that somebody has stay theirs',
    tag,
    scope: 'manage',
    body: setRoutingSchema,
    responses: { 200: routingSchema },
    handle: async ({ context, actor, body }) => answered(await setRouting(context, actor, body)),
  }),
  try: apiRoute({
    summary: 'Try rules on the cases of the last month; nothing is changed',
    tag,
    scope: 'manage',
    body: setRoutingSchema,
    responses: { 200: routingTrialSchema },
    handle: async ({ context, actor, body }) => answered(await tryRouting(context, actor, body)),
  }),
};
