import { sql } from 'kysely';
import type { Actor, OrgId } from '../../../platform/actor.ts';
import { newId } from '../../../platform/ids.ts';
import type { Tx } from '../../../platform/postgres/database.ts';
import type { Countable } from '../rollup-deltas.ts';

/** A counted answer, ready to be written. */
export interface CountedResponse extends Countable {
  readonly id: string;
  readonly contactId: string | null;
  readonly comment: string | null;
  readonly channel: string;
  readonly answeredAt: Date;
  readonly properties: Readonly<Record<string, string>>;
  readonly source: 'api' | 'import';
  readonly idempotencyKey: string | null;
  readonly bodyHash: Buffer | null;
}

/**
 * Writes counted answers in one statement and says which were new. A row whose idempotency key is
 * known, here or in another process, is left out; one that is being written elsewhere is waited for.
 */
export async function insertResponses(
  tx: Tx,
  rows: readonly CountedResponse[],
  now: Date,
): Promise<Set<string>> {
  const column = <K extends keyof CountedResponse>(name: K) => rows.map((row) => row[name]);
  const json = (name: 'dimensions' | 'properties') => rows.map((row) => JSON.stringify(row[name]));
  const result = await sql<{ id: string }>`
    INSERT INTO responses (org_id, id, survey_id, series, contact_id, score, comment, state, channel, answered_at,
      day, dimensions, properties, source, idempotency_key, body_hash, created_at)
    SELECT org_id, id, survey_id, series, contact_id, score, comment, 'counted', channel, answered_at,
      day, dimensions, properties, source, idempotency_key, body_hash, ${now}
    FROM unnest(
      ${column('orgId')}::uuid[], ${column('id')}::uuid[], ${column('surveyId')}::uuid[], ${column('series')}::int[],
      ${column('contactId')}::uuid[], ${column('score')}::smallint[], ${column('comment')}::text[],
      ${column('channel')}::text[], ${column('answeredAt')}::timestamptz[], ${column('day')}::date[],
      ${json('dimensions')}::jsonb[], ${json('properties')}::jsonb[], ${column('source')}::text[],
      ${column('idempotencyKey')}::text[], ${column('bodyHash')}::bytea[]
    ) AS row (org_id, id, survey_id, series, contact_id, score, comment, channel, answered_at, day, dimensions,
      properties, source, idempotency_key, body_hash)
    ON CONFLICT (org_id, source, idempotency_key) WHERE idempotency_key IS NOT NULL DO NOTHING
    RETURNING id`.execute(tx);
  return new Set(result.rows.map((row) => row.id));
}

/** The answers that hold these idempotency keys. */
export async function findByIdempotencyKey(
  tx: Tx,
  source: 'api' | 'import',
  wanted: readonly { orgId: OrgId; key: string }[],
) {
  const { rows } = await sql<{
    orgId: OrgId;
    key: string;
    id: string;
    surveyId: string;
    contactId: string | null;
    score: number;
    state: 'counted' | 'replaced' | 'excluded' | 'provisional';
    answeredAt: Date;
    bodyHash: Buffer | null;
  }>`
    SELECT r.org_id AS "orgId", r.idempotency_key AS key, r.id, r.survey_id AS "surveyId",
      r.contact_id AS "contactId", r.score, r.state, r.answered_at AS "answeredAt", r.body_hash AS "bodyHash"
    FROM unnest(${wanted.map((one) => one.orgId)}::uuid[], ${wanted.map((one) => one.key)}::text[]) AS w (org_id, key)
    JOIN responses r ON r.org_id = w.org_id AND r.source = ${source} AND r.idempotency_key = w.key`.execute(
    tx,
  );
  return rows;
}

/** What happened, for those who act upon it, and who did it: a line of each per actor, in one statement. */
export async function insertFactsAndAudit(
  tx: Tx,
  recorded: readonly { readonly actor: Actor; readonly responseIds: readonly string[] }[],
  now: Date,
): Promise<void> {
  const orgIds = recorded.map(({ actor }) => actor.orgId);
  const facts = recorded.map(({ responseIds }) => JSON.stringify({ responseIds }));
  const details = recorded.map(({ responseIds }) =>
    JSON.stringify({ count: responseIds.length, responseIds }),
  );
  const subjects = recorded.map(({ responseIds }) => (responseIds.length === 1 ? responseIds[0] : null));
  await sql`
    WITH facts AS (
      INSERT INTO outbox (org_id, id, topic, payload, created_at)
      SELECT org_id, id, 'response.counted', payload, ${now}
      FROM unnest(${orgIds}::uuid[], ${recorded.map(() => newId())}::uuid[], ${facts}::jsonb[]) AS f (org_id, id, payload)
    )
    INSERT INTO audit_log (org_id, id, at, actor_kind, actor_id, action, subject_type, subject_id, details)
    SELECT org_id, id, ${now}, kind, actor, 'responses.recorded', 'response', subject, details
    FROM unnest(${orgIds}::uuid[], ${recorded.map(() => newId())}::uuid[],
      ${recorded.map(({ actor }) => actor.kind)}::text[], ${recorded.map(({ actor }) => actor.id)}::text[],
      ${subjects}::text[], ${details}::jsonb[]
    ) AS a (org_id, id, kind, actor, subject, details)`.execute(tx);
}
