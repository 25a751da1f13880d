import type { OrgId } from '../../platform/actor.ts';
import type { Db } from '../../platform/postgres/database.ts';
import { type NextScore, selectNextScores } from './next-score-queries.ts';

export type { NextScore } from './next-score-queries.ts';

/** What somebody was asked about: the first counted answer to the same survey after a moment. */
export interface Moment {
  readonly contactId: string;
  readonly surveyId: string;
  readonly after: Date;
}

/** The next counted answer of each of these people to the same survey, in the given order; null: none so far. */
export async function nextScores(
  db: Db,
  orgId: OrgId,
  moments: readonly Moment[],
): Promise<(NextScore | null)[]> {
  return moments.length === 0 ? [] : selectNextScores(db, orgId, moments);
}
