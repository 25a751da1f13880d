import { sql } from 'kysely';
import type { OrgId } from '../../../platform/actor.ts';
import { newId } from '../../../platform/ids.ts';
import type { Db, Tx } from '../../../platform/postgres/database.ts';
import type { Touch } from './evidence.ts';
import type { AnswerRow } from './standing.ts';

const ANSWER = sql.raw(
  `id, survey_id AS "surveyId", series, score, comment, state, coalesce(evidence ? 'by', false) AS "isHuman",
   coalesce(evidence ? 'sent', false) AS "isSent", answered_at AS "answeredAt", day, dimensions`,
);

/** Everything that happens to one invitation's answer happens one after the other. */
export async function lockAnswer(tx: Tx, invitationId: string): Promise<void> {
  await sql`SELECT pg_advisory_xact_lock(hashtextextended(${`answer ${invitationId}`}, 0))`.execute(tx);
}

/** What there is of an invitation's answer, newest first; what was replaced is history. */
export async function selectAnswers(db: Db, orgId: OrgId, invitationId: string): Promise<AnswerRow[]> {
  const { rows } = await sql<AnswerRow>`
    SELECT ${ANSWER} FROM responses
    WHERE org_id = ${orgId} AND invitation_id = ${invitationId} AND state <> 'replaced'
    ORDER BY created_at DESC, id DESC`.execute(db);
  return rows;
}

export interface NewAnswer {
  readonly orgId: OrgId;
  readonly invitationId: string;
  readonly contactId: string | null;
  readonly surveyId: string;
  readonly series: number;
  readonly score: number;
  readonly comment: string | null;
  readonly locale: string | null;
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

/** What the provisional answer holds now; it still counts nowhere. */
export async function updateProvisional(
  tx: Tx,
  id: string,
  answer: NewAnswer,
  reason: string,
): Promise<void> {
  const { rows } = await sql`
    UPDATE responses SET state_reason = ${reason}, ${contentOf(answer)}
    WHERE org_id = ${answer.orgId} AND id = ${id} AND state = 'provisional' RETURNING id`.execute(tx);
  if (rows.length !== 1) throw new Error('an answer changed its state under the lock');
}

export async function promoteProvisional(tx: Tx, id: string, answer: NewAnswer): Promise<void> {
  const { rows } = await sql`
    UPDATE responses SET state = 'counted', state_reason = NULL, ${contentOf(answer)}
    WHERE org_id = ${answer.orgId} AND id = ${id} AND state = 'provisional' RETURNING id`.execute(tx);
  if (rows.length !== 1) throw new Error('an answer changed its state under the lock');
}

const contentOf = (answer: NewAnswer) => sql`
  score = ${answer.score}, comment = ${answer.comment}, locale = ${answer.locale}, series = ${answer.series},
  answered_at = ${answer.answeredAt}, day = ${answer.day}, dimensions = ${JSON.stringify(answer.dimensions)}::jsonb,
  properties = ${JSON.stringify(answer.properties)}::jsonb, evidence = ${JSON.stringify(answer.evidence)}::jsonb`;

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

/** Spends a nonce that is known to be unspent, under the invitation's lock. */
export async function spendNonce(
  tx: Tx,
  orgId: OrgId,
  nonce: string,
  responseId: string,
  now: Date,
): Promise<void> {
  await tx
    .insertInto('used_nonces')
    .values({ org_id: orgId, nonce, response_id: responseId, used_at: now })
    .execute();
}

/** The answer that a nonce was spent on; null for one that was not. */
export async function findSpent(
  tx: Tx,
  orgId: OrgId,
  nonce: string,
): Promise<{ id: string; score: number; comment: string | null } | null> {
  const { rows } = await sql<{ id: string; score: number; comment: string | null }>`
    SELECT r.id, r.score, r.comment FROM used_nonces n
    JOIN responses r ON r.org_id = n.org_id AND r.id = n.response_id
    WHERE n.org_id = ${orgId} AND n.nonce = ${nonce}`.execute(tx);
  return rows[0] ?? null;
}

/** What was only needed to judge: nonces that no form holds any more, touches that taint nothing. */
export async function deleteOldTraces(db: Db, nonces: Date, touches: Date): Promise<void> {
  await sql`DELETE FROM used_nonces WHERE used_at < ${nonces}`.execute(db);
  await sql`DELETE FROM link_touches WHERE at < ${touches}`.execute(db);
}
