import { z } from 'zod';
import { answered } from '../../../platform/http/answered.ts';
import { apiRoute } from '../../../platform/http/route.ts';
import { changeTask } from './change-task.ts';
import { changeTaskSchema, taskSchema, tasksQuerySchema, tasksSchema } from './contract.ts';
import { listTasks } from './list-tasks.ts';

const tag = 'Cases';

export const taskRoutes = {
  list: apiRoute({
    summary: 'What is to be done for customers, the soonest due first',
    tag,
    scope: 'read',
    query: tasksQuerySchema,
    responses: { 200: tasksSchema },
    handle: async ({ context, actor, query }) => answered(await listTasks(context, actor, query)),
  }),
  change: apiRoute({
    summary: 'Say that a task is done, give it to somebody, or move its day',
    tag,
    scope: 'work',
    params: z.object({ id: z.uuid() }),
    body: changeTaskSchema,
    responses: { 200: taskSchema },
    handle: async ({ context, actor, params: { id }, body }) =>
      answered(await changeTask(context, actor, id, body)),
  }),
};
