import { type Actor, may } from '../../platform/actor.ts';
import type { Context } from '../../platform/context.ts';
import { recordEvent } from '../../platform/outbox/record-event.ts';
import { type Outcome, refused } from '../../platform/outcome.ts';
import { listMembers } from '../organizations/list-members.ts';
import { recordAudit } from '../organizations/record-audit.ts';
import type { Case, ChangeCase } from './contract.ts';
import { alertOwners } from './emails/alert-owners.ts';
import { getCase } from './list-cases.ts';
import { updateCase } from './queries.ts';

/** Gives a case to somebody, or says where it stands. */
export async function changeCase(
  context: Context,
  actor: Actor,
  id: string,
  change: ChangeCase,
): Promise<Outcome<Case>> {
  if (!may(actor, 'work')) return refused('forbidden', 'forbidden');
  const now = context.clock();
  const before = await getCase(context, actor, id);
  if (!before.ok) return before;
  if (before.value.status === 'withdrawn' && change.status !== undefined) {
    return refused('conflict', 'closed-loop:problems.withdrawn');
  }
  if (before.value.status === 'closed' && change.status !== undefined) {
    return refused('conflict', 'closed-loop:problems.is-closed');
  }
  const { ownerId } = change;
  if (typeof ownerId === 'string') {
    const members = await listMembers(context.db, actor.orgId);
    if (!members.some((member) => member.id === ownerId)) {
      return refused('invalid', 'invalid', { fields: { ownerId: 'closed-loop:problems.no-member' } });
    }
  }
  await context.db.transaction().execute(async (tx) => {
    await updateCase(tx, actor.orgId, id, change, now);
    await recordAudit(
      tx,
      actor,
      { action: 'case.changed', subjectType: 'case', subjectId: id, details: change },
      now,
    );
    const { responseId, score, reason, limitAt, contact, survey, owner } = before.value;
    if (typeof ownerId === 'string' && ownerId !== owner?.id && ownerId !== actor.id) {
      const given = {
        caseId: id,
        ownerId,
        responseId,
        contactId: contact.id,
        surveyId: survey.id,
        score,
        reason,
      };
      await alertOwners(tx, context, actor.orgId, [{ ...given, limitAt: new Date(limitAt) }], now);
    }
    await recordEvent(tx, actor.orgId, 'screen.changed', { topic: 'cases' }, now);
  });
  context.nudge.send('outbox');
  context.nudge.send('mail');
  return getCase(context, actor, id);
}
