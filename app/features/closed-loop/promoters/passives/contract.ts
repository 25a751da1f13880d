import { z } from 'zod';
import { taskSchema, taskTitleSchema } from '../../tasks/contract.ts';
import { askSchema } from '../contract.ts';

const scoreSchema = z.object({ score: z.int().min(0).max(10), answeredAt: z.iso.datetime() });

export const passiveSchema = z.object({
  contact: z.object({ id: z.uuid(), name: z.string().nullable(), email: z.string().nullable() }),
  passive: scoreSchema.describe('The 7 or 8'),
  idea: z.string().nullable().describe('What would have made it a 9 or 10, in their words'),
  now: scoreSchema.describe('What they said last: the same answer while it is their last'),
  owner: z
    .object({ id: z.string(), name: z.string() })
    .nullable()
    .describe(
      'Who has it: the newest open task’s owner, else whoever the rules of cases give this customer to',
    ),
  tasks: z.array(taskSchema).describe('What is and was done for them, newest first'),
  asks: z.array(askSchema),
});

export type Passive = z.output<typeof passiveSchema>;

export const passivesSchema = z.object({ items: z.array(passiveSchema), nextCursor: z.string().nullable() });

export type Passives = z.output<typeof passivesSchema>;

export const PASSIVE_VIEWS = ['at-risk', 'gained', 'lost'] as const;

export const passivesQuerySchema = z.object({
  show: z
    .enum(PASSIVE_VIEWS)
    .default('at-risk')
    .describe('`at-risk`: passive today; `gained`: gave 9 or 10 at the next score; `lost`: 0 to 6'),
  contact: z.uuid().optional(),
  cursor: z.string().optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

export type PassivesQuery = z.output<typeof passivesQuerySchema>;

export const newTaskSchema = z.strictObject({
  contactId: z.uuid(),
  title: taskTitleSchema.optional().describe('Without it, the idea in their own words'),
  ownerId: z.uuid().optional().describe('Without it, who has the customer'),
  dueOn: z.iso.date().optional().describe('Without it, two weeks from today'),
});

export type NewTask = z.output<typeof newTaskSchema>;
