import type { Actor } from '../../platform/actor.ts';
import type { Context } from '../../platform/context.ts';
import { done, type Outcome, refused } from '../../platform/outcome.ts';
import type { Organization } from '../organizations/contract.ts';
import { getOrganization } from '../organizations/get-organization.ts';
import type { Survey } from '../surveys/contract.ts';
import { getSurvey } from '../surveys/get-survey.ts';
import type { ScoresQuery } from './contract.ts';
import { filtersOf } from './filters.ts';
import type { Selection } from './queries.ts';

export interface Selected {
  readonly organization: Organization;
  readonly survey: Survey;
  readonly selection: Selection;
}

/** Finds the survey that a query names, within the actor's walls, and what the query asks of it. */
export async function selectAnswers(
  context: Context,
  actor: Actor,
  query: Pick<ScoresQuery, 'survey' | 'from' | 'to' | 'series'>,
): Promise<Outcome<Selected>> {
  const [survey, organization] = await Promise.all([
    getSurvey(context.db, actor.orgId, query.survey),
    getOrganization(context.db, actor.orgId),
  ]);
  if (survey === null || (actor.surveyId !== null && actor.surveyId !== survey.id)) {
    return refused('not-found', 'analytics:problems.no-survey');
  }
  if (survey.kind !== 'nps') {
    return refused('invalid', 'invalid', { fields: { survey: 'analytics:problems.only-nps' } });
  }
  const { from = null, to = null, series = null } = query;
  if (from !== null && to !== null && from > to) {
    return refused('invalid', 'invalid', { fields: { to: 'analytics:problems.ends-before-it-begins' } });
  }
  const { orgId, teams } = actor;
  const selection = { orgId, surveyId: survey.id, from, to, series, filters: filtersOf(query), teams };
  return done({ organization, survey, selection });
}
