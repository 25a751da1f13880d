import { type Actor, may } from '../../../../platform/actor.ts';
import type { Context } from '../../../../platform/context.ts';
import { recordEvent } from '../../../../platform/outbox/record-event.ts';
import { done, type Outcome, refused } from '../../../../platform/outcome.ts';
import { listMembers } from '../../../organizations/list-members.ts';
import { recordAudit } from '../../../organizations/record-audit.ts';
import { lockCase } from '../../queries.ts';
import type { NextStep, SetNextStep } from './contract.ts';
import { nextStepsOf } from './next-steps-of.ts';
import { deleteNextStep, upsertNextStep } from './queries.ts';

/** Says what is to be done next about a case, by whom and when; null: nothing any more, it was done. */
export async function setNextStep(
  context: Context,
  actor: Actor,
  caseId: string,
  step: SetNextStep | null,
): Promise<Outcome<NextStep | null>> {
  if (!may(actor, 'work')) return refused('forbidden', 'forbidden');
  const now = context.clock();
  const members = await listMembers(context.db, actor.orgId);
  if (step !== null && step.memberId !== null && !members.some(({ id }) => id === step.memberId)) {
    return refused('invalid', 'invalid', { fields: { memberId: 'closed-loop:problems.no-member' } });
  }
  const isThere = await context.db.transaction().execute(async (tx) => {
    if ((await lockCase(tx, actor, caseId)) === null) return false;
    const about = { subjectType: 'case', subjectId: caseId };
    if (step === null) {
      if (!(await deleteNextStep(tx, actor.orgId, caseId))) return true;
      await recordAudit(tx, actor, { action: 'case.step-done', ...about }, now);
    } else {
      await upsertNextStep(tx, actor, caseId, step, now);
      const details = { dueOn: step.dueOn, memberId: step.memberId };
      await recordAudit(tx, actor, { action: 'case.step-set', ...about, details }, now);
    }
    await recordEvent(tx, actor.orgId, 'screen.changed', { topic: 'cases' }, now);
    return true;
  });
  if (!isThere) return refused('not-found', 'closed-loop:problems.no-case');
  context.nudge.send('outbox');
  return done((await nextStepsOf(context.db, actor.orgId, [caseId], members)).get(caseId) ?? null);
}
