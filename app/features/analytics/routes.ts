import { answered } from '../../platform/http/answered.ts';
import { apiRoute } from '../../platform/http/route.ts';
import { comparePeriods } from './compare-periods.ts';
import {
  comparisonQuerySchema,
  comparisonSchema,
  dimensionsSchema,
  scoresQuerySchema,
  scoresSchema,
  trendQuerySchema,
  trendSchema,
} from './contract.ts';
import { getScores } from './get-scores.ts';
import { getTrend } from './get-trend.ts';
import { listDimensions } from './list-dimensions.ts';

const tag = 'Figures';

export const analyticsRoutes = {
  scores: apiRoute({
    summary: 'NPS of a survey over a period, with its interval',
    description: 'All dates when `from` and `to` are left out. `filter[NAME]=VALUE` narrows by a property.',
    tag,
    scope: 'read',
    surveyBound: 'allowed',
    query: scoresQuerySchema,
    responses: { 200: scoresSchema },
    handle: async ({ context, actor, query }) => answered(await getScores(context, actor, query)),
  }),
  trend: apiRoute({
    summary: 'NPS by day, week or month',
    tag,
    scope: 'read',
    surveyBound: 'allowed',
    query: trendQuerySchema,
    responses: { 200: trendSchema },
    handle: async ({ context, actor, query }) => answered(await getTrend(context, actor, query)),
  }),
  comparison: apiRoute({
    summary: 'A period against the one of equal length before it',
    tag,
    scope: 'read',
    surveyBound: 'allowed',
    query: comparisonQuerySchema,
    responses: { 200: comparisonSchema },
    handle: async ({ context, actor, query }) => answered(await comparePeriods(context, actor, query)),
  }),
  dimensions: apiRoute({
    summary: 'Properties that figures can be split by',
    tag,
    scope: 'read',
    responses: { 200: dimensionsSchema },
    handle: async ({ context, actor }) => answered(await listDimensions(context, actor)),
  }),
};
