import { sql } from 'kysely';
import type { Actor, OrgId } from '../../platform/actor.ts';
import { newId } from '../../platform/ids.ts';
import type { Db, Tx } from '../../platform/postgres/database.ts';
import type { AuditEntry } from './contract.ts';

export async function insertAuditEntry(
  tx: Tx,
  actor: Actor,
  entry: { action: string; subjectType: string; subjectId: string | null; details: object },
  now: Date,
): Promise<void> {
  await tx
    .insertInto('audit_log')
    .values({
      org_id: actor.orgId,
      id: newId(),
      at: now,
      actor_kind: actor.kind,
      actor_id: actor.id,
      action: entry.action,
      subject_type: entry.subjectType,
      subject_id: entry.subjectId,
      details: JSON.stringify(entry.details),
    })
    .execute();
}

type LoggedEntry = Omit<AuditEntry, 'at'> & { readonly at: Date };

const LOG =
  sql.raw(`a.id, a.at, a.actor_kind AS "actorKind", a.actor_id AS "actorId", coalesce(u.name, k.name) AS "actorName", a.action,
  a.subject_type AS "subjectType", a.subject_id AS "subjectId", a.details
  FROM audit_log a
  LEFT JOIN auth."user" u ON a.actor_kind = 'member' AND u.id::text = a.actor_id
  LEFT JOIN api_keys k ON a.actor_kind = 'api-key' AND k.org_id = a.org_id AND k.id::text = a.actor_id`);

export async function selectAuditLog(
  db: Db,
  orgId: OrgId,
  beforeId: string | null,
  limit: number,
): Promise<LoggedEntry[]> {
  const { rows } = await sql<LoggedEntry>`
    SELECT ${LOG} WHERE a.org_id = ${orgId} AND (${beforeId}::uuid IS NULL OR a.id < ${beforeId}::uuid)
    ORDER BY a.id DESC LIMIT ${limit}`.execute(db);
  return rows;
}

/** What was done to these things, newest first. */
export async function selectAuditOf(
  db: Db,
  orgId: OrgId,
  subjectType: string,
  subjectIds: readonly string[],
  limit: number,
): Promise<LoggedEntry[]> {
  const { rows } = await sql<LoggedEntry>`
    SELECT ${LOG} WHERE a.org_id = ${orgId} AND a.subject_type = ${subjectType}
      AND a.subject_id = ANY (${[...subjectIds]}::text[])
    ORDER BY a.id DESC LIMIT ${limit}`.execute(db);
  return rows;
}
