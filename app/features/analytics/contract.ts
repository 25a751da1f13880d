import { z } from 'zod';
import { daySchema } from '../../platform/calendar/day-schema.ts';
import { KINDS, RELATIONS } from '../surveys/contract.ts';

const points = z.number().min(-100).max(100).nullable();

/** One group's figure: what every screen, command and API answer prints. Points are unrounded. */
export const figureSchema = z.object({
  n: z.int().describe('Counted answers, passives included'),
  promoters: z.int(),
  passives: z.int(),
  detractors: z.int(),
  nps: points.describe('100 × (promoters − detractors) / n, unrounded; null when n is 0'),
  interval: z
    .object({ level: z.number(), low: points, high: points })
    .describe('Score interval (Tango 1998), in points'),
  histogram: z.array(z.int()).length(11).describe('Answers per score, 0 to 10'),
  display: z
    .enum(['show', 'range', 'hide'])
    .describe('What a screen may show: the figure, its interval only, or nothing'),
});

export type Figure = z.output<typeof figureSchema>;

export const differenceSchema = z.object({ value: z.number(), low: z.number(), high: z.number() });

export const groupSchema = figureSchema.extend({
  value: z
    .string()
    .nullable()
    .describe('Value of the property; null for answers without it, * for all past 200'),
  againstRest: z
    .enum(['above', 'below', 'not-proven'])
    .nullable()
    .describe('Against all other answers, Benjamini-Hochberg at 5 %; null under the minimum to compare'),
  difference: differenceSchema
    .nullable()
    .describe('Its NPS − that of all other answers, adjusted Wald at 95 %; null where `againstRest` is'),
  rank: z
    .object({ best: z.int(), worst: z.int() })
    .nullable()
    .describe(
      'The ranks that its interval allows among the groups that are compared: alike where intervals overlap, one number only where none does; null under the minimum to compare',
    ),
});

export type Group = z.output<typeof groupSchema>;

const percent = z.number().min(0).max(100).nullable();

/** One group's figure of a CSAT or CES. Per cent, unrounded. */
export const shareFigureSchema = z.object({
  n: z.int().describe('Counted answers'),
  value: percent.describe('Share of good answers in per cent, unrounded; null when n is 0'),
  interval: z
    .object({ level: z.number(), low: percent, high: percent })
    .describe('Wilson interval (1927), in per cent'),
  mean: z.number().nullable().describe('Mean score, on the scale itself; null when n is 0'),
  histogram: z.array(z.int()).describe('Answers per score: 1 to 5 (CSAT), 1 to 7 (CES)'),
  display: figureSchema.shape.display,
});

export type ShareFigure = z.output<typeof shareFigureSchema>;

/** `value` is the share here, so the property's value has another name. */
export const shareGroupSchema = shareFigureSchema.extend({
  group: groupSchema.shape.value,
  againstRest: groupSchema.shape.againstRest,
  difference: differenceSchema
    .nullable()
    .describe('Its share − that of all other answers, Newcombe (1998) at 95 %; null where `againstRest` is'),
  rank: groupSchema.shape.rank,
});

const SHARES = ['csat', 'ces'] as const;

export type ShareMetric = (typeof SHARES)[number];

const isNps = { metric: z.literal('nps') };
const isShare = {
  metric: z.enum(SHARES).describe('`csat`: share of 4 and 5 of 1 to 5; `ces`: share of 5 to 7 of 1 to 7'),
};

const day = z.iso.date();
const givenDay = daySchema();

/** What a figure is made of. */
const madeOf = {
  rule: z.string().describe('How the figure is counted, as a formula'),
  survey: z.string().nullable().describe('Its slug; null when several are added up'),
  surveys: z.array(z.string()).describe('Slugs of the surveys that are added up: of one kind'),
  relation: z.enum([...RELATIONS, 'both']).describe('`both` only when it was asked for'),
  timeZone: z.string().describe('The zone that days are counted in'),
};

const ofScores = {
  ...madeOf,
  from: day.nullable(),
  to: day.nullable(),
  excluded: z.int().describe('Answers a person excluded in this period, not in n'),
  provisional: z.int().describe('Scores opened but not confirmed by a person, not in n'),
  answered: z
    .object({ first: day.nullable(), last: day.nullable() })
    .describe('Days of the first and last counted answer of the survey, whatever the period'),
};

const npsScoresSchema = figureSchema.extend({
  ...isNps,
  ...ofScores,
  groups: z.array(groupSchema).optional(),
});

const shareScoresSchema = shareFigureSchema.extend({
  ...isShare,
  ...ofScores,
  groups: z.array(shareGroupSchema).optional(),
});

export const scoresSchema = z.discriminatedUnion('metric', [npsScoresSchema, shareScoresSchema]);

