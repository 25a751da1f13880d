import { sql } from 'kysely';
import type { OrgId } from '../../../platform/actor.ts';
import type { Db, Tx } from '../../../platform/postgres/database.ts';
import type { DetractorType } from './detractor-type.ts';

export interface TypeRow {
  readonly type: DetractorType | null;
  readonly confirmedBy: string | null;
  readonly confirmedAt: Date | null;
}

export async function selectType(db: Db, orgId: OrgId, caseId: string): Promise<TypeRow | null> {
  const { rows } = await sql<TypeRow>`
    SELECT detractor_type AS "type", detractor_type_confirmed_by AS "confirmedBy",
      detractor_type_confirmed_at AS "confirmedAt"
    FROM cases WHERE org_id = ${orgId} AND id = ${caseId}`.execute(db);
  return rows[0] ?? null;
}

export async function updateType(
  tx: Tx,
  orgId: OrgId,
  caseId: string,
  { type, by }: { type: DetractorType | null; by: string | null },
  now: Date,
): Promise<void> {
  const [confirmedBy, confirmedAt] = type === null ? [null, null] : [by, now];
  await sql`
    UPDATE cases SET detractor_type = ${type}, detractor_type_confirmed_by = ${confirmedBy},
      detractor_type_confirmed_at = ${confirmedAt}, updated_at = ${now}
    WHERE org_id = ${orgId} AND id = ${caseId}`.execute(tx);
}

export async function updateProposals(
  tx: Tx,
  orgId: OrgId,
  proposals: readonly { readonly responseId: string; readonly type: DetractorType | null }[],
): Promise<void> {
  await sql`
    UPDATE cases c SET proposed_type = p.type
    FROM (
      SELECT k.id, CASE WHEN k.reason = 'detractor' THEN g.type END AS type
      FROM unnest(${proposals.map(({ responseId }) => responseId)}::uuid[], ${proposals.map(({ type }) => type)}::text[])
        AS g (response_id, type)
      JOIN cases k ON k.org_id = ${orgId} AND k.response_id = g.response_id
    ) p
    WHERE c.org_id = ${orgId} AND c.id = p.id AND c.proposed_type IS DISTINCT FROM p.type`.execute(tx);
}
