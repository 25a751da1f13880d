import { sql } from 'kysely';
import type { OrgId } from '../../platform/actor.ts';
import type { Db, Tx } from '../../platform/postgres/database.ts';
import type { Countable } from './rollup-deltas.ts';

export async function selectAnswersOf(db: Db, orgId: OrgId, contactId: string): Promise<object[]> {
  const { rows } = await sql<object>`
    SELECT r.id, s.name AS survey, r.score, r.comment, r.state, r.state_reason AS "stateReason", r.channel, r.locale,
      r.answered_at AS "answeredAt", r.properties, r.dimensions, r.evidence,
      (SELECT json_agg(json_build_object('at', t.at, 'kind', t.kind, 'score', t.score, 'agent', t.agent) ORDER BY t.at)
        FROM link_touches t WHERE t.org_id = r.org_id AND t.invitation_id = r.invitation_id) AS "linkOpened"
    FROM responses r JOIN surveys s ON s.org_id = r.org_id AND s.id = r.survey_id
    WHERE r.org_id = ${orgId} AND r.contact_id = ${contactId} ORDER BY r.answered_at, r.id`.execute(db);
  return rows;
}

export type PersonalAnswer = Countable & { readonly id: string; readonly state: string };

/** Locked until the transaction ends: nobody counts or takes out one of them meanwhile. */
export async function lockAnswersOf(tx: Tx, orgId: OrgId, contactId: string): Promise<PersonalAnswer[]> {
  const { rows } = await sql<PersonalAnswer>`
    SELECT org_id AS "orgId", id, survey_id AS "surveyId", series, day, score, dimensions, state
    FROM responses WHERE org_id = ${orgId} AND contact_id = ${contactId} ORDER BY id FOR UPDATE`.execute(tx);
  return rows;
}

/** A retried request may have held its person's address as its key; an import's keys are hashes already. */
const ANONYMOUS =
  sql.raw(`contact_id = NULL, comment = NULL, properties = '{}', evidence = NULL, body_hash = NULL,
  idempotency_key = CASE WHEN source = 'import' THEN idempotency_key END`);

export async function deleteTouchesOf(tx: Tx, orgId: OrgId, contactId: string): Promise<void> {
  await sql`
    DELETE FROM link_touches WHERE org_id = ${orgId} AND invitation_id IN (
      SELECT id FROM invitations WHERE org_id = ${orgId} AND contact_id = ${contactId})`.execute(tx);
}

export async function makeAnonymous(
  tx: Tx,
  orgId: OrgId,
  answers: readonly { id: string; dimensions: Readonly<Record<string, string>> }[],
): Promise<void> {
  await sql`
    UPDATE responses r SET ${ANONYMOUS}, dimensions = a.dimensions
    FROM unnest(${answers.map(({ id }) => id)}::uuid[], ${answers.map(({ dimensions }) => JSON.stringify(dimensions))}::jsonb[])
      AS a (id, dimensions)
    WHERE r.org_id = ${orgId} AND r.id = a.id`.execute(tx);
}

/** Values that were somebody's name or number, and what no answer is counted under any more. */
export async function forgetValues(
  tx: Tx,
  orgId: OrgId,
  values: readonly { dimension: string; value: string }[],
): Promise<void> {
  const pairs = sql`unnest(${values.map((one) => one.dimension)}::text[], ${values.map((one) => one.value)}::text[])
    AS v (dimension, value)`;
  await sql`
    DELETE FROM rollups r USING ${pairs}
    WHERE r.org_id = ${orgId} AND r.dimension = v.dimension AND r.value = v.value AND 0 = ALL (r.bins)`.execute(
    tx,
  );
  await sql`
    DELETE FROM dimension_values d USING ${pairs}
    WHERE d.org_id = ${orgId} AND d.dimension = v.dimension AND d.value = v.value AND NOT EXISTS (
      SELECT 1 FROM rollups r WHERE r.org_id = d.org_id AND r.dimension = d.dimension AND r.value = d.value)`.execute(
    tx,
  );
}

export async function lastAnswers(
  db: Db,
  orgId: OrgId,
  contactIds: readonly string[],
): Promise<{ id: string; at: Date }[]> {
  const { rows } = await sql<{ id: string; at: Date }>`
    SELECT contact_id AS id, max(answered_at) AS at FROM responses
    WHERE org_id = ${orgId} AND contact_id = ANY (${[...contactIds]}::uuid[]) GROUP BY 1`.execute(db);
  return rows;
}

const STILL_PERSONAL = sql.raw(`(contact_id IS NOT NULL OR comment IS NOT NULL OR properties <> '{}')`);

export async function countOlderAnswers(db: Db, orgId: OrgId, before: Date): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    SELECT count(*) AS n FROM responses
    WHERE org_id = ${orgId} AND answered_at < ${before} AND ${STILL_PERSONAL}`.execute(db);
  return rows[0]?.n ?? 0;
}

export async function anonymizeOlderAnswers(
  tx: Tx,
  orgId: OrgId,
  before: Date,
  limit: number,
): Promise<number> {
  const { numAffectedRows } = await sql`
    UPDATE responses SET ${ANONYMOUS} WHERE org_id = ${orgId} AND id IN (
      SELECT id FROM responses WHERE org_id = ${orgId} AND answered_at < ${before} AND ${STILL_PERSONAL}
      ORDER BY id LIMIT ${limit} FOR UPDATE)`.execute(tx);
  return Number(numAffectedRows ?? 0);
}
