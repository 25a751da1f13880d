import { type RawBuilder, sql } from 'kysely';
import type { OrgId } from '../../../platform/actor.ts';
import { arrayOfPlain, arrayOfTexts } from '../../../platform/postgres/array-text.ts';
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
  const result = await sql`
    ${insertion(rows, now)}
    ON CONFLICT (org_id, source, idempotency_key) WHERE idempotency_key IS NOT NULL DO NOTHING`.execute(tx);
  const ids = rows.map(({ id }) => id);
  // Nearly always all of them are new: they need not be told one by one.
  return new Set(Number(result.numAffectedRows) === rows.length ? ids : await selectPresent(tx, rows));
}

async function selectPresent(tx: Tx, rows: readonly CountedResponse[]): Promise<string[]> {
  const written = await sql<{ id: string }>`
    SELECT r.id FROM unnest(${rows.map(({ orgId }) => orgId)}::uuid[], ${rows.map(({ id }) => id)}::uuid[]) AS w (org_id, id)
    JOIN responses r ON r.org_id = w.org_id AND r.id = w.id`.execute(tx);
  return written.rows.map(({ id }) => id);
}

/** The statement that writes counted answers, up to what it does about known keys; `onlyIf` is asked once. */
export function insertion(
  rows: readonly CountedResponse[],
  now: Date,
  onlyIf: RawBuilder<unknown> = sql`true`,
): RawBuilder<unknown> {
  const plain = (name: 'orgId' | 'id' | 'surveyId' | 'series' | 'contactId' | 'score' | 'day') =>
    arrayOfPlain(rows.map((row) => row[name]));
  const texts = (name: 'comment' | 'channel' | 'source' | 'idempotencyKey') =>
    arrayOfTexts(rows.map((row) => row[name]));
  const dimensions = distinctJson(rows.map((row) => row.dimensions));
  const properties = distinctJson(rows.map((row) => row.properties));
  const answeredAt = arrayOfPlain(rows.map((row) => row.answeredAt.getTime()));
  const hashes = arrayOfTexts(
    rows.map(({ bodyHash }) => (bodyHash === null ? null : `\\x${bodyHash.toString('hex')}`)),
  );
  return sql`
    INSERT INTO responses (org_id, id, survey_id, series, contact_id, score, comment, state, channel, answered_at,
      day, dimensions, properties, source, idempotency_key, body_hash, created_at)
    SELECT org_id, id, survey_id, series, contact_id, score, comment, 'counted', channel,
      to_timestamp(answered_at / 1000), day, (${dimensions.values}::jsonb[])[dimensions],
      (${properties.values}::jsonb[])[properties], source, idempotency_key, body_hash, ${now}
    FROM unnest(
      ${plain('orgId')}::uuid[], ${plain('id')}::uuid[], ${plain('surveyId')}::uuid[], ${plain('series')}::int[],
      ${plain('contactId')}::uuid[], ${plain('score')}::smallint[], ${texts('comment')}::text[],
      ${texts('channel')}::text[], ${answeredAt}::float8[], ${plain('day')}::date[],
      ${dimensions.places}::int[], ${properties.places}::int[], ${texts('source')}::text[],
      ${texts('idempotencyKey')}::text[], ${hashes}::bytea[]
    ) AS row (org_id, id, survey_id, series, contact_id, score, comment, channel, answered_at, day, dimensions,
      properties, source, idempotency_key, body_hash)
    WHERE ${onlyIf}`;
}

/** Each object once, and where in that list each row finds its own: many answers share a few. */
function distinctJson(objects: readonly Readonly<Record<string, string>>[]): {
  values: string;
  places: string;
} {
  const placeOf = new Map<string, number>();
  const places = objects.map((object) => {
    const json = JSON.stringify(object);
    const place = placeOf.get(json) ?? placeOf.size + 1;
    if (place > placeOf.size) placeOf.set(json, place);
    return place;
  });
  return { values: arrayOfTexts([...placeOf.keys()]), places: arrayOfPlain(places) };
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
