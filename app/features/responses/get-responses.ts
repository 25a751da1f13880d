import { sql } from 'kysely';
import type { OrgId } from '../../platform/actor.ts';
import type { Db } from '../../platform/postgres/database.ts';

/** What another feature may know of an answer. */
export interface ResponseFacts {
  readonly id: string;
  readonly surveyId: string;
  readonly contactId: string | null;
  readonly invitationId: string | null;
  readonly score: number;
  readonly comment: string | null;
  readonly state: 'provisional' | 'counted' | 'replaced' | 'excluded';
  readonly source: 'page' | 'api' | 'import';
  readonly channel: string;
  readonly answeredAt: Date;
}

export async function getResponses(db: Db, orgId: OrgId, ids: readonly string[]): Promise<ResponseFacts[]> {
  const { rows } = await sql<ResponseFacts>`
    SELECT id, survey_id AS "surveyId", contact_id AS "contactId", invitation_id AS "invitationId", score, comment,
      state, source, channel, answered_at AS "answeredAt"
    FROM responses WHERE org_id = ${orgId} AND id = ANY(${[...ids]}::uuid[])`.execute(db);
  return rows;
}