/** Of an NPS. */
export type Scores = z.output<typeof npsScoresSchema>;
/** Of a CSAT or CES. */
export type ShareScores = z.output<typeof shareScoresSchema>;
export type AnyScores = z.output<typeof scoresSchema>;

const ofPoint = { start: day.describe('First day of the period'), end: day };
const ofTrend = {
  ...madeOf,
  interval: z.enum(['day', 'week', 'month']),
  series: z
    .array(z.object({ survey: z.string(), series: z.int(), startedOn: day }))
    .describe('When the wording changed'),
};

const npsTrendSchema = z.object({
  ...isNps,
  ...ofTrend,
  points: z.array(figureSchema.extend(ofPoint)),
});

const shareTrendSchema = z.object({
  ...isShare,
  ...ofTrend,
  points: z.array(shareFigureSchema.extend(ofPoint)),
});

export const trendSchema = z.discriminatedUnion('metric', [npsTrendSchema, shareTrendSchema]);

export type Trend = z.output<typeof npsTrendSchema>;
export type AnyTrend = z.output<typeof trendSchema>;

const ofComparison = {
  beforeFrom: day,
  beforeTo: day,
  common: z.int().describe('Answers that are on both sides; more than 0 and nothing is compared'),
  difference: differenceSchema
    .nullable()
    .describe(
      'now − before in points at 95 %: adjusted Wald for NPS, Newcombe (1998) for shares; null when either is empty',
    ),
  verdict: z
    .enum(['better', 'worse', 'not-proven', 'too-few', 'reworded', 'overlapping'])
    .describe(
      '`reworded`: the question changed in between, and its answers do not compare. `overlapping`: the two sides share answers',
    ),
  smallestDetectable: z
    .number()
    .nullable()
    .describe('The smallest change, in points, that so many answers prove with 80 % chance; null for shares'),
  needed: z
    .object({
      five: z.int().describe('To prove 5 points'),
      ten: z.int().describe('To prove 10 points'),
      this: z.int().nullable().describe('To prove the difference as it is; null when it is 0'),
    })
    .nullable()
    .describe(
      'Answers that each side would take, at 95 % and with 80 % chance, were the answers as mixed as these; null for shares',
    ),
};

const npsComparisonSchema = z.object({
  ...isNps,
  now: figureSchema,
  before: figureSchema.describe('The other side: the period before, or the other group'),
  ...ofComparison,
});

const shareComparisonSchema = z.object({
  ...isShare,
  now: shareFigureSchema,
  before: shareFigureSchema,
  ...ofComparison,
});

export const comparisonSchema = z.discriminatedUnion('metric', [npsComparisonSchema, shareComparisonSchema]);

export type Comparison = z.output<typeof npsComparisonSchema>;
export type AnyComparison = z.output<typeof comparisonSchema>;

export const dimensionsSchema = z.object({
  items: z.array(z.object({ name: z.string(), values: z.array(z.string()) })),
});

export type Dimensions = z.output<typeof dimensionsSchema>;

/** `filter[NAME]=VALUE` comes beside these; a blank VALUE asks for the answers without the property. */
export const scoresQuerySchema = z.looseObject({
  survey: z
    .string()
    .min(1)
    .max(2000)
    .optional()
    .describe(
      'Slug or id; several between commas are added up. All that `kind` and `relation` leave when not said',
    ),
  kind: z
    .enum(KINDS)
    .optional()
    .describe('Only surveys of this kind: scores of two kinds never make one figure'),
  relation: z
    .enum([...RELATIONS, 'both'])
    .optional()
    .describe(
      'Only these surveys. `both` adds up relationship and single events, which is refused unless said',
    ),
  from: givenDay.optional().describe('First day, inclusive, in the organization’s zone'),
  to: givenDay.optional().describe('Last day, inclusive'),
  by: z.string().max(60).optional().describe('Split by this property'),
  series: z.coerce
    .number()
    .int()
    .min(1)
    .optional()
    .describe('Only the answers to this wording of the one survey'),
  level: z.coerce.number().gt(0).lt(1).default(0.95),
});

export type ScoresQuery = z.output<typeof scoresQuerySchema>;

export const trendQuerySchema = scoresQuerySchema
  .omit({ by: true })
  .extend({ interval: z.enum(['day', 'week', 'month']).default('week') });

export type TrendQuery = z.output<typeof trendQuerySchema>;

/** `before[NAME]=VALUE` comes beside these, where the other side is another group. */
export const comparisonQuerySchema = scoresQuerySchema.omit({ by: true }).extend({
  from: givenDay,
  to: givenDay,
  beforeFrom: givenDay.optional().describe('First day of the other side, with `beforeTo`'),
  beforeTo: givenDay
    .optional()
    .describe('When left out: the same days where `before[NAME]` is given, else as many days right before'),
});

export type ComparisonQuery = z.output<typeof comparisonQuerySchema>;
