import { sql } from 'kysely';
import type { OrgId } from '../../../platform/actor.ts';
import { newId } from '../../../platform/ids.ts';
import type { Db, Tx } from '../../../platform/postgres/database.ts';
import type { Definition } from './contract.ts';
import type { SkipReason, StopReason } from './run-contract.ts';

/** An answer that starts a playbook. */
export interface NewRun {
  readonly playbookId: string;
  readonly version: number;
  readonly contactId: string;
  readonly responseId: string;
  readonly occasionId: string;
}

/**
 * Starts runs, each once: the same occasion starts no second one, however often it is told, nor does somebody who
 * is on their way through the playbook begin anew.
 */
export async function insertRuns(
  tx: Tx,
  orgId: OrgId,
  runs: readonly NewRun[],
  now: Date,
): Promise<{ id: string; playbookId: string }[]> {
  const column = (pick: (run: NewRun) => string | number) => runs.map(pick);
  const { rows } = await sql<{ id: string; playbookId: string }>`
    INSERT INTO playbook_runs (org_id, id, playbook_id, version, contact_id, response_id, occasion_id, status,
      position, due_at, started_at)
    SELECT ${orgId}, id, playbook_id, version, contact_id, response_id, occasion_id, 'running', 0, ${now}, ${now}
    FROM unnest(${runs.map(() => newId())}::uuid[], ${column((run) => run.playbookId)}::uuid[],
      ${column((run) => run.version)}::int[], ${column((run) => run.contactId)}::uuid[],
      ${column((run) => run.responseId)}::uuid[], ${column((run) => run.occasionId)}::uuid[]
    ) AS r (id, playbook_id, version, contact_id, response_id, occasion_id)
    ORDER BY id
    ON CONFLICT DO NOTHING RETURNING id, playbook_id AS "playbookId"`.execute(tx);
  return rows;
}

export interface DueRun {
  readonly orgId: OrgId;
  readonly id: string;
}

/** Runs whose next step is due, the longest due first. */
export async function selectDueRuns(db: Db, now: Date, limit: number): Promise<DueRun[]> {
  const { rows } = await sql<DueRun>`
    SELECT org_id AS "orgId", id FROM playbook_runs
    WHERE status = 'running' AND due_at <= ${now} ORDER BY due_at, id LIMIT ${limit}`.execute(db);
  return rows;
}

/** Runs that wait although their case has ended, or its customer was reached, and that end with it. */
export async function selectRunsToEnd(db: Db, _now: Date, limit: number): Promise<DueRun[]> {
  const { rows } = await sql<DueRun>`
    SELECT r.org_id AS "orgId", r.id FROM playbook_runs r
    JOIN cases o ON o.org_id = r.org_id AND o.id = r.case_id
    JOIN cases c ON c.org_id = o.org_id AND c.id = coalesce(o.merged_into, o.id)
    JOIN playbook_versions v ON v.org_id = r.org_id AND v.playbook_id = r.playbook_id AND v.version = r.version
    WHERE r.status = 'running' AND (
      (c.status IN ('closed', 'withdrawn') AND v.definition -> 'stops' @> '["case-closed"]')
      OR (c.first_contact_at IS NOT NULL AND v.definition -> 'stops' @> '["contacted"]'))
    ORDER BY r.id LIMIT ${limit}`.execute(db);
  return rows;
}

export interface LockedRun {
  readonly id: string;
  readonly playbookId: string;
  readonly definition: Definition;
  readonly contactId: string;
  readonly responseId: string;
  readonly occasionId: string;
  readonly position: number;
  readonly dueAt: Date;
  readonly startedAt: Date;
}

/** A run that is under way, held until the transaction ends; null when it has ended or somebody else holds it. */
export async function lockRun(tx: Tx, orgId: OrgId, id: string): Promise<LockedRun | null> {
  const { rows } = await sql<LockedRun>`
    SELECT r.id, r.playbook_id AS "playbookId", v.definition, r.contact_id AS "contactId",
      r.response_id AS "responseId", r.occasion_id AS "occasionId", r.position, r.due_at AS "dueAt",
      r.started_at AS "startedAt"
    FROM playbook_runs r JOIN playbook_versions v
      ON v.org_id = r.org_id AND v.playbook_id = r.playbook_id AND v.version = r.version
    WHERE r.org_id = ${orgId} AND r.id = ${id} AND r.status = 'running'
    FOR UPDATE OF r SKIP LOCKED`.execute(tx);
  return rows[0] ?? null;
}

export interface StepDone {
  readonly kind: Definition['steps'][number]['kind'];
  readonly outcome: 'done' | 'skipped';
  readonly reason: SkipReason | null;
  readonly details: object;
}

/** Fails where the step was carried out already: its effects then are rolled back with it. */
export async function insertRunStep(
  tx: Tx,
  orgId: OrgId,
  run: { id: string; position: number },
  { kind, outcome, reason, details }: StepDone,
  now: Date,
): Promise<void> {
  await sql`
    INSERT INTO playbook_run_steps (org_id, run_id, position, kind, outcome, reason, details, at)
    VALUES (${orgId}, ${run.id}, ${run.position}, ${kind}, ${outcome}, ${reason}, ${JSON.stringify(details)}::jsonb,
      ${now})`.execute(tx);
}

export async function advanceRun(
  tx: Tx,
  orgId: OrgId,
  id: string,
  to: { position: number; dueAt: Date; caseId: string | null },
): Promise<void> {
  await sql`
    UPDATE playbook_runs SET position = ${to.position}, due_at = ${to.dueAt}, case_id = coalesce(case_id, ${to.caseId})
    WHERE org_id = ${orgId} AND id = ${id}`.execute(tx);
}

export async function endRun(
  tx: Tx,
  orgId: OrgId,
  id: string,
  end: { position: number; stopReason: StopReason | null; caseId: string | null },
  now: Date,
): Promise<void> {
  const status = end.stopReason === null ? 'done' : 'stopped';
  await sql`
    UPDATE playbook_runs SET status = ${status}, stop_reason = ${end.stopReason}, position = ${end.position},
      due_at = NULL, ended_at = ${now}, case_id = coalesce(case_id, ${end.caseId})
    WHERE org_id = ${orgId} AND id = ${id}`.execute(tx);
}

/** Those that are under way for these people. */
export async function selectRunsOfContacts(
  db: Db,
  orgId: OrgId,
  contactIds: readonly string[],
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    SELECT id FROM playbook_runs
    WHERE org_id = ${orgId} AND contact_id = ANY (${[...contactIds]}::uuid[]) AND status = 'running'
    ORDER BY id`.execute(db);
  return rows.map(({ id }) => id);
}
