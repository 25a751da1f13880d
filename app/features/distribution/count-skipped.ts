import type { Actor } from '../../platform/actor.ts';
import type { Db } from '../../platform/postgres/database.ts';
import type { SkipReason } from './contract.ts';
import { countSkippedFor } from './queries.ts';

/** How many invitations of a period did not leave for one reason. */
export const countSkipped = (
  db: Db,
  actor: Actor,
  reason: SkipReason,
  period: { surveyId: string | null; from: Date; before: Date },
): Promise<number> => countSkippedFor(db, actor, reason, period);
