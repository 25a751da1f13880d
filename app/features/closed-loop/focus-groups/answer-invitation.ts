import type { Context } from '../../../platform/context.ts';
import { cancelMails } from '../../../platform/mail/queue-mail.ts';
import { recordEvent } from '../../../platform/outbox/record-event.ts';
import { inTransaction } from '../../../platform/postgres/in-transaction.ts';
import { liftSuppression, suppress } from '../../contacts/suppressions.ts';
import { recordAudit } from '../../organizations/record-audit.ts';
import { mailGuests } from './mail-guests.ts';
import { guestActor, type OpenedGuest } from './open-guest.ts';
import { findGuest, lockGroup, selectSlots, setAnswer } from './queries.ts';

export type Answered = 'accepted' | 'declined' | 'full' | 'closed';

/**
 * A guest takes a seat, another one, or none. The group is held meanwhile, so that of two who take the last seat the
 * second is told that it is gone. Saying the same twice changes nothing.
 */
export async function answerInvitation(
  context: Context,
  opened: OpenedGuest,
  slotId: string | null,
): Promise<Answered> {
  const now = context.clock();
  const { orgId } = opened.guest;
  const answered = await inTransaction(context.db, async (tx): Promise<Answered> => {
    const group = await lockGroup(tx, orgId, opened.group.id);
    const guest = await findGuest(tx, orgId, opened.guest.id);
    if (guest === null || group?.state !== 'planned' || guest.state === 'came' || guest.state === 'absent')
      return 'closed';
    const state = slotId === null ? 'declined' : 'accepted';
    if (guest.state === state && guest.slotId === slotId) return state;
    if (slotId !== null) {
      const slot = (await selectSlots(tx, orgId, [group.id])).find(({ id }) => id === slotId);
      if (slot === undefined || slot.startsAt <= now) return 'closed';
      if (slot.taken >= slot.seats) return 'full';
    }
    await setAnswer(tx, guest, { state, slotId }, now);
    if (state === 'accepted')
      await mailGuests(tx, context, [{ ...guest, state, slotId }], 'confirmation', now);
    const subject = {
      subjectType: 'focus-group',
      subjectId: group.id,
      details: { guestId: guest.id, state },
    };
    await recordAudit(tx, guestActor(opened), { action: 'focus-group.answered', ...subject }, now);
    await recordEvent(tx, orgId, 'screen.changed', { topic: 'cases' }, now);
    return state;
  });
  context.nudge.send('outbox');
  context.nudge.send('mail');
  return answered;
}

/** Nothing more is sent to this person from this moment. Saying it twice changes nothing. */
export async function stopInviting(context: Context, opened: OpenedGuest): Promise<void> {
  const now = context.clock();
  const { orgId, id } = opened.guest;
  const { id: contactId, emailKey } = opened.contact;
  await context.db.transaction().execute(async (tx) => {
    if (emailKey !== null) await suppress(tx, orgId, emailKey, 'opted-out', 'link', now);
    await cancelMails(tx, orgId, [id], now);
    const entry = { action: 'contact.opted-out', subjectType: 'contact', subjectId: contactId };
    await recordAudit(tx, guestActor(opened), entry, now);
    await recordEvent(tx, orgId, 'screen.changed', { topic: 'contacts' }, now);
  });
  context.nudge.send('outbox');
}

export async function inviteAgain(context: Context, opened: OpenedGuest): Promise<void> {
  const now = context.clock();
  const { emailKey } = opened.contact;
  if (emailKey === null) return;
  await context.db
    .transaction()
    .execute((tx) => liftSuppression(tx, guestActor(opened), emailKey, 'opted-out', now));
}
