import { systemActor } from '../../../platform/actor.ts';
import type { Context } from '../../../platform/context.ts';
import type { Tx } from '../../../platform/postgres/database.ts';
import { recordAudit } from '../../organizations/record-audit.ts';
import type { Leaver } from './hand-over-work.ts';
import { giveNextSteps } from './queries.ts';

/** The next step of an open case is its owner's, where whoever was to take it is here no more. */
export async function handOverNextSteps(
  tx: Tx,
  _: Context,
  { orgId, userId }: Leaver,
  now: Date,
): Promise<number> {
  const given = await giveNextSteps(tx, orgId, userId);
  for (const { caseId, memberId } of given) {
    const details = { from: userId, to: memberId };
    const entry = { action: 'case.step-handed-over', subjectType: 'case', subjectId: caseId, details };
    await recordAudit(tx, systemActor(orgId), entry, now);
  }
  return given.length;
}
