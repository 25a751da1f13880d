import { type Actor, may } from '../../../platform/actor.ts';
import type { Context } from '../../../platform/context.ts';
import { newId } from '../../../platform/ids.ts';
import { recordEvent } from '../../../platform/outbox/record-event.ts';
import { done, type Outcome, refused } from '../../../platform/outcome.ts';
import type { Tx } from '../../../platform/postgres/database.ts';
import { inTransaction } from '../../../platform/postgres/in-transaction.ts';
import { getOrganization } from '../../organizations/get-organization.ts';
import { recordAudit } from '../../organizations/record-audit.ts';
import { selectInvitable } from './candidate-queries.ts';
import type { Attendance, TellBack } from './contract.ts';
import { mailGuests } from './mail-guests.ts';
import {
  deleteGuest,
  type GroupRow,
  insertGuest,
  lockGroup,
  lockGuest,
  selectGuests,
  setAttendance,
  setInvited,
  takeUntold,
} from './queries.ts';

type Counted = { count: number };

/** Puts people on the list; who is on it, or may not be written to, is passed over. Nobody is written to yet. */
export const addGuests = (
  context: Context,
  actor: Actor,
  groupId: string,
  { contactIds }: { contactIds: readonly string[] },
): Promise<Outcome<Counted>> =>
  inGroup(context, actor, groupId, async (tx, group, now) => {
    const { orgId } = actor;
    const there = await selectGuests(tx, { ...actor, teams: null }, [group.id]);
    const known = new Set(there.map(({ contactId }) => contactId));
    const { locale } = await getOrganization(tx, orgId);
    const people = (await selectInvitable(tx, actor, [...new Set(contactIds)])).filter(
      ({ id }) => !known.has(id),
    );
    for (const person of people) {
      const guest = { id: newId(), groupId, contactId: person.id, locale: person.locale ?? locale };
      await insertGuest(tx, orgId, guest, now);
    }
    const subject = { subjectType: 'focus-group', subjectId: groupId, details: { count: people.length } };
    await recordAudit(tx, actor, { action: 'focus-group.guests-added', ...subject }, now);
    return people.length;
  });

/** Writes to everybody on the list who was not written to yet. */
export const inviteGuests = (context: Context, actor: Actor, groupId: string): Promise<Outcome<Counted>> =>
  inGroup(context, actor, groupId, async (tx, group, now) => {
    const listed = (await selectGuests(tx, actor, [group.id])).filter(({ state }) => state === 'listed');
    const written = await mailGuests(tx, context, listed, 'invitation', now);
    await setInvited(tx, actor.orgId, written, now);
    const subject = { subjectType: 'focus-group', subjectId: groupId, details: { count: written.length } };
    await recordAudit(tx, actor, { action: 'focus-group.invited', ...subject }, now);
    return written.length;
  });

/** Tells those who came what changed thanks to them; each once, whoever presses twice. */
export const tellBack = (
  context: Context,
  actor: Actor,
  groupId: string,
  { message }: TellBack,
): Promise<Outcome<Counted>> =>
  inGroup(context, actor, groupId, async (tx, group, now) => {
    const guests = await takeUntold(tx, actor, group.id, now);
    const written = await mailGuests(tx, context, guests, 'told', now, message);
    const subject = { subjectType: 'focus-group', subjectId: groupId, details: { count: written.length } };
    await recordAudit(tx, actor, { action: 'focus-group.told-back', ...subject }, now);
    return written.length;
  });

async function inGroup(
  context: Context,
  actor: Actor,
  groupId: string,
  work: (tx: Tx, group: GroupRow, now: Date) => Promise<number>,
): Promise<Outcome<Counted>> {
  if (!may(actor, 'work')) return refused('forbidden', 'forbidden');
  const now = context.clock();
  const counted = await inTransaction(context.db, async (tx): Promise<Outcome<Counted>> => {
    const group = await lockGroup(tx, actor.orgId, groupId);
    if (group === null) return refused('not-found', 'focus-groups:problems.no-group');
    if (group.state === 'cancelled') return refused('conflict', 'focus-groups:problems.cancelled');
    const count = await work(tx, group, now);
    await recordEvent(tx, actor.orgId, 'screen.changed', { topic: 'cases' }, now);
    return done({ count });
  });
  context.nudge.send('outbox');
  context.nudge.send('mail');
  return counted;
}

/** Who came and who did not. */
export async function noteAttendance(
  context: Context,
  actor: Actor,
  id: string,
  { state }: Attendance,
): Promise<Outcome<null>> {
  if (!may(actor, 'work')) return refused('forbidden', 'forbidden');
  const now = context.clock();
  const noted = await inTransaction(context.db, async (tx): Promise<Outcome<null>> => {
    const guest = await lockGuest(tx, actor, id);
    if (guest === null) return refused('not-found', 'focus-groups:problems.no-guest');
    if (guest.state === 'listed') return refused('conflict', 'focus-groups:problems.not-invited');
    if (guest.toldAt !== null) return refused('conflict', 'focus-groups:problems.told');
    await setAttendance(tx, guest, state);
    const subject = { subjectType: 'focus-group', subjectId: guest.groupId, details: { guestId: id, state } };
    await recordAudit(tx, actor, { action: 'focus-group.attendance-noted', ...subject }, now);
    await recordEvent(tx, actor.orgId, 'screen.changed', { topic: 'cases' }, now);
    return done(null);
  });
  context.nudge.send('outbox');
  return noted;
}

/** Takes somebody off the list before they were written to. */
export async function removeGuest(context: Context, actor: Actor, id: string): Promise<Outcome<null>> {
  if (!may(actor, 'work')) return refused('forbidden', 'forbidden');
  const now = context.clock();
  const removed = await inTransaction(context.db, async (tx): Promise<Outcome<null>> => {
    const guest = await lockGuest(tx, actor, id);
    if (guest === null) return refused('not-found', 'focus-groups:problems.no-guest');
    if (guest.state !== 'listed') return refused('conflict', 'focus-groups:problems.invited');
    await deleteGuest(tx, actor.orgId, id);
    const subject = { subjectType: 'focus-group', subjectId: guest.groupId, details: { guestId: id } };
    await recordAudit(tx, actor, { action: 'focus-group.guest-removed', ...subject }, now);
    await recordEvent(tx, actor.orgId, 'screen.changed', { topic: 'cases' }, now);
    return done(null);
  });
  context.nudge.send('outbox');
  return removed;
}
