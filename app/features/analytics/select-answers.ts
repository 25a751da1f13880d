import type { Actor } from '../../platform/actor.ts';
import type { Context } from '../../platform/context.ts';
import { done, type Outcome, refused } from '../../platform/outcome.ts';
import type { Organization } from '../organizations/contract.ts';
import { getOrganization } from '../organizations/get-organization.ts';
import { chooseSurveys } from '../surveys/choose-surveys.ts';
import type { Survey } from '../surveys/contract.ts';
import type { ScoresQuery } from './contract.ts';
import { filtersOf } from './filters.ts';
import { type Measure, oneMeasure } from './one-measure.ts';
import type { Selection } from './queries.ts';

export interface Selected {
  readonly organization: Organization;
  /** What is counted, and of which surveys: never of two kinds. */
  readonly measure: Measure;
  readonly surveys: readonly Survey[];
  readonly selection: Selection;
  /** Whether answers of an anonymous survey are among them: few of those say nothing but how many they are. */
  readonly isAnonymous: boolean;
}

/** Finds the surveys that a query asks for, within the actor's walls, and what the query asks of them. */
export async function selectAnswers(
  context: Context,
  actor: Actor,
  query: Pick<ScoresQuery, 'survey' | 'kind' | 'relation' | 'from' | 'to' | 'series'>,
): Promise<Outcome<Selected>> {
  const [surveys, organization] = await Promise.all([
    chooseSurveys(context.db, actor, query),
    getOrganization(context.db, actor.orgId),
  ]);
  if (surveys === null) return refused('not-found', 'analytics:problems.no-survey');
  const measure = oneMeasure(surveys, query);
  if (!measure.ok) return measure;
  const { from = null, to = null, series = null } = query;
  if (from !== null && to !== null && from > to) {
    return refused('invalid', 'invalid', { fields: { to: 'analytics:problems.ends-before-it-begins' } });
  }
  if (series !== null && surveys.length > 1) {
    return refused('invalid', 'invalid', { fields: { series: 'analytics:problems.series-of-one' } });
  }
  const { orgId, teams } = actor;
  const surveyIds = surveys.map(({ id }) => id);
  const selection = { orgId, surveyIds, from, to, series, filters: filtersOf(query), teams };
  const isAnonymous = surveys.some(({ anonymous }) => anonymous);
  return done({ organization, measure: measure.value, surveys, selection, isAnonymous });
}
