import { sql } from 'kysely';
import type { OrgId } from '../../../platform/actor.ts';
import type { Db, Tx } from '../../../platform/postgres/database.ts';
import type { CaseOutcome } from './outcome.ts';

export interface EndingRow {
  readonly outcome: CaseOutcome | null;
  readonly causeId: string | null;
  readonly told: string | null;
  readonly closedBy: string | null;
  readonly closedAt: Date | null;
  readonly resurveyInvitationId: string | null;
}

export async function selectEnding(db: Db, orgId: OrgId, caseId: string): Promise<EndingRow | null> {
  const { rows } = await sql<EndingRow>`
    SELECT outcome, cause_id AS "causeId", told, closed_by AS "closedBy", closed_at AS "closedAt",
      resurvey_invitation_id AS "resurveyInvitationId"
    FROM cases WHERE org_id = ${orgId} AND id = ${caseId}`.execute(db);
  return rows[0] ?? null;
}

export async function updateEnding(
  tx: Tx,
  orgId: OrgId,
  caseId: string,
  ending: { outcome: CaseOutcome; causeId: string; told: string; closedBy: string | null },
  now: Date,
): Promise<void> {
  const { outcome, causeId, told, closedBy } = ending;
  await sql`
    UPDATE cases SET status = 'closed', outcome = ${outcome}, cause_id = ${causeId}, told = ${told},
      closed_by = ${closedBy}, closed_at = ${now}, resurvey_invitation_id = NULL, updated_at = ${now}
    WHERE org_id = ${orgId} AND id = ${caseId}`.execute(tx);
}

/** How a case had ended before it was opened again, the oldest first. */
export async function selectFormerEndings(
  db: Db,
  orgId: OrgId,
  caseId: string,
): Promise<Pick<EndingRow, 'causeId' | 'told' | 'closedAt'>[]> {
  const { rows } = await sql<Pick<EndingRow, 'causeId' | 'told' | 'closedAt'>>`
    SELECT cause_id AS "causeId", told, closed_at AS "closedAt" FROM case_endings
    WHERE org_id = ${orgId} AND case_id = ${caseId} ORDER BY closed_at`.execute(db);
  return rows;
}

/** Answers whether it was not written before. */
export async function setResurvey(
  tx: Tx,
  orgId: OrgId,
  caseId: string,
  invitationId: string,
  now: Date,
): Promise<boolean> {
  const { rows } = await sql`
    UPDATE cases SET resurvey_invitation_id = ${invitationId}, updated_at = ${now}
    WHERE org_id = ${orgId} AND id = ${caseId} AND resurvey_invitation_id IS DISTINCT FROM ${invitationId}
    RETURNING id`.execute(tx);
  return rows.length > 0;
}
