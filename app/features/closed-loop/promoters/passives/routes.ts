import { answered } from '../../../../platform/http/answered.ts';
import { apiRoute } from '../../../../platform/http/route.ts';
import { taskSchema } from '../../tasks/contract.ts';
import { newTaskSchema, passivesQuerySchema, passivesSchema } from './contract.ts';
import { listPassives } from './list-passives.ts';
import { makeTask } from './make-task.ts';

const tag = 'Voices';

export const passiveRoutes = {
  list: apiRoute({
    summary: 'Passives, their idea, who has it, what is done, and what they said next',
    tag,
    scope: 'read',
    query: passivesQuerySchema,
    responses: { 200: passivesSchema },
    handle: async ({ context, actor, query }) => answered(await listPassives(context, actor, query)),
  }),
  makeTask: apiRoute({
    summary: 'Make a task of a passive’s idea',
    tag,
    scope: 'work',
    body: newTaskSchema,
    responses: { 201: taskSchema },
    handle: async ({ context, actor, body }) => answered(await makeTask(context, actor, body), 201),
  }),
};
