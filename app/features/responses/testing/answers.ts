import { sql } from 'kysely';
import type { OrgId } from '../../../platform/actor.ts';
import type { Context } from '../../../platform/context.ts';

export interface Kept {
  readonly id: string;
  readonly score: number;
  readonly comment: string | null;
  readonly state: string;
  readonly reason: string | null;
  readonly day: string;
  readonly dimensions: Record<string, string>;
  readonly answeredAt: Date;
}

/** Every answer of an invitation, oldest first. */
export async function answersOf(context: Context, invitationId: string): Promise<Kept[]> {
  const { rows } = await sql<Kept>`
    SELECT id, score, comment, state, state_reason AS reason, day, dimensions, answered_at AS "answeredAt"
    FROM responses WHERE invitation_id = ${invitationId} ORDER BY created_at, id`.execute(context.db);
  return rows;
}

/** Facts about an invitation's answers, oldest first. */
export async function factsOf(context: Context, invitationId: string): Promise<string[]> {
  const { rows } = await sql<{ topic: string }>`
    SELECT o.topic FROM outbox o, jsonb_array_elements_text(o.payload -> 'responseIds') AS told (id)
    JOIN responses r ON r.id = told.id::uuid
    WHERE r.invitation_id = ${invitationId} AND o.topic <> 'screen.changed' ORDER BY o.id`.execute(
    context.db,
  );
  return rows.map((row) => row.topic);
}

type Rollup = [dimension: string, day: string, value: string, series: number, bins: number[]];

const BINS = sql.raw(
  `ARRAY[${Array.from({ length: 11 }, (_, score) => `count(*) FILTER (WHERE score = ${score})::int`).join(', ')}]`,
);

/** What the rollups say, and what a recount of the answers says. */
export async function rollupsOf(
  { db }: Context,
  orgId: OrgId,
): Promise<{ kept: Rollup[]; recounted: Rollup[] }> {
  const list = async (query: ReturnType<typeof sql<{ row: Rollup }>>) =>
    (await query.execute(db)).rows.map(({ row }) => row);
  const kept = await list(sql<{ row: Rollup }>`
    SELECT json_build_array(dimension, day, value, series, bins) AS row FROM rollups
    WHERE org_id = ${orgId} AND 0 < ANY(bins) ORDER BY dimension, day, value, series`);
  const recounted = await list(sql<{ row: Rollup }>`
    SELECT json_build_array(dimension, day, value, series, ${BINS}) AS row FROM (
      SELECT '' AS dimension, day, '' AS value, series, score FROM responses
      WHERE org_id = ${orgId} AND state = 'counted'
      UNION ALL
      SELECT d.key, day, d.value, series, score FROM responses, jsonb_each_text(dimensions) AS d (key, value)
      WHERE org_id = ${orgId} AND state = 'counted'
    ) AS counted GROUP BY dimension, day, value, series ORDER BY dimension, day, value, series`);
  return { kept, recounted };
}
