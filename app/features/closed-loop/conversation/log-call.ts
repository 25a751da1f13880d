import { type Actor, may } from '../../../platform/actor.ts';
import type { Context } from '../../../platform/context.ts';
import { newId } from '../../../platform/ids.ts';
import { recordEvent } from '../../../platform/outbox/record-event.ts';
import { done, type Outcome, refused } from '../../../platform/outcome.ts';
import { recordAudit } from '../../organizations/record-audit.ts';
import { lockCase } from '../queries.ts';
import { recordContact } from '../record-contact.ts';
import { insertCall } from './call-queries.ts';
import { caseConversation } from './case-conversation.ts';
import { type Call, type NewCall, newCallSchema } from './contract.ts';

/** Clocks of two machines differ a little. */
const AHEAD_MS = 60_000;

/** Notes a call or a meeting. One in which the customer was spoken to stops the clocks; any other leaves them running. */
export async function logCall(
  context: Context,
  actor: Actor,
  caseId: string,
  given: NewCall,
): Promise<Outcome<Call>> {
  if (!may(actor, 'work')) return refused('forbidden', 'forbidden');
  const now = context.clock();
  const { type, reached, minutes, summary, at } = newCallSchema.parse(given);
  const took = at === undefined ? now : new Date(at);
  if (took.getTime() > now.getTime() + AHEAD_MS) {
    return refused('invalid', 'invalid', { fields: { at: 'conversation:problems.future' } });
  }
  if (type === 'meeting' && !reached) {
    return refused('invalid', 'invalid', { fields: { reached: 'conversation:problems.meeting-missed' } });
  }
  const id = newId();
  const authorId = actor.kind === 'member' ? actor.id : null;
  const isThere = await context.db.transaction().execute(async (tx) => {
    const found = await lockCase(tx, actor, caseId);
    if (found === null) return false;
    await insertCall(
      tx,
      actor.orgId,
      { id, caseId, authorId, type, reached, minutes, summary, at: took },
      now,
    );
    const entry = {
      action: reached ? `case.${type}` : 'case.call-missed',
      subjectType: 'case',
      subjectId: caseId,
    };
    await recordAudit(tx, actor, { ...entry, details: { callId: id } }, now);
    if (reached) await recordContact(tx, actor, caseId, now);
    await recordEvent(tx, actor.orgId, 'screen.changed', { topic: 'cases' }, now);
    return true;
  });
  if (!isThere) return refused('not-found', 'closed-loop:problems.no-case');
  context.nudge.send('outbox');
  const call = (await caseConversation(context.db, actor, caseId)).find((item) => item.id === id);
  if (call?.kind !== 'call') throw new Error('a call was noted and is not there');
  return done(call);
}
