import type { Actor } from '../../../platform/actor.ts';
import type { Db } from '../../../platform/postgres/database.ts';
import { selectCosts } from './cost-queries.ts';

export interface GestureCost {
  readonly currency: string;
  /** In the smallest unit of the currency. */
  readonly cost: number;
  readonly count: number;
}

/** What the gestures given in a period cost, by currency. */
export const costOfGestures = (
  db: Db,
  actor: Actor,
  period: { surveyId: string | null; from: Date; before: Date },
): Promise<GestureCost[]> => selectCosts(db, actor, period);
