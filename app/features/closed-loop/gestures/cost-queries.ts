import { sql } from 'kysely';
import type { Actor } from '../../../platform/actor.ts';
import type { Db } from '../../../platform/postgres/database.ts';
import { caseSeenBy } from '../case-wall-queries.ts';
import type { GestureCost } from './cost-of-gestures.ts';

export async function selectCosts(
  db: Db,
  actor: Actor,
  { surveyId, from, before }: { surveyId: string | null; from: Date; before: Date },
): Promise<GestureCost[]> {
  const { rows } = await sql<GestureCost>`
    SELECT g.currency, sum(g.cost)::float8 AS cost, count(*) AS count
    FROM gestures g JOIN cases c ON c.org_id = g.org_id AND c.id = g.case_id
    WHERE g.org_id = ${actor.orgId} AND g.state = 'given' AND g.given_at >= ${from} AND g.given_at < ${before}
      AND (${surveyId}::uuid IS NULL OR c.survey_id = ${surveyId}::uuid) AND ${caseSeenBy(actor, 'c')}
    GROUP BY g.currency ORDER BY g.currency`.execute(db);
  return rows;
}
