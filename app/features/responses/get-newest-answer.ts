import type { OrgId } from '../../platform/actor.ts';
import type { Db } from '../../platform/postgres/database.ts';
import { selectNewestFacts } from './newest-queries.ts';

/** What somebody said last in an NPS survey, of what counts; null when they said nothing that does. */
export const getNewestAnswer = (
  db: Db,
  orgId: OrgId,
  contactId: string,
): Promise<{ id: string; score: number; answeredAt: Date } | null> => selectNewestFacts(db, orgId, contactId);
