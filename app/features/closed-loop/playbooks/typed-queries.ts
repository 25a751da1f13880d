import { sql } from 'kysely';
import type { OrgId } from '../../../platform/actor.ts';
import type { Db } from '../../../platform/postgres/database.ts';
import type { DetractorType } from '../types/detractor-type.ts';

/** Those of these answers whose case a person gave this type. */
export async function selectTypedAnswers(
  db: Db,
  orgId: OrgId,
  type: DetractorType,
  responseIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ id: string }>`
    SELECT response_id AS id FROM cases
    WHERE org_id = ${orgId} AND detractor_type = ${type} AND response_id = ANY (${[...responseIds]}::uuid[])`.execute(
    db,
  );
  return new Set(rows.map(({ id }) => id));
}

export interface PastCase {
  readonly responseId: string;
  readonly firstContactAt: Date | null;
  readonly closedAt: Date | null;
  readonly ownerId: string | null;
  /** Only what a person confirmed. */
  readonly type: DetractorType | null;
}

export async function selectCasesOfAnswers(
  db: Db,
  orgId: OrgId,
  responseIds: readonly string[],
): Promise<PastCase[]> {
  const { rows } = await sql<PastCase>`
    SELECT response_id AS "responseId", first_contact_at AS "firstContactAt", closed_at AS "closedAt",
      owner_id AS "ownerId", detractor_type AS type FROM cases
    WHERE org_id = ${orgId} AND response_id = ANY (${[...responseIds]}::uuid[])`.execute(db);
  return rows;
}
