import { z } from 'zod';

export const TASK_STATES = ['open', 'done', 'dropped'] as const;

export const TASK_SOURCES = ['playbook', 'idea'] as const;

const person = z.object({ id: z.string(), name: z.string() });
const scoreSchema = z.object({ score: z.int().min(0).max(10), answeredAt: z.iso.datetime() });

export const taskSchema = z.object({
  id: z.uuid(),
  title: z.string(),
  contact: z.object({ id: z.uuid(), name: z.string().nullable(), email: z.string().nullable() }),
  caseId: z.uuid().nullable(),
  source: z
    .enum(TASK_SOURCES)
    .describe(
      'What asked for it. `playbook`: a step of one; `idea`: what a passive said would have made it a 9 or 10',
    ),
  playbook: z.object({ id: z.uuid(), name: z.string() }).nullable(),
  idea: z.string().nullable().describe('The words of the passive, where it came from them'),
  answer: scoreSchema.nullable().describe('The answer that it came from'),
  next: scoreSchema
    .nullable()
    .describe(
      'What the customer said the time after that answer: whether they were won; null while they have not',
    ),
  owner: person.nullable().describe('Who does it'),
  dueOn: z.iso.date(),
  isLate: z.boolean().describe('Open, and its day has passed where the organization is'),
  state: z.enum(TASK_STATES),
  createdAt: z.iso.datetime(),
  settledAt: z.iso.datetime().nullable().describe('When it was done, or dropped'),
});

export type Task = z.output<typeof taskSchema>;

export const tasksSchema = z.object({ items: z.array(taskSchema), nextCursor: z.string().nullable() });

export type Tasks = z.output<typeof tasksSchema>;

export const tasksQuerySchema = z.object({
  state: z
    .enum([...TASK_STATES, 'settled', 'all'])
    .default('open')
    .describe('`settled`: done or dropped, the newest first; the others the soonest due first'),
  owner: z.string().max(60).optional().describe('Id of a member, `me`, or `nobody`'),
  source: z.enum(TASK_SOURCES).optional(),
  contact: z.uuid().optional(),
  case: z.uuid().optional().describe('Those of the cases that go on in it as well'),
  cursor: z.string().optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

export type TasksQuery = z.output<typeof tasksQuerySchema>;

export const taskCountsQuerySchema = tasksQuerySchema.pick({ owner: true });

export const taskCountsSchema = z.object({
  open: z.int(),
  late: z.int().describe('Those of them whose day has passed'),
});

export type TaskCounts = z.output<typeof taskCountsSchema>;

/** As long as a line is read. */
export const TITLE_MAX = 300;

/** What is to be done, in one line. */
export const taskTitleSchema = z
  .string('tasks:problems.title')
  .trim()
  .min(1, 'tasks:problems.title')
  .max(TITLE_MAX, 'tasks:problems.title')
  // PostgreSQL's text can hold neither.
  .refine((text) => !text.includes('\u0000') && text.isWellFormed(), 'tasks:problems.title');

export const changeTaskSchema = z
  .strictObject({
    title: taskTitleSchema.optional().describe('What is to be done, or what was done'),
    ownerId: z.uuid('tasks:problems.no-member').optional().describe('A member who may work with customers'),
    dueOn: z.iso.date('tasks:problems.day').optional().describe('Another day is reminded of anew'),
    state: z.enum(TASK_STATES).optional(),
  })
  .refine((change) => Object.keys(change).length > 0, { message: 'tasks:problems.nothing' });

export type ChangeTask = z.output<typeof changeTaskSchema>;
