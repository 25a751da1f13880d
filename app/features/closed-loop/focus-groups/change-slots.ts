import type { OrgId } from '../../../platform/actor.ts';
import { newId } from '../../../platform/ids.ts';
import { done, type Outcome, refused } from '../../../platform/outcome.ts';
import type { Tx } from '../../../platform/postgres/database.ts';
import { dueInstant } from '../promises/reminder-times.ts';
import type { ChangedSlot } from './contract.ts';
import { deleteSlot, insertSlot, type SlotRow, selectSlots, updateSlot } from './queries.ts';

const MINUTE_MS = 60_000;

/** When a slot begins and ends, on the organization's clock. */
export function timesOf(
  { day, time, minutes }: Pick<ChangedSlot, 'day' | 'time' | 'minutes'>,
  timeZone: string,
): { startsAt: Date; endsAt: Date } {
  const startsAt = dueInstant(day, time, timeZone);
  return { startsAt, endsAt: new Date(startsAt.getTime() + minutes * MINUTE_MS) };
}

/**
 * The times of a group, all of them: the caller holds the group, as whoever takes a seat does. A time that somebody
 * chose is a word given: it can be neither moved nor taken away, and keeps the seats that are taken.
 */
export async function changeSlots(
  tx: Tx,
  orgId: OrgId,
  groupId: string,
  wanted: readonly ChangedSlot[],
  timeZone: string,
  now: Date,
): Promise<Outcome<null>> {
  const known = new Map((await selectSlots(tx, orgId, [groupId])).map((slot) => [slot.id, slot]));
  const fields: Record<string, string> = {};
  for (const [i, slot] of wanted.entries()) {
    const before = slot.id === undefined ? undefined : known.get(slot.id);
    const problem = problemOf(slot, before, timesOf(slot, timeZone), now);
    if (problem !== null) fields[`slots.${i}.${problem.field}`] = problem.key;
  }
  const kept = new Set(wanted.map(({ id }) => id));
  const gone = [...known.values()].filter(({ id }) => !kept.has(id));
  if (Object.keys(fields).length > 0) return refused('invalid', 'invalid', { fields });
  if (gone.some(({ taken }) => taken > 0)) return refused('conflict', 'focus-groups:problems.taken-gone');
  for (const { id } of gone) await deleteSlot(tx, orgId, id);
  for (const slot of wanted) {
    const row = { groupId, seats: slot.seats, ...timesOf(slot, timeZone) };
    if (slot.id === undefined) await insertSlot(tx, orgId, { id: newId(), ...row });
    else await updateSlot(tx, orgId, { id: slot.id, ...row });
  }
  return done(null);
}

function problemOf(
  { id, seats }: ChangedSlot,
  before: SlotRow | undefined,
  { startsAt, endsAt }: { readonly startsAt: Date; readonly endsAt: Date },
  now: Date,
): { field: 'day' | 'seats'; key: string } | null {
  if (id !== undefined && before === undefined) return { field: 'day', key: 'focus-groups:problems.no-slot' };
  const isSame =
    before?.startsAt.getTime() === startsAt.getTime() && before.endsAt.getTime() === endsAt.getTime();
  if (!isSame && startsAt <= now) return { field: 'day', key: 'focus-groups:problems.past' };
  if (before === undefined || before.taken === 0) return null;
  if (!isSame) return { field: 'day', key: 'focus-groups:problems.taken-moved' };
  return seats < before.taken ? { field: 'seats', key: 'focus-groups:problems.taken-seats' } : null;
}
