import { z } from 'zod';
import {
  comparisonSchema,
  dimensionsSchema,
  figureSchema,
  scoresSchema,
  trendSchema,
} from '../analytics/contract.ts';
import { funnelSchema } from '../analytics/funnel/contract.ts';
import { MONTH } from './month.ts';

const month = z.string().regex(MONTH, 'sharing:problems.month');

/** What was true when the month was reported. */
export const reportContentSchema = z.object({
  survey: z.object({ slug: z.string(), name: z.string() }),
  timeZone: z.string().describe('The zone that days were counted in'),
  scores: scoresSchema.describe('The month'),
  comparison: comparisonSchema.describe('Against the month before'),
  trend: trendSchema.describe('The twelve months up to this one'),
  segments: z
    .array(z.object({ dimension: dimensionsSchema.shape.items.element.shape.name, scores: scoresSchema }))
    .describe('The month by each property'),
  funnel: funnelSchema.nullable().describe('Who was asked and who answered; null where nobody was asked'),
});

export type ReportContent = z.output<typeof reportContentSchema>;

export const reportItemSchema = z.object({
  id: z.uuid(),
  survey: z.object({ slug: z.string(), name: z.string() }),
  month: month.describe('YYYY-MM'),
  createdAt: z.iso.datetime(),
  isAutomatic: z.boolean().describe('Made by the clock, on the second of the next month'),
  figure: figureSchema
    .pick({ n: true, nps: true, interval: true, display: true })
    .describe('That of the month, as it was reported'),
});

export type ReportItem = z.output<typeof reportItemSchema>;

export const reportsSchema = z.object({ items: z.array(reportItemSchema), nextCursor: z.null() });

export const reportSchema = reportItemSchema.extend({
  content: reportContentSchema,
  since: z
    .object({
      answers: z.int().describe('Answers of the month counted now, less those of the report'),
      scores: scoresSchema.describe('The month as it is now'),
    })
    .nullable()
    .describe('What came after the report; null when nothing did'),
});

export type Report = z.output<typeof reportSchema>;

export const newReportSchema = z.strictObject({
  survey: z.string('sharing:problems.no-survey').min(1, 'sharing:problems.no-survey').describe('Slug or id'),
  month,
});
