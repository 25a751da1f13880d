import type { OrgId } from '../../platform/actor.ts';
import type { Db } from '../../platform/postgres/database.ts';
import { selectResponseFacts } from './queries.ts';

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
  return selectResponseFacts(db, orgId, ids, false);
}

/** Those of these answers that have a contact or an invitation: most that a machine sends have neither. */
export async function getResponsesOfPeople(
  db: Db,
  orgId: OrgId,
  ids: readonly string[],
): Promise<ResponseFacts[]> {
  return selectResponseFacts(db, orgId, ids, true);
}
