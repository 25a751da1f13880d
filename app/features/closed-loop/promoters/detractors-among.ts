import type { OrgId } from '../../../platform/actor.ts';
import type { Db } from '../../../platform/postgres/database.ts';
import { getResponsesOfPeople } from '../../responses/get-responses.ts';
import { bandOf } from '../../surveys/scale.ts';
import { monthsBefore, SCORE_MONTHS } from './ask-kinds.ts';
import { selectLatestScores } from './people-queries.ts';

/** Of those who gave these answers, who is a detractor today. What was said long ago and comes in late says nothing. */
export async function selectDetractorsAmong(
  db: Db,
  orgId: OrgId,
  responseIds: readonly string[],
  now: Date,
): Promise<string[]> {
  const responses = await getResponsesOfPeople(db, orgId, responseIds);
  const low = responses.flatMap(({ contactId, kind, score }) =>
    contactId !== null && bandOf(kind, score) === 'detractor' ? [contactId] : [],
  );
  if (low.length === 0) return [];
  const latest = await selectLatestScores(db, orgId, low, monthsBefore(now, SCORE_MONTHS));
  return low.filter((id) => {
    const score = latest.get(id)?.score;
    return score !== undefined && bandOf('nps', score) === 'detractor';
  });
}
