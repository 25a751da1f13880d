import { sql } from 'kysely';
import type { OrgId } from '../../platform/actor.ts';
import type { Db } from '../../platform/postgres/database.ts';

export async function selectNewestFacts(
  db: Db,
  orgId: OrgId,
  contactId: string,
): Promise<{ id: string; score: number; answeredAt: Date } | null> {
  const { rows } = await sql<{ id: string; score: number; answeredAt: Date }>`
    SELECT r.id, r.score, r.answered_at AS "answeredAt" FROM responses r
    JOIN surveys s ON s.org_id = r.org_id AND s.id = r.survey_id AND s.kind = 'nps'
    WHERE r.org_id = ${orgId} AND r.contact_id = ${contactId} AND r.state = 'counted'
    ORDER BY r.answered_at DESC, r.id DESC LIMIT 1`.execute(db);
  return rows[0] ?? null;
}

/** The newest answers of a period that count, of people, in NPS surveys. */
export interface PastAnswer {
  readonly id: string;
  readonly surveyId: string;
  readonly contactId: string;
  readonly invitationId: string | null;
  readonly score: number;
  readonly comment: string | null;
  readonly source: 'page' | 'api' | 'import';
  readonly answeredAt: Date;
  readonly team: string | null;
}

export async function selectAnswersBetween(
  db: Db,
  orgId: OrgId,
  { from, to, surveyId, limit }: { from: Date; to: Date; surveyId: string | null; limit: number },
): Promise<PastAnswer[]> {
  const { rows } = await sql<PastAnswer>`
    SELECT r.* FROM surveys s CROSS JOIN LATERAL (
      SELECT id, survey_id AS "surveyId", contact_id AS "contactId", invitation_id AS "invitationId", score, comment, source,
        answered_at AS "answeredAt", dimensions ->> 'team' AS team
      FROM responses
      WHERE org_id = ${orgId} AND survey_id = s.id AND state = 'counted' AND contact_id IS NOT NULL
        AND answered_at >= ${from} AND answered_at <= ${to}
      ORDER BY answered_at DESC, id DESC LIMIT ${limit}
    ) AS r
    WHERE s.org_id = ${orgId} AND s.kind = 'nps' AND (${surveyId}::uuid IS NULL OR s.id = ${surveyId}::uuid)
    ORDER BY "answeredAt" DESC, id DESC LIMIT ${limit}`.execute(db);
  return rows;
}
