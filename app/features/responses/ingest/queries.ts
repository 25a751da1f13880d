import { type RawBuilder, sql } from 'kysely';
import type { OrgId } from '../../../platform/actor.ts';
import type { Db, Tx } from '../../../platform/postgres/database.ts';
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
  const result = await sql<{ id: string }>`
    ${insertion(rows, now)}
    ON CONFLICT (org_id, source, idempotency_key) WHERE idempotency_key IS NOT NULL DO NOTHING
    RETURNING id`.execute(tx);
  return new Set(result.rows.map((row) => row.id));
}

/** The statement that writes counted answers, up to what it does about known keys; `onlyIf` is asked once. */
export function insertion(
  rows: readonly CountedResponse[],
  now: Date,
  onlyIf: RawBuilder<unknown> = sql`true`,
): RawBuilder<unknown> {
  const column = <K extends keyof CountedResponse>(name: K) => rows.map((row) => row[name]);
  // PostgreSQL's text of an array, where no element needs quotes: much cheaper than to look at each.
  const bare = (values: readonly (string | number | null)[]) =>
    `{${values.map((value) => value ?? 'NULL').join(',')}}`;
  const ids = (name: 'orgId' | 'id' | 'surveyId' | 'contactId') => bare(column(name));
  const json = (name: 'dimensions' | 'properties') => rows.map((row) => JSON.stringify(row[name]));
  return sql`
    INSERT INTO responses (org_id, id, survey_id, series, contact_id, score, comment, state, channel, answered_at,
      day, dimensions, properties, source, idempotency_key, body_hash, created_at)
    SELECT org_id, id, survey_id, series, contact_id, score, comment, 'counted', channel, answered_at,
      day, dimensions, properties, source, idempotency_key, body_hash, ${now}
    FROM unnest(
      ${ids('orgId')}::uuid[], ${ids('id')}::uuid[], ${ids('surveyId')}::uuid[], ${bare(column('series'))}::int[],
      ${ids('contactId')}::uuid[], ${bare(column('score'))}::smallint[], ${column('comment')}::text[],
      ${column('channel')}::text[], ${column('answeredAt')}::timestamptz[],
      ${bare(column('day'))}::date[],
      ${json('dimensions')}::jsonb[], ${json('properties')}::jsonb[], ${column('source')}::text[],
      ${column('idempotencyKey')}::text[], ${column('bodyHash')}::bytea[]
    ) AS row (org_id, id, survey_id, series, contact_id, score, comment, channel, answered_at, day, dimensions,
      properties, source, idempotency_key, body_hash)
    WHERE ${onlyIf}`;
}

/** The answers that hold these idempotency keys. */
export async function findByIdempotencyKey(
  db: Db,
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
    db,
  );
  return rows;
}
