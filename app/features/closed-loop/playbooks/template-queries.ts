import { sql } from 'kysely';
import type { OrgId } from '../../../platform/actor.ts';
import type { Tx } from '../../../platform/postgres/database.ts';

/** The names of the playbooks that a template would be missed by: active ones, and those that still have runs. */
export async function selectPlaybooksThatSend(tx: Tx, orgId: OrgId, templateId: string): Promise<string[]> {
  const step = JSON.stringify({ steps: [{ templateIds: [templateId] }] });
  const { rows } = await sql<{ name: string }>`
    SELECT DISTINCT p.name FROM playbooks p
    JOIN playbook_versions v ON v.org_id = p.org_id AND v.playbook_id = p.id
    WHERE p.org_id = ${orgId} AND p.removed_at IS NULL AND v.definition @> ${step}::jsonb
      AND (v.version = p.active_version OR EXISTS (
        SELECT FROM playbook_runs r WHERE r.org_id = p.org_id AND r.playbook_id = p.id AND r.version = v.version
          AND r.status = 'running'))
    ORDER BY p.name`.execute(tx);
  return rows.map(({ name }) => name);
}
