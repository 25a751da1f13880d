import type { Context } from '../../../platform/context.ts';
import { recordEvent } from '../../../platform/outbox/record-event.ts';
import { recordAudit } from '../../organizations/record-audit.ts';
import { askedPerson, type OpenedAsk } from './open-ask.ts';
import { selectAsk, settleAsk } from './queries.ts';

/** "No, thank you": heard, and not asked again within the period. What they had given stays theirs to take back. */
export async function declineAsk(context: Context, opened: OpenedAsk): Promise<void> {
  const now = context.clock();
  const { orgId, id, contactId, kind } = opened.ask;
  await context.db.transaction().execute(async (tx) => {
    if ((await selectAsk(tx, orgId, id, true))?.state !== 'asked') return;
    await settleAsk(tx, orgId, id, { state: 'declined' }, now);
    const details = { kind, askId: id };
    const entry = { action: 'voice.declined', subjectType: 'contact', subjectId: contactId, details };
    await recordAudit(tx, askedPerson(opened), entry, now);
    await recordEvent(tx, orgId, 'screen.changed', { topic: 'voices' }, now);
  });
  context.nudge.send('outbox');
}
