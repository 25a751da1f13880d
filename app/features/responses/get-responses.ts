import type { OrgId } from '../../platform/actor.ts';
import type { Db } from '../../platform/postgres/database.ts';
import type { SurveyKind } from '../surveys/contract.ts';
import { kindsOfSurveys } from '../surveys/list-surveys.ts';
import { selectResponseFacts } from './queries.ts';

/** What another feature may know of an answer. */
export interface ResponseFacts {
  readonly id: string;
  readonly surveyId: string;
  readonly contactId: string | null;
  readonly invitationId: string | null;
  readonly kind: SurveyKind;
  readonly score: number;
  readonly comment: string | null;
  readonly state: 'provisional' | 'counted' | 'replaced' | 'excluded';
  readonly source: 'page' | 'api' | 'import';
  readonly channel: string;
  readonly answeredAt: Date;
  readonly locale: 'fr' | 'en' | null;
  /** The key of the team whose customer answered. */
  readonly team: string | null;
}

export async function getResponses(db: Db, orgId: OrgId, ids: readonly string[]): Promise<ResponseFacts[]> {
  return withKinds(db, orgId, await selectResponseFacts(db, orgId, ids, false));
}

/** Those of these answers that have a contact or an invitation: most that a machine sends have neither. */
export async function getResponsesOfPeople(
  db: Db,
  orgId: OrgId,
  ids: readonly string[],
): Promise<ResponseFacts[]> {
  return withKinds(db, orgId, await selectResponseFacts(db, orgId, ids, true));
}

async function withKinds(
  db: Db,
  orgId: OrgId,
  rows: readonly Omit<ResponseFacts, 'kind'>[],
): Promise<ResponseFacts[]> {
  if (rows.length === 0) return [];
  const kindOf = await kindsOfSurveys(db, orgId);
  return rows.map((row) => ({ ...row, kind: kindOf(row.surveyId) }));
}
