import { sql } from 'kysely';
import type { OrgId } from '../../../platform/actor.ts';
import type { Db, Tx } from '../../../platform/postgres/database.ts';
import type { Message } from './contract.ts';
import { wholeCase } from './whole-case-queries.ts';

export interface MessageRow {
  readonly id: string;
  readonly caseId: string;
  readonly direction: Message['direction'];
  readonly state: Message['state'];
  readonly authorId: string | null;
  readonly fromName: string | null;
  readonly fromAddress: string;
  readonly toAddress: string;
  readonly subject: string;
  readonly body: string;
  readonly isAutomatic: boolean;
  readonly isStranger: boolean;
  /** As the header has it, with its brackets; empty when it had none. */
  readonly messageId: string;
  readonly problem: string | null;
  readonly returnedBecause: string | null;
  readonly at: Date;
}

const COLUMNS = sql.raw(
  `id, case_id AS "caseId", direction, state, author_id AS "authorId", from_name AS "fromName",
   from_address AS "fromAddress", to_address AS "toAddress", subject, body, is_automatic AS "isAutomatic",
   is_stranger AS "isStranger", message_id AS "messageId", problem,
   returned_because AS "returnedBecause", at`,
);

export interface Request {
  readonly key: string;
  readonly bodyHash: Buffer;
}

export async function insertMessage(
  tx: Tx,
  orgId: OrgId,
  message: Omit<MessageRow, 'returnedBecause'>,
  request: Request | null,
): Promise<void> {
  const { id, caseId, direction, state, authorId, fromName, fromAddress, toAddress } = message;
  await sql`
    INSERT INTO case_messages (org_id, id, case_id, direction, state, author_id, from_name, from_address, to_address,
      subject, body, is_automatic, is_stranger, message_id, problem, idempotency_key, body_hash, at)
    VALUES (${orgId}, ${id}, ${caseId}, ${direction}, ${state}, ${authorId}, ${fromName}, ${fromAddress}, ${toAddress},
      ${message.subject}, ${message.body}, ${message.isAutomatic}, ${message.isStranger}, ${message.messageId},
      ${message.problem}, ${request?.key ?? null}, ${request?.bodyHash ?? null}, ${message.at})`.execute(tx);
}

export async function findMessage(db: Db, orgId: OrgId, id: string): Promise<MessageRow | null> {
  const { rows } = await sql<MessageRow>`
    SELECT ${COLUMNS} FROM case_messages WHERE org_id = ${orgId} AND id = ${id}`.execute(db);
  return rows[0] ?? null;
}

export async function findMessageOf(
  db: Db,
  orgId: OrgId,
  caseId: string,
  id: string,
): Promise<MessageRow | null> {
  const { rows } = await sql<MessageRow>`
    SELECT ${COLUMNS} FROM case_messages
    WHERE org_id = ${orgId} AND id = ${id} AND case_id IN ${wholeCase(orgId, caseId)}`.execute(db);
  return rows[0] ?? null;
}

/** What was sent under this key, if anything; all who ask with it wait for each other. */
export async function lockRequest(
  tx: Tx,
  orgId: OrgId,
  key: string,
): Promise<{ id: string; caseId: string; bodyHash: Buffer } | null> {
  await sql`SELECT pg_advisory_xact_lock(hashtextextended(${`case-message ${orgId} ${key}`}, 0))`.execute(tx);
  const { rows } = await sql<{ id: string; caseId: string; bodyHash: Buffer }>`
    SELECT id, case_id AS "caseId", body_hash AS "bodyHash" FROM case_messages
    WHERE org_id = ${orgId} AND idempotency_key = ${key}`.execute(tx);
  return rows[0] ?? null;
}

export async function selectMessages(db: Db, orgId: OrgId, caseId: string): Promise<MessageRow[]> {
  const { rows } = await sql<MessageRow>`
    SELECT ${COLUMNS} FROM case_messages WHERE org_id = ${orgId} AND case_id IN ${wholeCase(orgId, caseId)}
    ORDER BY id`.execute(db);
  return rows;
}

/** The newest that somebody wrote; of one that the server refused, nothing reached anybody. */
export async function findLastMessage(db: Db, orgId: OrgId, caseId: string): Promise<MessageRow | null> {
  const { rows } = await sql<MessageRow>`
    SELECT ${COLUMNS} FROM case_messages
    WHERE org_id = ${orgId} AND case_id IN ${wholeCase(orgId, caseId)} AND NOT is_automatic ORDER BY id DESC LIMIT 1`.execute(
    db,
  );
  return rows[0] ?? null;
}

/** The ids that mail clients thread by, oldest first. */
export async function selectThread(
  db: Db,
  orgId: OrgId,
  caseId: string,
  most: number,
): Promise<{ messageId: string; direction: Message['direction'] }[]> {
  const { rows } = await sql<{ messageId: string; direction: Message['direction'] }>`
    SELECT message_id AS "messageId", direction FROM case_messages
    WHERE org_id = ${orgId} AND case_id IN ${wholeCase(orgId, caseId)} AND NOT is_automatic AND message_id <> '' AND state NOT IN ('failed', 'returned')
    ORDER BY id DESC LIMIT ${most}`.execute(db);
  return rows.toReversed();
}

export async function settleMessage(
  tx: Tx,
  orgId: OrgId,
  id: string,
  to: { state: Message['state']; problem: string | null; now: Date | null },
): Promise<string | null> {
  const { rows } = await sql<{ caseId: string }>`
    UPDATE case_messages SET state = ${to.state}, problem = ${to.problem}, settled_at = ${to.now}
    WHERE org_id = ${orgId} AND id = ${id} RETURNING case_id AS "caseId"`.execute(tx);
  return rows[0]?.caseId ?? null;
}

/** When the server had accepted it; null when it is no letter that was on its way to somebody. */
export async function markReturned(
  tx: Tx,
  orgId: OrgId,
  id: string,
  why: { cause: string; problem: string | null },
): Promise<Date | null> {
  const { rows } = await sql<{ settledAt: Date }>`
    UPDATE case_messages SET state = 'returned', returned_because = ${why.cause}, problem = ${why.problem}
    WHERE org_id = ${orgId} AND id = ${id} AND direction = 'out' AND state = 'sent'
    RETURNING settled_at AS "settledAt"`.execute(tx);
  return rows[0]?.settledAt ?? null;
}

/** When the customer was first reached since then by what did not come back: a letter, a call, a meeting. */
export async function findStandingContact(
  db: Db,
  orgId: OrgId,
  caseId: string,
  since: Date,
): Promise<Date | null> {
  const { rows } = await sql<{ at: Date | null }>`
    SELECT min(at) AS at FROM (
      SELECT settled_at AS at FROM case_messages
      WHERE org_id = ${orgId} AND case_id IN ${wholeCase(orgId, caseId)} AND direction = 'out' AND state = 'sent'
      UNION ALL
      SELECT noted_at FROM case_calls
      WHERE org_id = ${orgId} AND case_id IN ${wholeCase(orgId, caseId)} AND reached
    ) AS contacts WHERE at >= ${since}`.execute(db);
  return rows[0]?.at ?? null;
}

/** The same mail that came by two ways, or was read again. */
export async function hasReceived(
  tx: Tx,
  orgId: OrgId,
  caseId: string,
  id: string,
  messageId: string,
): Promise<boolean> {
  const { rows } = await sql`
    SELECT 1 FROM case_messages WHERE org_id = ${orgId} AND (id = ${id} OR (
      case_id = ${caseId} AND direction = 'in' AND message_id <> '' AND message_id = ${messageId}))`.execute(
    tx,
  );
  return rows.length > 0;
}
