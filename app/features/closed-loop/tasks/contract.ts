import { z } from 'zod';

const person = z.object({ id: z.string(), name: z.string() });

export const taskSchema = z.object({
  id: z.uuid(),
  title: z.string(),
  contact: z.object({ id: z.uuid(), name: z.string().nullable(), email: z.string().nullable() }),
  caseId: z.uuid().nullable(),
  source: z.string().describe('What asked for it: `playbook`'),
  owner: person.nullable(),
  dueAt: z.iso.datetime(),
  createdAt: z.iso.datetime(),
  doneAt: z.iso.datetime().nullable(),
});

export type Task = z.output<typeof taskSchema>;

export const tasksSchema = z.object({ items: z.array(taskSchema), nextCursor: z.string().nullable() });

export type Tasks = z.output<typeof tasksSchema>;

export const tasksQuerySchema = z.object({
  state: z.enum(['to-do', 'done', 'all']).default('to-do'),
  owner: z.string().optional().describe('Id of a member, `me`, or `nobody`'),
  contact: z.uuid().optional(),
  case: z.uuid().optional(),
  cursor: z.string().optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

export type TasksQuery = z.output<typeof tasksQuerySchema>;

export const changeTaskSchema = z
  .strictObject({
    isDone: z.boolean().optional(),
    ownerId: z.uuid().nullable().optional(),
    dueAt: z.iso.datetime().optional(),
  })
  .refine((change) => Object.keys(change).length > 0, { message: 'give isDone, ownerId or dueAt' });

export type ChangeTask = z.output<typeof changeTaskSchema>;
