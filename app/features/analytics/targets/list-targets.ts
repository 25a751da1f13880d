import type { Actor } from '../../../platform/actor.ts';
import { localDay } from '../../../platform/calendar/local-day.ts';
import type { Context } from '../../../platform/context.ts';
import { done, type Outcome, refused } from '../../../platform/outcome.ts';
import { TEAM } from '../../../platform/postgres/in-teams.ts';
import type { Organization } from '../../organizations/contract.ts';
import { getOrganization } from '../../organizations/get-organization.ts';
import { listMembers } from '../../organizations/list-members.ts';
import { getSurvey } from '../../surveys/get-survey.ts';
import { figureOf } from '../figure-of.ts';
import { addDays } from '../periods.ts';
import { readHistogram } from '../read-histograms.ts';
import { TARGET_DAYS, type Target, type Targets } from './contract.ts';
import { standingOf } from './standing-of.ts';
import { selectTargets, type TargetRow } from './targets-queries.ts';

/** The targets of a survey or of all, each with where its figure stands. */
export async function listTargets(
  context: Context,
  actor: Actor,
  query: { readonly survey?: string | undefined },
): Promise<Outcome<Targets>> {
  const now = context.clock();
  const organization = await getOrganization(context.db, actor.orgId);
  const survey = query.survey === undefined ? null : await getSurvey(context.db, actor.orgId, query.survey);
  const isBound = actor.surveyId !== null && survey?.id !== actor.surveyId;
  if (query.survey !== undefined && (survey === null || isBound)) {
    return refused('not-found', 'analytics:problems.no-survey');
  }
  const rows = await selectTargets(context.db, actor, survey?.id ?? actor.surveyId);
  const members = await listMembers(context.db, actor.orgId);
  const names = new Map(members.map(({ id, name }) => [id, name]));
  const today = localDay(now, organization.timeZone);
  const items = await Promise.all(
    rows.map(async (row) => ({
      ...(await withStanding(context, actor, organization, row, today)),
      setBy: { id: row.setBy, name: names.get(row.setBy ?? '') ?? null },
    })),
  );
  return done({ items, nextCursor: null });
}

/** Judged by the quarter that ends today, or on the day it was due. */
async function withStanding(
  context: Context,
  { orgId, teams }: Actor,
  organization: Organization,
  row: TargetRow,
  today: string,
): Promise<Omit<Target, 'setBy'>> {
  const to = row.dueOn < today ? row.dueOn : today;
  const from = addDays(to, 1 - TARGET_DAYS);
  const bins = await readHistogram(context.db, {
    orgId,
    surveyIds: [row.surveyId],
    from,
    to,
    series: null,
    filters: row.team === '' ? [] : [{ name: TEAM, value: row.team }],
    teams,
  });
  const figure = figureOf(bins, organization, undefined, row.isAnonymous);
  return {
    id: row.id,
    survey: row.survey,
    team: row.team === '' ? null : row.team,
    value: row.value,
    dueOn: row.dueOn,
    setAt: row.setAt.toISOString(),
    from,
    to,
    n: figure.n,
    nps: figure.nps,
    interval: { low: figure.interval.low, high: figure.interval.high },
    standing: standingOf(figure, row.value),
  };
}
