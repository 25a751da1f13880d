import type { OrgId } from '../../platform/actor.ts';
import type { Db } from '../../platform/postgres/database.ts';
import { type PastAnswer, selectAnswersBetween } from './newest-queries.ts';

export type { PastAnswer } from './newest-queries.ts';

/** Answers to NPS surveys in a period that count and have a person behind them, the newest first. */
export const getAnswersBetween = (
  db: Db,
  orgId: OrgId,
  period: { from: Date; to: Date; surveyId: string | null; limit: number },
): Promise<PastAnswer[]> => selectAnswersBetween(db, orgId, period);
