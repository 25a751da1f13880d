import type { Actor } from '../../../platform/actor.ts';
import type { Db } from '../../../platform/postgres/database.ts';
import { type NextScore, nextScores } from '../../responses/next-scores.ts';
import { kindsOfSurveys } from '../../surveys/list-surveys.ts';
import { type CostOfOne, selectCosts } from './cost-queries.ts';

/** A gesture with what its customer answered next; null while they have not, and where the survey is no NPS. */
export interface FollowedGesture extends CostOfOne {
  readonly next: NextScore | null;
}

/** What was given in a period, what it cost, and what came after. */
export async function givenInPeriod(
  db: Db,
  actor: Actor,
  period: { surveyId: string | null; from: Date; before: Date },
): Promise<FollowedGesture[]> {
  const given = await selectCosts(db, actor, period);
  const moments = given.map(({ contactId, surveyId, givenAt }) => ({ contactId, surveyId, after: givenAt }));
  const kindOf = await kindsOfSurveys(db, actor.orgId);
  const next = await nextScores(db, actor.orgId, moments);
  return given.map((one, i) => ({ ...one, next: kindOf(one.surveyId) === 'nps' ? (next[i] ?? null) : null }));
}
