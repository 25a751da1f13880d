import { z } from 'zod';
import { daySchema } from '../../../platform/calendar/day-schema.ts';

export const GROUP_STATES = ['planned', 'held', 'cancelled'] as const;

export const GUEST_STATES = ['listed', 'invited', 'accepted', 'declined', 'came', 'absent'] as const;

export type GuestState = (typeof GUEST_STATES)[number];

const LONG = 5_000;

const words = (max: number, problem: string) =>
  z
    .string(problem)
    .trim()
    .max(max, problem)
    .refine((text) => !text.includes('\u0000') && text.isWellFormed(), problem);

const said = (max: number, problem: string) => words(max, problem).min(1, problem);

const slotSchema = z.object({
  id: z.uuid(),
  startsAt: z.iso.datetime(),
  endsAt: z.iso.datetime(),
  seats: z.int(),
  taken: z.int().describe('Seats that are taken, by guests of every team'),
});

export const guestSchema = z.object({
  id: z.uuid(),
  contact: z.object({ id: z.uuid(), name: z.string().nullable(), email: z.string().nullable() }),
  state: z.enum(GUEST_STATES),
  slotId: z.uuid().nullable(),
  invitedAt: z.iso.datetime().nullable(),
  answeredAt: z.iso.datetime().nullable(),
  toldAt: z.iso.datetime().nullable().describe('When they were told what came of it'),
});

export type FocusGuest = z.output<typeof guestSchema>;

const summary = {
  id: z.uuid(),
  title: z.string(),
  question: z.string(),
  place: z.string(),
  state: z.enum(GROUP_STATES),
  slots: z.array(slotSchema).describe('In their order'),
  createdAt: z.iso.datetime(),
};

export const focusGroupsSchema = z.object({
  items: z.array(z.object({ ...summary, guests: z.record(z.enum(GUEST_STATES), z.int()) })),
  nextCursor: z.string().nullable(),
});

export type FocusGroups = z.output<typeof focusGroupsSchema>;

export const focusGroupSchema = z.object({
  ...summary,
  notes: z.string(),
  learnt: z.string(),
  guests: z.array(guestSchema).describe('Those of the teams that you see'),
});

export type FocusGroup = z.output<typeof focusGroupSchema>;

export const focusGroupsQuerySchema = z.object({
  cursor: z.string().optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

export type FocusGroupsQuery = z.output<typeof focusGroupsQuerySchema>;

const SLOTS_MAX = 20;

const newSlotSchema = z.strictObject({
  day: daySchema('focus-groups:problems.slot').describe('A day in the organization’s zone'),
  time: z
    .string('focus-groups:problems.slot')
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'focus-groups:problems.slot'),
  minutes: z
    .int('focus-groups:problems.slot')
    .min(15, 'focus-groups:problems.slot')
    .max(480, 'focus-groups:problems.slot'),
  seats: z
    .int('focus-groups:problems.seats')
    .min(1, 'focus-groups:problems.seats')
    .max(500, 'focus-groups:problems.seats'),
});

const someSlots = <T extends z.ZodType>(slot: T) =>
  z.array(slot).min(1, 'focus-groups:problems.slot').max(SLOTS_MAX, 'focus-groups:problems.slot');

const changedSlotSchema = newSlotSchema.extend({ id: z.uuid().optional() });

export type ChangedSlot = z.output<typeof changedSlotSchema>;

export const newFocusGroupSchema = z.strictObject({
  title: said(120, 'focus-groups:problems.title'),
  question: said(500, 'focus-groups:problems.question'),
  place: said(300, 'focus-groups:problems.place').describe('An address, or a link to a call'),
  slots: someSlots(newSlotSchema),
});

export type NewFocusGroup = z.input<typeof newFocusGroupSchema>;

export const changeFocusGroupSchema = z
  .strictObject({
    title: said(120, 'focus-groups:problems.title'),
    question: said(500, 'focus-groups:problems.question'),
    place: said(300, 'focus-groups:problems.place'),
    state: z.enum(GROUP_STATES).describe('`cancelled` tells those who accepted'),
    notes: words(LONG, 'focus-groups:problems.long'),
    learnt: words(LONG, 'focus-groups:problems.long'),
    slots: someSlots(changedSlotSchema).describe(
      'All of them: those with an `id` are changed, those left out are removed. One in which somebody has a seat keeps its time and its seats',
    ),
    confirmed: z
      .boolean()
      .describe('The writer saw the warning about words that a company must not keep of people'),
  })
  .partial()
  .refine((change) => Object.keys(change).length > 0, { message: 'focus-groups:problems.nothing' });

export type ChangeFocusGroup = z.input<typeof changeFocusGroupSchema>;

const BANDS = ['detractor', 'passive', 'promoter'] as const;
const TYPES = ['gone', 'looking', 'believing', 'captive'] as const;

export const candidatesQuerySchema = z.object({
  segment: z.uuid().optional().describe('Only those of this segment'),
  band: z.enum(BANDS).optional().describe('Only those whose last score lies in this band'),
  type: z.enum(TYPES).optional().describe('Only those with a case of this type of detractor'),
});

export type CandidatesQuery = z.output<typeof candidatesQuerySchema>;

export const candidatesSchema = z.object({
  items: z
    .array(
      z.object({
        contact: guestSchema.shape.contact,
        score: z.int().nullable().describe('Their last NPS score'),
        type: z.enum(TYPES).nullable().describe('Of the case, where they are a detractor'),
      }),
    )
    .describe('At most 200, the newest answer first; nobody who opted out, refused or bounced'),
});

export type Candidates = z.output<typeof candidatesSchema>;

export const guestsExportSchema = z.object({
  group: z.uuid().optional().describe('Those of one group; all groups when left out'),
  cursor: z.string().optional(),
  limit: z.coerce.number().int().min(1).max(500).default(50).describe('Groups a page'),
});

export type GuestsExportQuery = z.output<typeof guestsExportSchema>;

export const addGuestsSchema = z.strictObject({ contactIds: z.array(z.uuid()).min(1).max(200) });

export const countSchema = z.object({ count: z.int() });

export const attendanceSchema = z.strictObject({ state: z.enum(['came', 'absent']) });

export type Attendance = z.output<typeof attendanceSchema>;

export const tellBackSchema = z.strictObject({
  message: said(LONG, 'focus-groups:problems.message').describe('What changed thanks to them, in your words'),
});

export type TellBack = z.output<typeof tellBackSchema>;
