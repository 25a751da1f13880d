import { sql } from 'kysely';
import type { OrgId } from '../../../platform/actor.ts';
import type { Db } from '../../../platform/postgres/database.ts';
import type { DetractorType } from '../types/detractor-type.ts';

export interface CaseOfRun {
  readonly id: string;
  readonly status: 'open' | 'in-progress' | 'closed' | 'withdrawn';
  readonly ownerId: string | null;
  readonly firstContactAt: Date | null;
  /** Only what a person confirmed. */
  readonly type: DetractorType | null;
}

/** The case of the answer that began a run, or of the invitation that was answered. */
export async function selectCaseOfRun(
  db: Db,
  orgId: OrgId,
  { responseId, occasionId }: { responseId: string; occasionId: string },
): Promise<CaseOfRun | null> {
  const { rows } = await sql<CaseOfRun>`
    SELECT id, status, owner_id AS "ownerId", first_contact_at AS "firstContactAt",
      detractor_type AS type
    FROM cases
    WHERE org_id = ${orgId} AND (response_id = ${responseId} OR invitation_id = ${occasionId})
    ORDER BY opened_at DESC, id DESC LIMIT 1`.execute(db);
  return rows[0] ?? null;
}

/** What a case says about the occasion that a run begins with. */
export interface TypedCase {
  readonly contactId: string;
  readonly surveyId: string;
  readonly responseId: string;
  readonly invitationId: string | null;
  readonly type: DetractorType;
  readonly typedAt: Date;
}

/** A case that waits for somebody, whose type a person confirmed. */
export async function selectTypedCase(db: Db, orgId: OrgId, id: string): Promise<TypedCase | null> {
  const { rows } = await sql<TypedCase>`
    SELECT contact_id AS "contactId", survey_id AS "surveyId", response_id AS "responseId",
      invitation_id AS "invitationId", detractor_type AS type, detractor_type_confirmed_at AS "typedAt"
    FROM cases WHERE org_id = ${orgId} AND id = ${id} AND detractor_type IS NOT NULL
      AND status IN ('open', 'in-progress')`.execute(db);
  return rows[0] ?? null;
}
