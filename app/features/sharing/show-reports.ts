import type { Actor } from '../../platform/actor.ts';
import type { Context } from '../../platform/context.ts';
import { done, type Outcome, refused } from '../../platform/outcome.ts';
import { scoresQuerySchema } from '../analytics/contract.ts';
import { getScores } from '../analytics/get-scores.ts';
import { getSurvey } from '../surveys/get-survey.ts';
import { type Report, type ReportItem, reportContentSchema } from './contract.ts';
import { firstDayOf, lastDayOf, monthOf } from './month.ts';
import { type ReportRow, selectReport, selectReports } from './queries.ts';

function itemOf({ id, month, content, createdAt, createdBy }: ReportRow): ReportItem {
  const { n, interval, display } = content.scores;
  const nps = content.scores.metric === 'nps' ? content.scores.nps : null;
  return {
    id,
    survey: content.survey,
    month: monthOf(month),
    createdAt: createdAt.toISOString(),
    isAutomatic: createdBy === null,
    figure: { n, nps, interval, display },
  };
}

/** The newest month first. */
export async function listReports(
  context: Context,
  actor: Actor,
): Promise<Outcome<{ items: ReportItem[]; nextCursor: null }>> {
  const rows = await selectReports(context.db, actor.orgId, actor.surveyId);
  return done({ items: rows.map(itemOf), nextCursor: null });
}

/** A report as it was made, and beside it what came since. */
export async function showReport(context: Context, actor: Actor, id: string): Promise<Outcome<Report>> {
  const row = await selectReport(context.db, actor.orgId, id);
  if (row === null || (actor.surveyId !== null && actor.surveyId !== row.surveyId)) {
    return refused('not-found', 'sharing:problems.no-report');
  }
  const content = reportContentSchema.parse(row.content);
  return done({ ...itemOf(row), content, since: await since(context, actor, row, content.scores.n) });
}

/** Everybody's month, whoever reads: a report is one figure for all. */
async function since(
  context: Context,
  actor: Actor,
  row: ReportRow,
  reported: number,
): Promise<Report['since']> {
  const survey = await getSurvey(context.db, actor.orgId, row.surveyId);
  if (survey === null) return null;
  const month = monthOf(row.month);
  const query = scoresQuerySchema.parse({
    survey: survey.slug,
    from: firstDayOf(month),
    to: lastDayOf(month),
  });
  const now = await getScores(context, { ...actor, teams: null }, query);
  if (!now.ok || now.value.n === reported) return null;
  return { answers: now.value.n - reported, scores: now.value };
}
