import { z } from 'zod';
import { answered } from '../../platform/http/answered.ts';
import { apiRoute } from '../../platform/http/route.ts';
import { exportRoute } from '../organizations/export/export-route.ts';
import { compareGroups } from './compare-groups.ts';
import {
  comparisonQuerySchema,
  comparisonSchema,
  dimensionsSchema,
  scoresQuerySchema,
  scoresSchema,
  trendQuerySchema,
  trendSchema,
} from './contract.ts';
import { scoreColumns, scoreLines } from './export-scores.ts';
import { funnelQuerySchema, funnelSchema } from './funnel/contract.ts';
import { getFunnel } from './funnel/get-funnel.ts';
import { getScores } from './get-scores.ts';
import { getTrend } from './get-trend.ts';
import { listDimensions } from './list-dimensions.ts';
import {
  removeTargetSchema,
  setTargetSchema,
  targetSchema,
  targetsQuerySchema,
  targetsSchema,
} from './targets/contract.ts';
import { listTargets } from './targets/list-targets.ts';
import { removeTarget } from './targets/remove-target.ts';
import { setTarget } from './targets/set-target.ts';

const tag = 'Figures';

export const analyticsRoutes = {
  scores: apiRoute({
    summary: 'NPS, CSAT or CES over a period, with its interval',
    description:
      'One figure is of one kind of survey, and of relationships or single events, not both: 422 lists the choices. All dates when `from` and `to` are left out. `filter[NAME]=VALUE` narrows by a property.',
    tag,
    scope: 'read',
    surveyBound: 'allowed',
    query: scoresQuerySchema,
    responses: { 200: scoresSchema },
    handle: async ({ context, actor, query }) => answered(await getScores(context, actor, query)),
  }),
  export: exportRoute({
    summary: 'A figure and those of the groups of a property, as CSV or as a workbook',
    description: 'Rounded, and hidden under the minimum, as on screens.',
    tag,
    scope: 'read',
    surveyBound: 'allowed',
    list: 'scores',
    query: scoresQuerySchema,
    columns: scoreColumns,
    read: scoreLines,
  }),
  trend: apiRoute({
    summary: 'NPS, CSAT or CES by day, week or month',
    tag,
    scope: 'read',
    surveyBound: 'allowed',
    query: trendQuerySchema,
    responses: { 200: trendSchema },
    handle: async ({ context, actor, query }) => answered(await getTrend(context, actor, query)),
  }),
  comparison: apiRoute({
    summary: 'A period against the one before it, or any group of answers against another',
    description:
      'By default the period of equal length before. `beforeFrom` and `beforeTo` name another, `before[NAME]=VALUE` another group. Two sides that share answers are not compared.',
    tag,
    scope: 'read',
    surveyBound: 'allowed',
    query: comparisonQuerySchema,
    responses: { 200: comparisonSchema },
    handle: async ({ context, actor, query }) => answered(await compareGroups(context, actor, query)),
  }),
  funnel: apiRoute({
    summary: 'Response rate: invitations sent, delivered and answered, and what the silent ones leave open',
    description:
      'Of the invitations that left between `from` and `to`, whenever they were answered. Answers without an invitation are in no rate.',
    tag,
    scope: 'read',
    surveyBound: 'allowed',
    query: funnelQuerySchema,
    responses: { 200: funnelSchema },
    handle: async ({ context, actor, query }) => answered(await getFunnel(context, actor, query)),
  }),
  targets: apiRoute({
    summary: 'Targets, and where their figures stand',
    description: 'Judged by the quarter that ends today, or on the day the target was due.',
    tag,
    scope: 'read',
    surveyBound: 'allowed',
    query: targetsQuerySchema,
    responses: { 200: targetsSchema },
    handle: async ({ context, actor, query }) => answered(await listTargets(context, actor, query)),
  }),
  setTarget: apiRoute({
    summary: 'Set the target of a survey, or of one team in it',
    description: 'Takes the place of the one that was set before.',
    tag,
    scope: 'manage',
    teamBound: 'refused',
    surveyBound: 'allowed',
    body: setTargetSchema,
    responses: { 200: targetSchema },
    handle: async ({ context, actor, body }) => answered(await setTarget(context, actor, body)),
  }),
  removeTarget: apiRoute({
    summary: 'Take the target of a survey, or of one team in it, back',
    tag,
    scope: 'manage',
    teamBound: 'refused',
    surveyBound: 'allowed',
    query: removeTargetSchema,
    responses: { 204: z.null() },
    handle: async ({ context, actor, query }) => answered(await removeTarget(context, actor, query), 204),
  }),
  dimensions: apiRoute({
    summary: 'Properties that figures can be split by',
    tag,
    scope: 'read',
    responses: { 200: dimensionsSchema },
    handle: async ({ context, actor }) => answered(await listDimensions(context, actor)),
  }),
};
