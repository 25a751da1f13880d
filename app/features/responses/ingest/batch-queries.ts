import { type RawBuilder, sql } from 'kysely';
import type { OrgId } from '../../../platform/actor.ts';
import { newId } from '../../../platform/ids.ts';
import type { Db, Tx } from '../../../platform/postgres/database.ts';
import { addition } from '../rollup-queries.ts';
import type { Effects } from './effects-of.ts';
import { type CountedResponse, insertion } from './queries.ts';

/**
 * Everything of a batch in one statement, which is a transaction by itself: the answers, the figures, the facts and
 * who wrote. Says no, and writes nothing, when an organization's zone is no longer the one that days were computed
 * in. Throws when an idempotency key is known.
 */
export async function insertBatch(
  db: Db,
  rows: readonly CountedResponse[],
  effects: Effects,
  zones: ReadonlyMap<OrgId, string>,
  now: Date,
): Promise<boolean> {
  const zonesHold = sql`(SELECT n FROM held) = ${zones.size}`;
  const result = await sql<{ n: number }>`/* prepared: insert-batch */ WITH
    held AS (
      SELECT count(*) AS n FROM (
        SELECT FROM organizations AS o JOIN unnest(
          ${[...zones.keys()]}::uuid[], ${[...zones.values()]}::text[]
        ) AS z (org_id, time_zone) ON o.org_id = z.org_id AND o.time_zone = z.time_zone
        ORDER BY o.org_id FOR SHARE OF o
      ) AS o
    ),
    answers AS (${insertion(rows, now, zonesHold)} RETURNING 1),
    ${partsOf(effects, now, zonesHold)}
    SELECT count(*) AS n FROM answers`.execute(db);
  return result.rows[0]?.n === rows.length;
}

const UNIQUE_VIOLATION = '23505';

export function isKnownKey(error: unknown): boolean {
  const { code, constraint } = error as { code?: unknown; constraint?: unknown };
  return code === UNIQUE_VIOLATION && constraint === 'responses_idempotent';
}

/** What answers bring with them that were written before, in the same transaction. */
export async function insertEffects(tx: Tx, effects: Effects, now: Date): Promise<void> {
  await sql`/* prepared: insert-effects */ WITH ${partsOf(effects, now, sql`true`)} SELECT 1`.execute(tx);
}

/** Parts of a statement. `onlyIf` is asked once for each. */
function partsOf({ deltas, recorded }: Effects, now: Date, onlyIf: RawBuilder<unknown>): RawBuilder<unknown> {
  const orgIds = recorded.map(({ actor }) => actor.orgId);
  const facts = recorded.map(({ responseIds }) => JSON.stringify({ responseIds }));
  const details = recorded.map(({ responseIds }) =>
    JSON.stringify({ count: responseIds.length, responseIds }),
  );
  const subjects = recorded.map(({ responseIds }) => (responseIds.length === 1 ? responseIds[0] : null));
  return sql`
    figures AS (${addition(deltas, onlyIf)}),
    facts AS (
      INSERT INTO outbox (org_id, id, topic, payload, created_at)
      SELECT org_id, id, 'response.counted', payload, ${now}
      FROM unnest(${orgIds}::uuid[], ${recorded.map(() => newId())}::uuid[], ${facts}::jsonb[]) AS f (org_id, id, payload)
      WHERE ${onlyIf}
    ),
    log AS (
      INSERT INTO audit_log (org_id, id, at, actor_kind, actor_id, action, subject_type, subject_id, details)
      SELECT org_id, id, ${now}, kind, actor, 'responses.recorded', 'response', subject, details
      FROM unnest(${orgIds}::uuid[], ${recorded.map(() => newId())}::uuid[],
        ${recorded.map(({ actor }) => actor.kind)}::text[], ${recorded.map(({ actor }) => actor.id)}::text[],
        ${subjects}::text[], ${details}::jsonb[]
      ) AS a (org_id, id, kind, actor, subject, details)
      WHERE ${onlyIf}
    )`;
}
