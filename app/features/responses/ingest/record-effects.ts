import { sql } from 'kysely';
import type { Actor } from '../../../platform/actor.ts';
import { newId } from '../../../platform/ids.ts';
import type { Tx } from '../../../platform/postgres/database.ts';
import { applyRollups } from '../apply-rollups.ts';
import { rollupDeltas } from '../rollup-deltas.ts';
import type { CountedResponse } from './insert-responses.ts';

/** Rollups, the facts that others act upon, and who wrote: what new answers bring with them. */
export async function recordEffects(
  tx: Tx,
  rows: readonly CountedResponse[],
  actorOf: (row: CountedResponse) => Actor,
  now: Date,
): Promise<void> {
  await applyRollups(tx, rollupDeltas(rows.map((answer) => ({ answer, by: 1 }))));
  const groups = [...Map.groupBy(rows, (row) => actorOf(row)).entries()];
  const orgIds = groups.map(([actor]) => actor.orgId);
  const ids = groups.map(([, own]) => own.map((row) => row.id));
  const facts = ids.map((responseIds) => JSON.stringify({ responseIds }));
  const details = ids.map((own) => JSON.stringify({ count: own.length, responseIds: own }));
  await sql`
    WITH facts AS (
      INSERT INTO outbox (org_id, id, topic, payload, created_at)
      SELECT org_id, id, 'response.counted', payload, ${now}
      FROM unnest(${orgIds}::uuid[], ${groups.map(() => newId())}::uuid[], ${facts}::jsonb[]) AS f (org_id, id, payload)
    )
    INSERT INTO audit_log (org_id, id, at, actor_kind, actor_id, action, subject_type, subject_id, details)
    SELECT org_id, id, ${now}, kind, actor, 'responses.recorded', 'response', subject, details
    FROM unnest(${orgIds}::uuid[], ${groups.map(() => newId())}::uuid[],
      ${groups.map(([actor]) => actor.kind)}::text[], ${groups.map(([actor]) => actor.id)}::text[],
      ${ids.map((own) => (own.length === 1 ? own[0] : null))}::text[], ${details}::jsonb[]
    ) AS a (org_id, id, kind, actor, subject, details)`.execute(tx);
}
