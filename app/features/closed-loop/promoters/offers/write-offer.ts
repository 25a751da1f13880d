import { type Actor, may } from '../../../../platform/actor.ts';
import type { Context } from '../../../../platform/context.ts';
import { newId } from '../../../../platform/ids.ts';
import { recordEvent } from '../../../../platform/outbox/record-event.ts';
import { done, type Outcome, refused } from '../../../../platform/outcome.ts';
import { inTransaction } from '../../../../platform/postgres/in-transaction.ts';
import { getOrganization } from '../../../organizations/get-organization.ts';
import { recordAudit } from '../../../organizations/record-audit.ts';
import type { Offer, WriteOffer } from './contract.ts';
import { fillPlaces } from './fill-places.ts';
import { getOffer } from './list-offers.ts';
import { mailGuests } from './mail-guests.ts';
import { timesOf } from './offer-times.ts';
import {
  countTaken,
  insertOffer,
  lockOffer,
  type OfferRow,
  type OfferToKeep,
  updateOffer,
} from './queries.ts';
import { wrongWords } from './wrong-words.ts';

export const noOffer = refused('not-found', 'offers:problems.no-offer');

/** As it is kept, or what is wrong with it. */
async function read(
  context: Context,
  actor: Actor,
  given: WriteOffer,
  id: string,
): Promise<Outcome<OfferToKeep>> {
  const { timeZone } = await getOrganization(context.db, actor.orgId);
  const now = context.clock();
  const times = timesOf(given, timeZone);
  const isPast = (times.startsAt ?? times.endsAt) <= now;
  const fields = {
    ...wrongWords(given.words),
    ...(isPast && { [given.kind === 'event' ? 'day' : 'validUntil']: 'offers:problems.past' }),
    ...(given.kind === 'event' && given.answerBy > given.day && { answerBy: 'offers:problems.answer-late' }),
    ...(!isPast && times.answerBy <= now && { answerBy: 'offers:problems.past' }),
  };
  if (Object.keys(fields).length > 0) return refused('invalid', 'invalid', { fields });
  const { kind, words, places, hasWaitingList } = given;
  const place = given.kind === 'event' ? given.place : null;
  return done({
    id,
    kind,
    words,
    places,
    hasWaitingList: places !== null && hasWaitingList,
    place,
    ...times,
  });
}

/** A benefit or an event, for promoters to be invited to. Nobody is written to yet. */
export async function createOffer(
  context: Context,
  actor: Actor,
  given: WriteOffer,
): Promise<Outcome<Offer>> {
  if (!may(actor, 'work')) return refused('forbidden', 'forbidden');
  const now = context.clock();
  const kept = await read(context, actor, given, newId());
  if (!kept.ok) return kept;
  const { id, kind } = kept.value;
  const createdBy = actor.kind === 'member' ? actor.id : null;
  await context.db.transaction().execute(async (tx) => {
    await insertOffer(tx, actor.orgId, { ...kept.value, createdBy }, now);
    const entry = { action: 'offer.made', subjectType: 'offer', subjectId: id, details: { kind } };
    await recordAudit(tx, actor, entry, now);
    await recordEvent(tx, actor.orgId, 'screen.changed', { topic: 'voices' }, now);
  });
  context.nudge.send('outbox');
  return getOffer(context, actor, id);
}

/** Written anew. Whoever took a place is told of another day, hour or place; nobody loses theirs. */
export async function changeOffer(
  context: Context,
  actor: Actor,
  id: string,
  given: WriteOffer,
): Promise<Outcome<Offer>> {
  if (!may(actor, 'work')) return refused('forbidden', 'forbidden');
  const now = context.clock();
  const { orgId } = actor;
  const kept = await read(context, actor, given, id);
  const changed = await inTransaction(context.db, async (tx): Promise<Outcome<null>> => {
    const before = await lockOffer(tx, orgId, id);
    if (before === null) return noOffer;
    if (before.endedAt !== null) return refused('conflict', 'offers:problems.ended');
    if (!kept.ok) return kept;
    const after: OfferRow = { ...before, ...kept.value };
    if (after.kind !== before.kind) return refused('invalid', 'offers:problems.kind');
    const taken = (await countTaken(tx, orgId, [id])).get(id) ?? 0;
    if (after.places !== null && after.places < taken) {
      const fields = { places: 'offers:problems.places-taken' };
      return refused('invalid', 'invalid', { fields, values: { taken } });
    }
    await updateOffer(tx, orgId, after);
    if (isElsewhere(before, after))
      await mailGuests(tx, context, after, ['accepted', 'waiting'], 'changed', now);
    await fillPlaces(tx, context, after, now);
    const entry = { action: 'offer.changed', subjectType: 'offer', subjectId: id };
    await recordAudit(tx, actor, entry, now);
    await recordEvent(tx, orgId, 'screen.changed', { topic: 'voices' }, now);
    return done(null);
  });
  if (!changed.ok) return changed;
  context.nudge.send('outbox');
  context.nudge.send('mail');
  return getOffer(context, actor, id);
}

const isElsewhere = (before: OfferRow, after: OfferRow): boolean =>
  after.kind === 'event' &&
  (before.startsAt?.getTime() !== after.startsAt?.getTime() ||
    before.endsAt.getTime() !== after.endsAt.getTime() ||
    before.place !== after.place);
