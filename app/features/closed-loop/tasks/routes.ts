import { z } from 'zod';
import { answered } from '../../../platform/http/answered.ts';
import { apiRoute } from '../../../platform/http/route.ts';
import { changeTask } from './change-task.ts';
import {
  changeTaskSchema,
  taskCountsQuerySchema,
  taskCountsSchema,
  taskSchema,
  tasksQuerySchema,
  tasksSchema,
} from './contract.ts';
import { countTasks, getTask, listTasks } from './list-tasks.ts';

const tag = 'Cases';
const params = z.object({ id: z.uuid() });

export const taskRoutes = {
  list: apiRoute({
    summary: 'What is to be done for customers, the soonest due first',
    tag,
    scope: 'read',
    query: tasksQuerySchema,
    responses: { 200: tasksSchema },
    handle: async ({ context, actor, query }) => answered(await listTasks(context, actor, query)),
  }),
  counts: apiRoute({
    summary: 'How much is to be done, and how much of it is late',
    tag,
    scope: 'read',
    query: taskCountsQuerySchema,
    responses: { 200: taskCountsSchema },
    handle: async ({ context, actor, query }) => answered(await countTasks(context, actor, query.owner)),
  }),
  get: apiRoute({
    summary: 'One task, what it is about, and what the customer said next',
    tag,
    scope: 'read',
    params,
    responses: { 200: taskSchema },
    handle: async ({ context, actor, params: { id } }) => answered(await getTask(context, actor, id)),
  }),
  change: apiRoute({
    summary: 'Change a task: its state, owner, day or words',
    tag,
    scope: 'work',
    params,
    body: changeTaskSchema,
    responses: { 200: taskSchema },
    handle: async ({ context, actor, params: { id }, body }) =>
      answered(await changeTask(context, actor, id, body)),
  }),
};
