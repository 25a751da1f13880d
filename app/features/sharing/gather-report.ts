import type { Actor } from '../../platform/actor.ts';
import type { Context } from '../../platform/context.ts';
import { done, type Outcome } from '../../platform/outcome.ts';
import { compareGroups } from '../analytics/compare-groups.ts';
import { comparisonQuerySchema, scoresQuerySchema, trendQuerySchema } from '../analytics/contract.ts';
import { funnelQuerySchema } from '../analytics/funnel/contract.ts';
import { getFunnel } from '../analytics/funnel/get-funnel.ts';
import { getScores } from '../analytics/get-scores.ts';
import { getTrend } from '../analytics/get-trend.ts';
import { listDimensions } from '../analytics/list-dimensions.ts';
import type { Survey } from '../surveys/contract.ts';
import type { ReportContent } from './contract.ts';
import { addMonths, firstDayOf, lastDayOf, type Month } from './month.ts';

const TREND_MONTHS = 12;

/** A month in figures, as the screens tell them at this moment. */
export async function gatherReport(
  context: Context,
  actor: Actor,
  survey: Survey,
  month: Month,
): Promise<Outcome<ReportContent>> {
  const days = { survey: survey.slug, from: firstDayOf(month), to: lastDayOf(month) };
  const before = addMonths(month, -1);
  const scores = await getScores(context, actor, scoresQuerySchema.parse(days));
  if (!scores.ok) return scores;
  const comparison = await compareGroups(
    context,
    actor,
    comparisonQuerySchema.parse({ ...days, beforeFrom: firstDayOf(before), beforeTo: lastDayOf(before) }),
  );
  if (!comparison.ok) return comparison;
  const year = { ...days, from: firstDayOf(addMonths(month, 1 - TREND_MONTHS)), interval: 'month' };
  const trend = await getTrend(context, actor, trendQuerySchema.parse(year));
  if (!trend.ok) return trend;
  const segments: ReportContent['segments'] = [];
  const dimensions = await listDimensions(context, actor);
  for (const { name, values } of dimensions.ok ? dimensions.value.items : []) {
    if (values.length < 2) continue;
    const split = await getScores(context, actor, scoresQuerySchema.parse({ ...days, by: name }));
    if (!split.ok) return split;
    segments.push({ dimension: name, scores: split.value });
  }
  const funnel = await getFunnel(context, actor, funnelQuerySchema.parse(days));
  return done({
    survey: { slug: survey.slug, name: survey.name },
    timeZone: scores.value.timeZone,
    scores: scores.value,
    comparison: comparison.value,
    trend: trend.value,
    segments,
    funnel: funnel.ok && funnel.value.sent > 0 ? funnel.value : null,
  });
}
