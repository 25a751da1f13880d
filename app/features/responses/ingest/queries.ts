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
 * Makes the statement that writes counted answers; run, it says which it wrote. A row whose idempotency key is known,
 * here or in another process, is left out; one that is being written elsewhere is waited for.
 */
export function prepareInsertion(
  rows: readonly CountedResponse[],
  now: Date,
): (tx: Tx) => Promise<readonly CountedResponse[]> {
  const statement = sql`/* prepared: insert-answers */
    ${insertion(rows, now)}
    ON CONFLICT (org_id, source, idempotency_key) WHERE idempotency_key IS NOT NULL DO NOTHING`;
  return async (tx) => {
    const { numAffectedRows } = await statement.execute(tx);
    // Nearly always all of them are new: they need not be told one by one.
    if (Number(numAffectedRows) === rows.length) return rows;
    const present = new Set(await selectPresent(tx, rows));
    return rows.filter(({ id }) => present.has(id));
  };
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
  const plain = (name: 'id' | 'contactId' | 'score' | 'day') => arrayOfPlain(rows.map((row) => row[name]));
  const texts = (name: 'comment' | 'idempotencyKey') => arrayOfTexts(rows.map((row) => row[name]));
  const ways = distinct(
    rows,
    ({ orgId, surveyId, series, channel, source }) => `${orgId} ${surveyId} ${series} ${source} ${channel}`,
  );
  const way = (name: 'orgId' | 'surveyId' | 'series') => arrayOfPlain(ways.of.map((row) => row[name]));
  const wayText = (name: 'channel' | 'source') => arrayOfTexts(ways.of.map((row) => row[name]));
  const dimensions = distinct(rows, (row) => JSON.stringify(row.dimensions));
  const properties = distinct(rows, (row) => JSON.stringify(row.properties));
  const answeredAt = arrayOfPlain(rows.map((row) => row.answeredAt.getTime()));
  const hashes = arrayOfTexts(
    rows.map(({ bodyHash }) => (bodyHash === null ? null : `\\x${bodyHash.toString('hex')}`)),
  );
  return sql`
    INSERT INTO responses (org_id, survey_id, series, channel, source, id, contact_id, score, comment, state,
      answered_at, day, dimensions, properties, idempotency_key, body_hash, created_at)
    SELECT (${way('orgId')}::uuid[])[way], (${way('surveyId')}::uuid[])[way], (${way('series')}::int[])[way],
      (${wayText('channel')}::text[])[way], (${wayText('source')}::text[])[way], id, contact_id, score, comment, 'counted',
      to_timestamp(answered_at / 1000), day, (${arrayOfTexts(dimensions.keys)}::jsonb[])[dimensions],
      (${arrayOfTexts(properties.keys)}::jsonb[])[properties], idempotency_key, body_hash, ${now}
    FROM unnest(
      ${ways.places}::int[], ${plain('id')}::uuid[], ${plain('contactId')}::uuid[], ${plain('score')}::smallint[],
      ${texts('comment')}::text[], ${answeredAt}::float8[], ${plain('day')}::date[], ${dimensions.places}::int[],
      ${properties.places}::int[], ${texts('idempotencyKey')}::text[], ${hashes}::bytea[]
    ) AS row (way, id, contact_id, score, comment, answered_at, day, dimensions, properties, idempotency_key,
      body_hash)
    WHERE ${onlyIf}`;
}

/** One row of each key, and where in that list each row finds its own: many answers share a few values. */
function distinct<Row>(rows: readonly Row[], keyOf: (row: Row) => string) {
  const placeOf = new Map<string, number>();
  const of: Row[] = [];
  const places = rows.map((row) => {
    const key = keyOf(row);
    const known = placeOf.get(key);
    if (known !== undefined) return known;
    placeOf.set(key, of.push(row));
    return of.length;
  });
  return { of, keys: [...placeOf.keys()], places: arrayOfPlain(places) };
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
