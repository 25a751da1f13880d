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

/** The case of the answer that began a run, or of the invitation that was answered; the one that it goes on in, where it was merged. */
export async function selectCaseOfRun(
  db: Db,
  orgId: OrgId,
  { responseId, occasionId }: { responseId: string; occasionId: string },
): Promise<CaseOfRun | null> {
  const { rows } = await sql<CaseOfRun>`
    SELECT w.id, w.status, w.owner_id AS "ownerId", w.first_contact_at AS "firstContactAt",
      coalesce(w.detractor_type, c.detractor_type) AS type
    FROM cases c JOIN cases w ON w.org_id = c.org_id AND w.id = coalesce(c.merged_into, c.id)
    WHERE c.org_id = ${orgId} AND (c.response_id = ${responseId} OR c.invitation_id = ${occasionId})
    ORDER BY c.opened_at DESC, c.id DESC LIMIT 1`.execute(db);
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
