import { type OrgId, systemActor } from '../../../../platform/actor.ts';
import type { Context } from '../../../../platform/context.ts';
import { cancelMails } from '../../../../platform/mail/queue-mail.ts';
import { recordEvent } from '../../../../platform/outbox/record-event.ts';
import { recordAudit } from '../../../organizations/record-audit.ts';
import { selectDetractorsAmong } from '../detractors-among.ts';
import { stopGuests } from './guest-queries.ts';

/**
 * Whoever becomes a detractor is asked to nothing more, and waits for nothing: their case comes first. What they had
 * taken stays theirs: to take it back for a low score would be to pay for a high one.
 */
export async function stopForDetractors(
  context: Context,
  orgId: OrgId,
  responseIds: readonly string[],
): Promise<void> {
  const now = context.clock();
  await context.db.transaction().execute(async (tx) => {
    const low = await selectDetractorsAmong(tx, orgId, responseIds, now);
    const stopped = low.length === 0 ? [] : await stopGuests(tx, orgId, low);
    await cancelMails(
      tx,
      orgId,
      stopped.map(({ id }) => id),
      now,
    );
    for (const { contactId, offerId } of stopped) {
      const subject = { subjectType: 'contact', subjectId: contactId, details: { offerId } };
      await recordAudit(tx, systemActor(orgId), { action: 'offer.stopped', ...subject }, now);
    }
    if (stopped.length > 0) await recordEvent(tx, orgId, 'screen.changed', { topic: 'voices' }, now);
  });
  context.nudge.send('outbox');
}
