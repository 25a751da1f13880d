import type { Context } from '../../../../platform/context.ts';
import { recordEvent } from '../../../../platform/outbox/record-event.ts';
import { recordAudit } from '../../../organizations/record-audit.ts';
import { askedPerson, isOpen, type OpenedAsk } from '../open-ask.ts';
import { selectAsk, settleAsk } from '../queries.ts';

/** What would have made it a 9 or 10, said after all. */
export async function keepReply(context: Context, opened: OpenedAsk, reply: string): Promise<void> {
  const now = context.clock();
  const { orgId, id, contactId, kind } = opened.ask;
  await context.db.transaction().execute(async (tx) => {
    if ((await selectAsk(tx, orgId, id, true)) === null || !isOpen(opened, now)) return;
    await settleAsk(tx, orgId, id, { state: 'done', reply }, now);
    const details = { kind, askId: id };
    const entry = { action: 'voice.answered', subjectType: 'contact', subjectId: contactId, details };
    await recordAudit(tx, askedPerson(opened), entry, now);
    await recordEvent(tx, orgId, 'screen.changed', { topic: 'voices' }, now);
  });
  context.nudge.send('outbox');
}
