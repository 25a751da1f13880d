import { type Actor, may } from '../../../platform/actor.ts';
import type { Context } from '../../../platform/context.ts';
import { requeueUnknown } from '../../../platform/mail/requeue-unknown.ts';
import { recordEvent } from '../../../platform/outbox/record-event.ts';
import { type Outcome, refused } from '../../../platform/outcome.ts';
import { recordAudit } from '../../organizations/record-audit.ts';
import { lockCase } from '../queries.ts';
import type { Message } from './contract.ts';
import { getMessage } from './get-conversation.ts';
import { findMessageOf, settleMessage } from './queries.ts';

/** A person decides that a letter whose fate nobody knows leaves again: the same one, so that a mailbox can tell. */
export async function resendMessage(
  context: Context,
  actor: Actor,
  caseId: string,
  id: string,
): Promise<Outcome<Message>> {
  if (!may(actor, 'work')) return refused('forbidden', 'forbidden');
  const now = context.clock();
  const refusal = await context.db.transaction().execute(async (tx) => {
    const found = await lockCase(tx, actor, caseId);
    const message = found === null ? null : await findMessageOf(tx, actor.orgId, caseId, id);
    if (message === null) {
      return refused('not-found', 'conversation:problems.no-message');
    }
    if (message.state !== 'unknown' || !(await requeueUnknown(tx, actor.orgId, id, now))) {
      return refused('conflict', 'conversation:problems.not-unknown');
    }
    await settleMessage(tx, actor.orgId, id, { state: 'queued', problem: null, now: null });
    const entry = { action: 'case.wrote-again', subjectType: 'case', subjectId: caseId };
    await recordAudit(tx, actor, { ...entry, details: { messageId: id } }, now);
    await recordEvent(tx, actor.orgId, 'screen.changed', { topic: 'cases' }, now);
    return null;
  });
  if (refusal !== null) return refusal;
  context.nudge.send('mail');
  context.nudge.send('outbox');
  return getMessage(context, actor, caseId, id);
}
