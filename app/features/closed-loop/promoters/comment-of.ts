import type { Db } from '../../../platform/postgres/database.ts';
import { getResponses } from '../../responses/get-responses.ts';
import type { AskRow } from './queries.ts';

/** What they had written with their score. */
export async function commentOf(
  db: Db,
  { orgId, responseId }: Pick<AskRow, 'orgId' | 'responseId'>,
): Promise<string | null> {
  const [response] = responseId === null ? [] : await getResponses(db, orgId, [responseId]);
  return response?.comment ?? null;
}
