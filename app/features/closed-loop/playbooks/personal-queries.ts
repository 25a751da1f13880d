import { sql } from 'kysely';
import type { OrgId } from '../../../platform/actor.ts';
import type { Db, Tx } from '../../../platform/postgres/database.ts';

export async function selectRunsShown(db: Db, orgId: OrgId, contactId: string): Promise<object[]> {
  const { rows } = await sql<object>`
    SELECT p.name AS playbook, r.status, r.stop_reason AS "stopReason", r.started_at AS "startedAt",
      r.ended_at AS "endedAt",
      coalesce((SELECT jsonb_agg(jsonb_build_object('step', s.kind, 'outcome', s.outcome, 'at', s.at) ORDER BY s.position)
        FROM playbook_run_steps s WHERE s.org_id = r.org_id AND s.run_id = r.id), '[]') AS steps
    FROM playbook_runs r JOIN playbooks p ON p.org_id = r.org_id AND p.id = r.playbook_id
    WHERE r.org_id = ${orgId} AND r.contact_id = ${contactId} ORDER BY r.started_at, r.id`.execute(db);
  return rows;
}

export async function selectRunIdsOf(tx: Tx, orgId: OrgId, contactId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    SELECT id FROM playbook_runs WHERE org_id = ${orgId} AND contact_id = ${contactId}`.execute(tx);
  return rows.map(({ id }) => id);
}
