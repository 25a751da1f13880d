import { sql } from 'kysely';
import type { Actor } from '../../../platform/actor.ts';
import type { Db } from '../../../platform/postgres/database.ts';
import { caseSeenBy } from '../case-wall-queries.ts';
import type { DetractorType } from '../types/detractor-type.ts';

export interface CostOfOne {
  readonly currency: string;
  /** In the smallest unit of the currency. */
  readonly cost: number;
  readonly givenAt: Date;
  readonly contactId: string;
  readonly surveyId: string;
  readonly score: number;
  readonly team: string | null;
  readonly ownerId: string | null;
  readonly type: DetractorType | null;
  readonly causeId: string | null;
}

/** Gestures given in a period, with what their case is told by. */
export async function selectCosts(
  db: Db,
  actor: Actor,
  { surveyId, from, before }: { surveyId: string | null; from: Date; before: Date },
): Promise<CostOfOne[]> {
  const { rows } = await sql<CostOfOne>`
    SELECT g.currency, g.cost::float8 AS cost, g.given_at AS "givenAt", c.contact_id AS "contactId",
      c.survey_id AS "surveyId", c.score, c.team, c.owner_id AS "ownerId", c.detractor_type AS type,
      CASE WHEN c.status = 'closed' THEN c.cause_id END AS "causeId"
    FROM gestures g JOIN cases c ON c.org_id = g.org_id AND c.id = g.case_id
    WHERE g.org_id = ${actor.orgId} AND g.state = 'given' AND g.given_at >= ${from} AND g.given_at < ${before}
      AND (${surveyId}::uuid IS NULL OR c.survey_id = ${surveyId}::uuid) AND ${caseSeenBy(actor, 'c')}
    ORDER BY g.given_at, g.id`.execute(db);
  return rows;
}
