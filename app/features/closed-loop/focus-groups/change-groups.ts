import { type Actor, may } from '../../../platform/actor.ts';
import type { Context } from '../../../platform/context.ts';
import { newId } from '../../../platform/ids.ts';
import { recordEvent } from '../../../platform/outbox/record-event.ts';
import { done, type Outcome, refused } from '../../../platform/outcome.ts';
import { inTransaction } from '../../../platform/postgres/in-transaction.ts';
import { getOrganization } from '../../organizations/get-organization.ts';
import { recordAudit } from '../../organizations/record-audit.ts';
import { warningsIn } from '../notes/warning-words.ts';
import { changeSlots, timesOf } from './change-slots.ts';
import {
  type ChangeFocusGroup,
  changeFocusGroupSchema,
  type FocusGroup,
  type NewFocusGroup,
  newFocusGroupSchema,
} from './contract.ts';
import { getFocusGroup } from './list-groups.ts';
import { mailGuests } from './mail-guests.ts';
import { type GroupRow, insertGroup, insertSlot, lockGroup, selectGuests, updateGroup } from './queries.ts';

/** A table about one question, with the times at which it can sit. */
export async function createFocusGroup(
  context: Context,
  actor: Actor,
  given: NewFocusGroup,
): Promise<Outcome<FocusGroup>> {
  if (!may(actor, 'work')) return refused('forbidden', 'forbidden');
  const now = context.clock();
  const { slots, ...words } = newFocusGroupSchema.parse(given);
  const { orgId } = actor;
  const { timeZone } = await getOrganization(context.db, orgId);
  const times = slots.map((slot) => ({ ...timesOf(slot, timeZone), seats: slot.seats }));
  const past = times.findIndex(({ startsAt }) => startsAt <= now);
  if (past !== -1) {
    return refused('invalid', 'invalid', { fields: { [`slots.${past}.day`]: 'focus-groups:problems.past' } });
  }
  const id = newId();
  const createdBy = actor.kind === 'member' ? actor.id : null;
  await context.db.transaction().execute(async (tx) => {
    await insertGroup(tx, orgId, { id, ...words, createdBy }, now);
    for (const time of times) await insertSlot(tx, orgId, { id: newId(), groupId: id, ...time });
    const entry = { action: 'focus-group.created', subjectType: 'focus-group', subjectId: id };
    await recordAudit(tx, actor, entry, now);
    await recordEvent(tx, orgId, 'screen.changed', { topic: 'cases' }, now);
  });
  context.nudge.send('outbox');
  return getFocusGroup(context, actor, id);
}

/** Its words, what was noted and learnt, and whether it takes place: whoever accepted is told when it does not. */
export async function changeFocusGroup(
  context: Context,
  actor: Actor,
  id: string,
  given: ChangeFocusGroup,
): Promise<Outcome<FocusGroup>> {
  if (!may(actor, 'work')) return refused('forbidden', 'forbidden');
  const now = context.clock();
  const { slots, confirmed, ...change } = changeFocusGroupSchema.parse(given);
  const { orgId } = actor;
  const { timeZone } = await getOrganization(context.db, orgId);
  const changed = await inTransaction(context.db, async (tx): Promise<Outcome<null>> => {
    const before = await lockGroup(tx, orgId, id);
    if (before === null) return refused('not-found', 'focus-groups:problems.no-group');
    if (before.state === 'cancelled') return refused('conflict', 'focus-groups:problems.cancelled');
    const named = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
    const group: GroupRow = { ...before, ...named };
    const unseen = confirmed === true ? [] : newWarnings(before, group);
    if (unseen.length > 0) {
      const fields = { confirmed: 'notes:problems.words' };
      return refused('invalid', 'notes:problems.words', { values: { words: unseen.join(', ') }, fields });
    }
    if (slots !== undefined) {
      if (before.state !== 'planned') return refused('conflict', 'focus-groups:problems.over');
      const moved = await changeSlots(tx, orgId, id, slots, timeZone, now);
      if (!moved.ok) return moved;
    }
    await updateGroup(tx, orgId, group, now);
    if (group.state === 'cancelled') {
      const everybody = { ...actor, teams: null };
      const guests = await selectGuests(tx, everybody, [id]);
      await mailGuests(
        tx,
        context,
        guests.filter(({ state }) => state === 'accepted'),
        'cancelled',
        now,
      );
    }
    const details = {
      fields: [...Object.keys(named), ...(slots === undefined ? [] : ['slots'])],
      ...(change.state !== undefined && { state: change.state }),
    };
    const entry = { action: 'focus-group.changed', subjectType: 'focus-group', subjectId: id, details };
    await recordAudit(tx, actor, entry, now);
    await recordEvent(tx, orgId, 'screen.changed', { topic: 'cases' }, now);
    return done(null);
  });
  if (!changed.ok) return changed;
  context.nudge.send('outbox');
  context.nudge.send('mail');
  return getFocusGroup(context, actor, id);
}

/** Words that a company must not keep of people, in what is written anew. */
function newWarnings(before: GroupRow, after: GroupRow): string[] {
  const written = (['notes', 'learnt'] as const).filter((field) => before[field] !== after[field]);
  return [...new Set(written.flatMap((field) => warningsIn(after[field]).map(({ word }) => word)))];
}
