import { sql } from 'kysely';
import type { OrgId } from '../../../platform/actor.ts';
import { newId } from '../../../platform/ids.ts';
import type { Db, Tx } from '../../../platform/postgres/database.ts';
import type { Touch } from './evidence.ts';

/** An answer of an invitation, as the page and the counting need it. */
export interface AnswerRow {
  readonly id: string;
  readonly surveyId: string;
  readonly series: number;
  readonly score: number;
  readonly comment: string | null;
  readonly state: 'provisional' | 'counted' | 'replaced' | 'excluded';
  readonly answeredAt: Date;
  readonly day: string;
  readonly dimensions: Record<string, string>;
  readonly properties: Record<string, string>;
}

const ANSWER = sql.raw(
  `id, survey_id AS "surveyId", series, score, comment, state, answered_at AS "answeredAt", day, dimensions, properties`,
);

/** Everything that happens to one invitation's answer happens one after the other. */
export async function lockAnswer(tx: Tx, invitationId: string): Promise<void> {
  await sql`SELECT pg_advisory_xact_lock(hashtextextended(${`answer ${invitationId}`}, 0))`.execute(tx);
}

/** The answer that counts, the opened one, or the one that a person excluded; in this order. */
export async function findAnswer(db: Db, orgId: OrgId, invitationId: string): Promise<AnswerRow | null> {
  const { rows } = await sql<AnswerRow>`
    SELECT ${ANSWER} FROM responses
    WHERE org_id = ${orgId} AND invitation_id = ${invitationId} AND state <> 'replaced'
    ORDER BY array_position(ARRAY['counted', 'provisional', 'excluded'], state), created_at DESC LIMIT 1`.execute(
    db,
  );
  return rows[0] ?? null;
}

export interface NewAnswer {
  readonly orgId: OrgId;
  readonly invitationId: string;
  readonly contactId: string;
  readonly surveyId: string;
  readonly series: number;
  readonly score: number;
  readonly comment: string | null;
  readonly locale: string;
  readonly answeredAt: Date;
  readonly day: string;
  readonly dimensions: Readonly<Record<string, string>>;
  readonly properties: Readonly<Record<string, string>>;
  readonly evidence: object;
}

export async function insertAnswer(
  tx: Tx,
  answer: NewAnswer,
  state: 'provisional' | 'counted',
  reason: string | null,
  now: Date,
): Promise<string> {
  const id = newId();
  await tx
    .insertInto('responses')
    .values({
      org_id: answer.orgId,
      id,
      survey_id: answer.surveyId,
      series: answer.series,
      contact_id: answer.contactId,
      invitation_id: answer.invitationId,
      score: answer.score,
      comment: answer.comment,
      state,
      state_reason: reason,
      channel: 'email',
      locale: answer.locale,
      answered_at: answer.answeredAt,
      day: answer.day,
      dimensions: JSON.stringify(answer.dimensions),
      properties: JSON.stringify(answer.properties),
      evidence: JSON.stringify(answer.evidence),
      source: 'page',
      idempotency_key: null,
      body_hash: null,
      created_at: now,
    })
    .execute();
  return id;
}

/** What the opened answer holds now; it still counts nowhere. */
export async function updateProvisional(
  tx: Tx,
  orgId: OrgId,
  id: string,
  change: { score: number; comment: string | null; reason: string; answeredAt: Date; day: string },
): Promise<void> {
  await sql`
    UPDATE responses SET score = ${change.score}, comment = coalesce(${change.comment}, comment),
      state_reason = ${change.reason}, answered_at = ${change.answeredAt}, day = ${change.day}
    WHERE org_id = ${orgId} AND id = ${id} AND state = 'provisional'`.execute(tx);
}

export async function promoteProvisional(tx: Tx, orgId: OrgId, id: string, answer: NewAnswer): Promise<void> {
  await sql`
    UPDATE responses SET state = 'counted', state_reason = NULL, score = ${answer.score}, comment = ${answer.comment},
      answered_at = ${answer.answeredAt}, day = ${answer.day}, dimensions = ${JSON.stringify(answer.dimensions)}::jsonb,
      properties = ${JSON.stringify(answer.properties)}::jsonb, evidence = ${JSON.stringify(answer.evidence)}::jsonb,
      locale = ${answer.locale}
    WHERE org_id = ${orgId} AND id = ${id} AND state = 'provisional'`.execute(tx);
}

export async function markReplaced(tx: Tx, orgId: OrgId, id: string): Promise<void> {
  await sql`UPDATE responses SET state = 'replaced' WHERE org_id = ${orgId} AND id = ${id}`.execute(tx);
}

/** A first reason is added to the answer; the score has not changed, and nothing is counted anew. */
export async function addComment(tx: Tx, orgId: OrgId, id: string, comment: string): Promise<void> {
  await sql`UPDATE responses SET comment = ${comment} WHERE org_id = ${orgId} AND id = ${id}`.execute(tx);
}

export async function insertTouch(
  tx: Db,
  orgId: OrgId,
  invitationId: string,
  touch: Touch,
  agent: string | null,
): Promise<void> {
  await tx
    .insertInto('link_touches')
    .values({
      org_id: orgId,
      id: newId(),
      invitation_id: invitationId,
      at: touch.at,
      kind: touch.kind,
      score: touch.score,
      agent,
      signals: [...touch.signals],
    })
    .execute();
}

/** More say nothing new; a scanner that loops must not make the page slow. */
const TOUCHES_READ = 200;

export async function selectTouches(
  db: Db,
  orgId: OrgId,
  invitationId: string,
  since: Date,
): Promise<Touch[]> {
  const { rows } = await sql<Touch>`
    SELECT at, kind, score, signals FROM link_touches
    WHERE org_id = ${orgId} AND invitation_id = ${invitationId} AND at >= ${since}
    ORDER BY at DESC LIMIT ${TOUCHES_READ}`.execute(db);
  return rows;
}

/** False when the nonce was used before. */
export async function useNonce(
  tx: Tx,
  orgId: OrgId,
  nonce: string,
  responseId: string,
  now: Date,
): Promise<boolean> {
  const { rows } = await sql`
    INSERT INTO used_nonces (org_id, nonce, response_id, used_at) VALUES (${orgId}, ${nonce}, ${responseId}, ${now})
    ON CONFLICT (org_id, nonce) DO NOTHING RETURNING nonce`.execute(tx);
  return rows.length > 0;
}

export async function isNonceUsed(tx: Tx, orgId: OrgId, nonce: string): Promise<boolean> {
  const { rows } = await sql`SELECT 1 FROM used_nonces WHERE org_id = ${orgId} AND nonce = ${nonce}`.execute(
    tx,
  );
  return rows.length > 0;
}

/** What was only needed to judge: nonces that no form holds any more, touches that taint nothing. */
export async function deleteOldTraces(db: Db, nonces: Date, touches: Date): Promise<void> {
  await sql`DELETE FROM used_nonces WHERE used_at < ${nonces}`.execute(db);
  await sql`DELETE FROM link_touches WHERE at < ${touches}`.execute(db);
}
