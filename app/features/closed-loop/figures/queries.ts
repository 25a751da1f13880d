import { sql } from 'kysely';
import type { Actor } from '../../../platform/actor.ts';
import type { Db } from '../../../platform/postgres/database.ts';
import { caseSeenBy } from '../case-wall-queries.ts';
import type { CaseFact } from './case-fact.ts';

/** The cases opened in a period, and those that wait now. What goes on in another case is counted there. */
export async function selectCaseFacts(
  db: Db,
  actor: Actor,
  { surveyId, from, before }: { surveyId: string | null; from: Date; before: Date },
): Promise<CaseFact[]> {
  const inPeriod = sql`c.opened_at >= ${from} AND c.opened_at < ${before}`;
  const { rows } = await sql<CaseFact>`
    SELECT c.id, c.contact_id AS "contactId", c.survey_id AS "surveyId", c.score, c.team, c.owner_id AS "ownerId",
      c.detractor_type AS type, c.cause_id AS "causeId", c.status, c.outcome, c.opened_at AS "openedAt",
      c.started_at AS "startedAt", c.first_contact_at AS "firstContactAt", c.target_at AS "targetAt",
      c.limit_at AS "limitAt", CASE WHEN c.status = 'closed' THEN c.closed_at END AS "closedAt",
      c.updated_at AS "updatedAt", (${inPeriod}) AS "isInPeriod"
    FROM cases c
    WHERE c.org_id = ${actor.orgId} AND c.merged_into IS NULL AND ${caseSeenBy(actor, 'c')}
      AND (${surveyId}::uuid IS NULL OR c.survey_id = ${surveyId}::uuid)
      AND (${inPeriod} OR c.status IN ('open', 'in-progress'))`.execute(db);
  return rows;
}
