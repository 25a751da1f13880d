import type { Actor } from '../../platform/actor.ts';
import type { Tx } from '../../platform/postgres/database.ts';
import { takeBackInvitation } from '../distribution/cancel-invitation.ts';
import { recordAudit } from '../organizations/record-audit.ts';
import { clocksByTeam } from './clocks/read-clocks.ts';
import { selectEnding } from './endings/queries.ts';
import { ensureOwner } from './hand-over/ensure-owner.ts';
import { type CaseRow, restartCase } from './queries.ts';

/** A closed case is open again: it has no ending any more, and both of its clocks run anew. */
export async function reopenCase(
  tx: Tx,
  actor: Actor,
  { id, team, surveyId }: CaseRow,
  now: Date,
  because?: 'reply',
): Promise<void> {
  const clocksOf = await clocksByTeam(tx, actor.orgId);
  const resurveyId = (await selectEnding(tx, actor.orgId, id))?.resurveyInvitationId ?? null;
  if (!(await restartCase(tx, actor.orgId, id, clocksOf(team, now), now))) return;
  // Nobody is asked how it went while it goes on.
  const isSpared =
    resurveyId !== null &&
    (await takeBackInvitation(tx, actor, { id: resurveyId, surveyId }, 'case-reopened', now));
  const details = { ...(because && { because }), ...(isSpared && { resurvey: 'cancelled' }) };
  await recordAudit(tx, actor, { action: 'case.reopened', subjectType: 'case', subjectId: id, details }, now);
  await ensureOwner(tx, actor.orgId, id, now);
}
