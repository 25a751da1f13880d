import { sql } from 'kysely';
import type { OrgId } from '../../../platform/actor.ts';
import type { Db, Tx } from '../../../platform/postgres/database.ts';
import { wholeCase } from '../conversation/whole-case-queries.ts';
import type { Definition } from './contract.ts';
import type { SkipReason, StopReason } from './run-contract.ts';

export interface ListedRun {
  readonly id: string;
  readonly playbookId: string;
  readonly playbookName: string;
  readonly version: number;
  readonly definition: Definition;
  readonly contactId: string;
  readonly responseId: string;
  readonly caseId: string | null;
  readonly status: 'running' | 'done' | 'stopped';
  readonly stopReason: StopReason | null;
  readonly position: number;
  readonly dueAt: Date | null;
  readonly startedAt: Date;
  readonly endedAt: Date | null;
}

/** The newest first. */
export async function selectRuns(
  db: Db,
  orgId: OrgId,
  of: { contactId: string } | { caseId: string } | { id: string },
  before: string | null,
  limit: number,
): Promise<ListedRun[]> {
  const condition =
    'id' in of
      ? sql`r.id = ${of.id}`
      : 'contactId' in of
        ? sql`r.contact_id = ${of.contactId}`
        : sql`(r.case_id IN ${wholeCase(orgId, of.caseId)} OR r.response_id IN (SELECT response_id FROM cases
            WHERE org_id = ${orgId} AND id IN ${wholeCase(orgId, of.caseId)}))`;
  const { rows } = await sql<ListedRun>`
    SELECT r.id, r.playbook_id AS "playbookId", p.name AS "playbookName", r.version, v.definition,
      r.contact_id AS "contactId", r.response_id AS "responseId", coalesce(k.merged_into, r.case_id) AS "caseId", r.status,
      r.stop_reason AS "stopReason", r.position, r.due_at AS "dueAt", r.started_at AS "startedAt",
      r.ended_at AS "endedAt"
    FROM playbook_runs r
    JOIN playbooks p ON p.org_id = r.org_id AND p.id = r.playbook_id
    LEFT JOIN cases k ON k.org_id = r.org_id AND k.id = r.case_id
    JOIN playbook_versions v ON v.org_id = r.org_id AND v.playbook_id = r.playbook_id AND v.version = r.version
    WHERE r.org_id = ${orgId} AND ${condition} AND (${before}::uuid IS NULL OR r.id < ${before}::uuid)
    ORDER BY r.id DESC LIMIT ${limit}`.execute(db);
  return rows;
}

export interface ListedStep {
  readonly runId: string;
  readonly position: number;
  readonly outcome: 'done' | 'skipped';
  readonly reason: SkipReason | null;
  readonly at: Date;
}

export async function selectStepsOf(db: Db, orgId: OrgId, runIds: readonly string[]): Promise<ListedStep[]> {
  const { rows } = await sql<ListedStep>`
    SELECT run_id AS "runId", position, outcome, reason, at FROM playbook_run_steps
    WHERE org_id = ${orgId} AND run_id = ANY (${[...runIds]}::uuid[]) ORDER BY run_id, position`.execute(db);
  return rows;
}

/** A mail that did not leave after all: the step of that mail was passed over. */
export async function skipStepOfMail(
  tx: Tx,
  orgId: OrgId,
  runId: string,
  mailId: string,
  reason: SkipReason,
): Promise<void> {
  await sql`
    UPDATE playbook_run_steps SET outcome = 'skipped', reason = ${reason}
    WHERE org_id = ${orgId} AND run_id = ${runId} AND details ->> 'mailId' = ${mailId}`.execute(tx);
}
