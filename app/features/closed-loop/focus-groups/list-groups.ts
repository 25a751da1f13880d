import type { Actor } from '../../../platform/actor.ts';
import type { Context } from '../../../platform/context.ts';
import { readIdCursor, writeIdCursor } from '../../../platform/http/id-cursor.ts';
import { done, type Outcome, refused } from '../../../platform/outcome.ts';
import { getContacts } from '../../contacts/get-contacts.ts';
import { type FocusGroup, type FocusGroups, type FocusGroupsQuery, GUEST_STATES } from './contract.ts';
import {
  findGroup,
  type GroupRow,
  type SlotRow,
  selectGroups,
  selectGuests,
  selectSlots,
} from './queries.ts';

export async function listFocusGroups(
  context: Context,
  actor: Actor,
  query: FocusGroupsQuery,
): Promise<Outcome<FocusGroups>> {
  const before = readIdCursor(query.cursor);
  if (before === undefined)
    return refused('invalid', 'invalid', { fields: { cursor: 'platform:problems.invalid-field' } });
  const rows = await selectGroups(context.db, actor.orgId, before, query.limit + 1);
  const shown = rows.slice(0, query.limit);
  const ids = shown.map(({ id }) => id);
  const [slots, guests] = await Promise.all([
    selectSlots(context.db, actor.orgId, ids),
    selectGuests(context.db, actor, ids),
  ]);
  const last = rows.length > query.limit ? shown.at(-1) : undefined;
  return done({
    items: shown.map((group) => {
      const own = guests.filter(({ groupId }) => groupId === group.id);
      const counts = GUEST_STATES.map((state) => [
        state,
        own.filter((guest) => guest.state === state).length,
      ]);
      return { ...summarize(group, slots), guests: Object.fromEntries(counts) };
    }),
    nextCursor: last === undefined ? null : writeIdCursor(last.id),
  });
}

export async function getFocusGroup(
  context: Context,
  actor: Actor,
  id: string,
): Promise<Outcome<FocusGroup>> {
  const { db } = context;
  const group = await findGroup(db, actor.orgId, id);
  if (group === null) return refused('not-found', 'focus-groups:problems.no-group');
  const [slots, guests] = await Promise.all([
    selectSlots(db, actor.orgId, [id]),
    selectGuests(db, actor, [id]),
  ]);
  const contacts = await getContacts(db, actor.orgId, [...new Set(guests.map(({ contactId }) => contactId))]);
  const iso = (at: Date | null) => at?.toISOString() ?? null;
  return done({
    ...summarize(group, slots),
    notes: group.notes,
    learnt: group.learnt,
    guests: guests.map(({ id: guestId, contactId, state, slotId, invitedAt, answeredAt, toldAt }) => {
      const contact = contacts.get(contactId);
      return {
        id: guestId,
        contact: { id: contactId, name: contact?.name ?? null, email: contact?.email ?? null },
        state,
        slotId,
        invitedAt: iso(invitedAt),
        answeredAt: iso(answeredAt),
        toldAt: iso(toldAt),
      };
    }),
  });
}

const summarize = (
  { id, title, question, place, state, createdAt }: GroupRow,
  slots: readonly SlotRow[],
) => ({
  id,
  title,
  question,
  place,
  state,
  slots: slots
    .filter(({ groupId }) => groupId === id)
    .map((slot) => ({
      id: slot.id,
      startsAt: slot.startsAt.toISOString(),
      endsAt: slot.endsAt.toISOString(),
      seats: slot.seats,
      taken: slot.taken,
    })),
  createdAt: createdAt.toISOString(),
});
