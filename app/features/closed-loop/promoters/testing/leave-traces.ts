import { type OrgId, systemActor } from '../../../../platform/actor.ts';
import type { Context } from '../../../../platform/context.ts';
import { newId } from '../../../../platform/ids.ts';
import { openTask } from '../../tasks/open-task.ts';
import { insertAmbassador } from '../ambassadors/queries.ts';
import { insertGuests } from '../offers/guest-queries.ts';
import { insertOffer } from '../offers/queries.ts';
import { insertAsks } from '../queries.ts';
import { insertReferral } from '../referrals/queries.ts';

/** A task about somebody, a friend whom they sent, their place in the programme, and an offer that waits for them. */
export async function leaveVoiceTraces(
  { db, clock }: Context,
  orgId: OrgId,
  contactId: string,
  { words, friend }: { words: string; friend: { name: string; email: string } },
): Promise<{ task: string; referral: string; ambassador: string; offer: string; guest: string }> {
  const now = clock();
  const ids = { referral: newId(), ambassador: newId(), offer: newId(), guest: newId() };
  const task = await db.transaction().execute(async (tx) => {
    const from = { source: 'idea', sourceId: null, responseId: null, caseId: null } as const;
    const what = { contactId, title: words, ownerId: newId(), dueOn: '2035-01-15' };
    const id = await openTask(tx, systemActor(orgId), { ...from, ...what }, now);
    await insertAmbassador(tx, orgId, { id: ids.ambassador, contactId }, now);
    const lead = { id: ids.referral, contactId, ...friend, emailKey: friend.email.toLowerCase() };
    const more = { phone: null, phoneKey: null, locale: 'fr' as const, consentWords: 'I agree' };
    await insertReferral(tx, orgId, { ...lead, ...more }, now);
    const wish = { kind: 'benefit' as const, words: { fr: { title: 'x', text: 'x', conditions: '' } } };
    const open = { places: null, hasWaitingList: false, startsAt: null, place: null, createdBy: null };
    const until = { answerBy: new Date('2035-01-15'), endsAt: new Date('2035-01-15') };
    await insertOffer(tx, orgId, { id: ids.offer, ...wish, ...open, ...until }, now);
    const ask = { id: ids.guest, contactId, kind: 'offer' as const, responseId: null, subjectId: ids.offer };
    await insertAsks(tx, orgId, [{ ...ask, locale: 'fr', expiresAt: until.answerBy }], null, now);
    await insertGuests(tx, orgId, ids.offer, [{ id: ids.guest, contactId }], now);
    return id;
  });
  return { ...ids, task };
}
