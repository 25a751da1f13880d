import { z } from 'zod';
import { figureSchema, scoresQuerySchema } from '../contract.ts';

const day = z.iso.date();
const percent = z.number().min(0).max(100).nullable();

/** What became of invitations. They add up: sent = delivered + bounced, delivered = answered + silent. */
export const funnelCountsSchema = z.object({
  queued: z.int().describe('Asked for, not yet left'),
  sent: z.int().describe('Left, those that came back included'),
  bounced: z.int().describe('Refused by the mail server, or came back'),
  delivered: z.int(),
  answered: z.int().describe('With a counted answer, whenever it came'),
  rate: percent.describe('answered / delivered in per cent, unrounded; null when nothing was delivered'),
  interval: z
    .object({ level: z.number(), low: percent, high: percent })
    .describe('Wilson interval of the rate, in per cent'),
});

export type FunnelCounts = z.output<typeof funnelCountsSchema>;

const points = z.number().min(-100).max(100);

export const boundsSchema = z.object({
  low: points.describe('NPS of all if everybody silent were a detractor'),
  high: points.describe('NPS of all if everybody silent were a promoter'),
  ifTenLower: points.describe('NPS of all if the silent ones stood 10 points lower than those who answered'),
  ifThirtyLower: points.describe('The same, 30 points lower'),
  breakEven: z
    .number()
    .nullable()
    .describe(
      'NPS of the silent ones at which that of all is 0; beyond ±100 they cannot change its sign; null when all answered',
    ),
});

export type Bounds = z.output<typeof boundsSchema>;

export const funnelGroupSchema = funnelCountsSchema.extend({
  value: z
    .string()
    .nullable()
    .describe('Value of the property; null for those without it, * for all past 200'),
  figure: figureSchema,
  againstRest: z
    .enum(['above', 'below', 'not-proven'])
    .nullable()
    .describe(
      'Its rate against all others, Benjamini-Hochberg at 5 %; null where few were asked: under the minimum to compare',
    ),
});

export type FunnelGroup = z.output<typeof funnelGroupSchema>;

export const funnelSchema = funnelCountsSchema.extend({
  survey: z.string().describe('Its slug; several between commas where they are added up'),
  from: day.nullable(),
  to: day.nullable(),
  timeZone: z.string(),
  figure: figureSchema.describe('NPS of those who answered one of these invitations'),
  bounds: boundsSchema.nullable().describe('What the silent ones could change; null when nobody answered'),
  groups: z.array(funnelGroupSchema).optional(),
});

export type FunnelOfSurvey = z.output<typeof funnelSchema>;

export const funnelQuerySchema = scoresQuerySchema.omit({ series: true });

export type FunnelQuery = z.output<typeof funnelQuerySchema>;
