import { sql } from 'kysely';
import type { OrgId } from '../../platform/actor.ts';
import type { Db } from '../../platform/postgres/database.ts';
import type { Moment } from './next-scores.ts';

export interface NextScore {
  readonly id: string;
  readonly score: number;
  readonly answeredAt: Date;
}

export async function selectNextScores(
  db: Db,
  orgId: OrgId,
  moments: readonly Moment[],
): Promise<(NextScore | null)[]> {
  const { rows } = await sql<{ [K in keyof NextScore]: NextScore[K] | null }>`
    SELECT r.id, r.score, r.answered_at AS "answeredAt"
    FROM unnest(${moments.map(({ contactId }) => contactId)}::uuid[],
      ${moments.map(({ surveyId }) => surveyId)}::uuid[],
      ${moments.map(({ after }) => after.toISOString())}::timestamptz[]) WITH ORDINALITY
      AS m (contact_id, survey_id, after, nth)
    LEFT JOIN LATERAL (
      SELECT id, score, answered_at FROM responses
      WHERE org_id = ${orgId} AND contact_id = m.contact_id AND survey_id = m.survey_id AND state = 'counted'
        AND answered_at > m.after
      ORDER BY answered_at, id LIMIT 1
    ) r ON true
    ORDER BY m.nth`.execute(db);
  return rows.map(({ id, score, answeredAt }) =>
    id === null || score === null || answeredAt === null ? null : { id, score, answeredAt },
  );
}
