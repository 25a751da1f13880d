import { type RawBuilder, sql } from 'kysely';
import type { OrgId } from '../../../platform/actor.ts';
import type { Tx } from '../../../platform/postgres/database.ts';
import type { StopReason } from './run-contract.ts';

export interface StoppedRun {
  readonly id: string;
  readonly playbookId: string;
}

/** Ends runs that are under way; answers which. One that is in the middle of a step is waited for. */
async function stopWhere(
  tx: Tx,
  orgId: OrgId,
  condition: RawBuilder<unknown>,
  reason: StopReason,
  now: Date,
): Promise<StoppedRun[]> {
  const { rows } = await sql<StoppedRun>`
    UPDATE playbook_runs SET status = 'stopped', stop_reason = ${reason}, due_at = NULL, ended_at = ${now}
    WHERE org_id = ${orgId} AND status = 'running' AND ${condition}
    RETURNING id, playbook_id AS "playbookId"`.execute(tx);
  return rows;
}

export const stopRunsOfPlaybook = (
  tx: Tx,
  orgId: OrgId,
  playbookId: string,
  reason: 'playbook-paused' | 'playbook-removed',
  now: Date,
): Promise<StoppedRun[]> => stopWhere(tx, orgId, sql`playbook_id = ${playbookId}`, reason, now);

export const stopRunsOfResponses = (
  tx: Tx,
  orgId: OrgId,
  responseIds: readonly string[],
  now: Date,
): Promise<StoppedRun[]> =>
  stopWhere(tx, orgId, sql`response_id = ANY (${[...responseIds]}::uuid[])`, 'answer-withdrawn', now);

export const stopRunsOfContact = (
  tx: Tx,
  orgId: OrgId,
  contactId: string,
  now: Date,
): Promise<StoppedRun[]> => stopWhere(tx, orgId, sql`contact_id = ${contactId}`, 'erased', now);

export const stopRun = (tx: Tx, orgId: OrgId, id: string, now: Date): Promise<StoppedRun[]> =>
  stopWhere(tx, orgId, sql`id = ${id}`, 'by-person', now);

/**
 * Of two who were one person, where both were on their way through the same playbook: one of them ends with what it
 * did last.
 */
export async function stopTwinRuns(tx: Tx, orgId: OrgId, from: string, to: string): Promise<void> {
  await sql`
    UPDATE playbook_runs r SET status = 'stopped', stop_reason = 'merged', due_at = NULL,
      ended_at = coalesce((SELECT max(s.at) FROM playbook_run_steps s
        WHERE s.org_id = r.org_id AND s.run_id = r.id), r.started_at)
    WHERE r.org_id = ${orgId} AND r.contact_id = ${from} AND r.status = 'running'
      AND EXISTS (SELECT FROM playbook_runs twin WHERE twin.org_id = r.org_id AND twin.playbook_id = r.playbook_id
        AND twin.contact_id = ${to} AND twin.status = 'running')`.execute(tx);
}

export async function moveRunRows(
  tx: Tx,
  orgId: OrgId,
  from: string,
  to: string,
  only: readonly string[] | null,
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    UPDATE playbook_runs SET contact_id = ${to}
    WHERE org_id = ${orgId} AND contact_id = ${from} AND (${only}::uuid[] IS NULL OR id = ANY (${only}::uuid[]))
    RETURNING id`.execute(tx);
  return rows.map(({ id }) => id);
}
