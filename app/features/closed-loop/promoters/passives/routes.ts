import { z } from 'zod';
import { answered } from '../../../../platform/http/answered.ts';
import { apiRoute } from '../../../../platform/http/route.ts';
import {
  changeTaskSchema,
  newTaskSchema,
  passivesQuerySchema,
  passivesSchema,
  passiveTaskSchema,
} from './contract.ts';
import { listPassives } from './list-passives.ts';
import { changeTask, makeTask } from './write-task.ts';

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
    responses: { 201: passiveTaskSchema },
    handle: async ({ context, actor, body }) => answered(await makeTask(context, actor, body), 201),
  }),
  changeTask: apiRoute({
    summary: 'Change a task: its words, owner, day or state',
    tag,
    scope: 'work',
    params: z.object({ id: z.uuid() }),
    body: changeTaskSchema,
    responses: { 200: passiveTaskSchema },
    handle: async ({ context, actor, params: { id }, body }) =>
      answered(await changeTask(context, actor, id, body)),
  }),
};
