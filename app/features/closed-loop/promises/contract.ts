import { z } from 'zod';
import { daySchema } from '../../../platform/calendar/day-schema.ts';

export const PROMISE_STATES = ['open', 'broken', 'kept', 'dropped'] as const;

export type PromiseState = (typeof PROMISE_STATES)[number];

/** Room for what is promised; the rest belongs in the conversation. */
const WHAT_MAX = 300;
const REASON_MAX = 500;

const words = (max: number, problem: string) =>
  z
    .string(problem)
    .trim()
    .min(1, problem)
    .max(max, problem)
    // PostgreSQL's text can hold neither.
    .refine((text) => !text.includes('\u0000') && text.isWellFormed(), problem);

const person = z.object({ id: z.string(), name: z.string() });

export const promiseMoveSchema = z.object({
  fromDueAt: z.iso.datetime(),
  toDueAt: z.iso.datetime(),
  reason: z.string(),
  customerTold: z.boolean(),
  movedBy: person.nullable(),
  movedAt: z.iso.datetime(),
});

export const promiseSchema = z.object({
  id: z.uuid(),
  caseId: z.uuid(),
  contact: z.object({ id: z.uuid(), name: z.string().nullable(), email: z.string().nullable() }),
  what: z.string().describe('What was said would be done'),
  dueAt: z.iso.datetime(),
  dueOn: z.iso.date().describe('The day it is due, in the organization’s zone'),
  dueTime: z.string().describe('And the hour, as HH:MM'),
  keeper: person.nullable().describe('The member who keeps it'),
  state: z
    .enum(PROMISE_STATES)
    .describe(
      '`broken`: its date passed and it was not kept; it can still be kept late, moved or dropped. `dropped`: it is no longer due, for a reason that is written.',
    ),
  brokenAt: z.iso.datetime().nullable().describe('When its date last passed; a kept one was kept late'),
  settledAt: z.iso.datetime().nullable(),
  reason: z.string().nullable().describe('Why it was dropped'),
  customerTold: z.boolean().nullable().describe('Whether the customer knows how it ended'),
  remindBeforeAt: z.iso.datetime().nullable().describe('The reminder on the working day before; null: none'),
  remindOnAt: z.iso.datetime().nullable().describe('The reminder on the day; null: none'),
  moves: z.array(promiseMoveSchema).describe('Each date it had before, the oldest first'),
  madeBy: person.nullable(),
  madeAt: z.iso.datetime(),
});

export type CasePromise = z.output<typeof promiseSchema>;

export const promisesSchema = z.object({
  items: z.array(promiseSchema),
  nextCursor: z.string().nullable(),
});

export type CasePromises = z.output<typeof promisesSchema>;

export const PROMISE_TABS = ['due', 'overdue', 'kept', 'dropped'] as const;

export const promisesQuerySchema = z.object({
  state: z
    .enum(PROMISE_TABS)
    .default('due')
    .describe(
      '`due` still to come, the soonest first; `overdue` past their date, the oldest first; the rest newest first',
    ),
  keeper: z.string().max(60).optional().describe('Id of a member, `me` or `nobody`'),
  team: z
    .string()
    .max(100)
    .optional()
    .describe('Key of the team whose customers they were made to, or `none`'),
  cursor: z.string().optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

export type PromisesQuery = z.output<typeof promisesQuerySchema>;

export const promiseCountsQuerySchema = promisesQuerySchema.pick({ keeper: true, team: true });

export type PromiseCountsQuery = z.output<typeof promiseCountsQuerySchema>;

export const promiseCountsSchema = z.object({ due: z.int(), overdue: z.int() });

export type PromiseCounts = z.output<typeof promiseCountsSchema>;

const due = {
  dueOn: daySchema('promises:problems.day').describe('A day in the organization’s zone'),
  dueTime: z
    .string('promises:problems.time')
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'promises:problems.time')
    .describe('An hour of that day, as HH:MM'),
};

export const makePromiseSchema = z.strictObject({
  what: words(WHAT_MAX, 'promises:problems.what'),
  ...due,
  keeperId: z
    .uuid('promises:problems.keeper')
    .optional()
    .describe('Who keeps it; left out: whoever writes it, else the owner of the case'),
});

export type MakePromise = z.input<typeof makePromiseSchema>;

export const movePromiseSchema = z.strictObject({
  ...due,
  reason: words(REASON_MAX, 'promises:problems.reason'),
  customerTold: z.boolean('promises:problems.told').describe('Whether the customer knows the new date'),
});

export type MovePromise = z.input<typeof movePromiseSchema>;

export const settlePromiseSchema = z
  .strictObject({
    state: z.enum(['kept', 'dropped']),
    reason: words(REASON_MAX, 'promises:problems.reason').optional(),
    customerTold: z.boolean('promises:problems.told'),
  })
  .refine(({ state, reason }) => state === 'kept' || reason !== undefined, {
    path: ['reason'],
    message: 'promises:problems.reason',
  });

export type SettlePromise = z.input<typeof settlePromiseSchema>;

const hour = z
  .int('promises:problems.hour')
  .min(0, 'promises:problems.hour')
  .max(23, 'promises:problems.hour');

export const promiseSettingsSchema = z.strictObject({
  beforeHour: hour.describe('Hour of the reminder on the working day before, on the organization’s clock'),
  dayHour: hour.describe('Hour of the reminder on the day itself'),
});

export type PromiseSettings = z.output<typeof promiseSettingsSchema>;

/** The end of a working day, to prepare tomorrow; and its beginning. */
export const USUAL_HOURS: PromiseSettings = { beforeHour: 17, dayHour: 9 };
