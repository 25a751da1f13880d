import { z } from 'zod';
import { daySchema } from '../../../platform/calendar/day-schema.ts';
import { OUTCOMES } from '../endings/outcome.ts';
import { gestureEffectSchema } from '../gestures/contract.ts';

export const FIGURE_GROUPS = ['team', 'owner', 'type', 'cause'] as const;

export type FigureGroup = (typeof FIGURE_GROUPS)[number];

export const BANDS = ['detractor', 'passive', 'promoter'] as const;

const day = z.iso.date();
const givenDay = daySchema();

export const loopFiguresQuerySchema = z.object({
  from: givenDay
    .optional()
    .describe('First day of opening, where the organization is; a year before `to` when left out'),
  to: givenDay.optional().describe('Last day, inclusive; today when left out'),
  survey: z.string().optional(),
  by: z
    .enum(FIGURE_GROUPS)
    .optional()
    .describe(
      'Splits the figures. By owner they tell what was done, and nothing of how customers scored after',
    ),
});

export type LoopFiguresQuery = z.output<typeof loopFiguresQuerySchema>;

const percent = z.number().min(0).max(100).nullable();

const shareSchema = z
  .object({
    n: z.int().describe('Out of how many'),
    value: percent.describe(
      'In per cent; null below the minimum, or where only the interval is worth saying',
    ),
    low: percent.describe('95 % interval of Wilson; null below the minimum'),
    high: percent,
  })
  .describe('A share');

export type FigureShare = z.output<typeof shareSchema>;

const hours = z.number().min(0).nullable();

const quantileSchema = z.object({
  value: hours.describe('In hours; null: it has not happened to that many yet, or there are too few'),
  low: hours.describe('95 % interval; null: not reached'),
  high: hours,
});

const durationSchema = z
  .object({
    n: z.int(),
    happened: z
      .int()
      .describe('To how many it has happened; the others count for as long as they have waited'),
    median: quantileSchema,
    ninetieth: quantileSchema.describe('The time within which it happened to nine in ten'),
  })
  .describe('Kaplan–Meier, with limits after Brookmeyer and Crowley');

export type FigureDuration = z.output<typeof durationSchema>;

const caseFiguresSchema = z.object({
  cases: z.int().describe('Opened in the period; those withdrawn before anybody was in touch are left out'),
  withdrawn: z.int().describe('The cases left out'),
  inTarget: shareSchema.describe('Reached before the target, of those whose target has passed'),
  inLimit: shareSchema.describe('Reached before the limit, of those whose limit has passed'),
  firstContact: durationSchema.describe('From the start of the clocks until somebody reached the customer'),
  closing: durationSchema.describe('From opening to closing'),
  overdue: z
    .int()
    .describe('Now, whenever they were opened: nobody reached the customer, and the limit has passed'),
  outcomes: z.record(z.enum(OUTCOMES), z.int()).nullable().describe('How those closed ended; null by owner'),
  recovery: shareSchema
    .nullable()
    .describe('Detractors who were none any more when they next answered the same survey; null by owner'),
});

export type CaseFigures = z.output<typeof caseFiguresSchema>;

export const figuresSchema = caseFiguresSchema.extend({
  gestures: z.object({
    costs: z
      .array(
        z.object({
          currency: z.string(),
          cost: z.number().describe('In the smallest unit of the currency'),
          count: z.int(),
        }),
      )
      .describe('Given in the period, by currency'),
    effect: gestureEffectSchema.shape.items.element
      .pick({ n: true, change: true })
      .nullable()
      .describe('How their customers answered next; null by owner'),
  }),
});

export type Figures = z.output<typeof figuresSchema>;

export const transitionSchema = z.object({
  before: z.enum(BANDS).describe('What the customer was when the case was opened'),
  cases: z.int(),
  n: z.int().describe('Those who answered the same survey again'),
  after: z
    .array(
      z.object({ band: z.enum(BANDS), count: z.int(), value: z.number(), low: z.number(), high: z.number() }),
    )
    .nullable()
    .describe('Shares in per cent with simultaneous 95 % intervals (Goodman); null below the minimum'),
});

export type Transition = z.output<typeof transitionSchema>;

export const loopFiguresSchema = z.object({
  from: day,
  to: day,
  minimumN: z.int().describe('Below it no figure is shown'),
  whole: figuresSchema,
  transitions: z.array(transitionSchema).describe('From detractor to promoter; without bands of no case'),
  lost: z.object({
    cases: z.int().describe('Closed as lost in the period'),
    effort: z.number().nullable().describe('Letters and calls for each of them'),
    afterwards: z.int().describe('Letters and calls after they were let go'),
    othersEffort: z.number().nullable().describe('Letters and calls for each of the other cases'),
    spared: z.int().describe('Invitations that they were spared in the period'),
  }),
  groups: z
    .array(z.object({ value: z.string().nullable(), label: z.string().nullable(), figures: figuresSchema }))
    .nullable()
    .describe('null without `by`; `value` null: those that have none'),
});

export type LoopFigures = z.output<typeof loopFiguresSchema>;
