import { beforeEach, describe, expect, test } from 'vitest';
import { useTestContext } from '../../../platform/testing/test-context.ts';
import { LoopWorld, valueOf } from '../testing/loop-world.ts';
import { changeFocusGroup, createFocusGroup } from './change-groups.ts';
import { addGuests, inviteGuests } from './change-guests.ts';
import { type FocusGroup, guestsExportSchema } from './contract.ts';
import { exportGuests, guestColumns } from './export-guests.ts';
import { getFocusGroup } from './list-groups.ts';
import { findGuest, lockGuest, setAnswer } from './queries.ts';

const used = useTestContext({});
let world: LoopWorld;
let group: FocusGroup;

const EVENING = { day: '2026-12-02', time: '18:30', minutes: 90, seats: 2 };
const NOON = { day: '2026-12-03', time: '12:30', minutes: 60, seats: 8 };

beforeEach(async () => {
  used.clock.set('2026-11-19T14:10:00Z');
  world = await LoopWorld.create(used.context);
  const words = { title: 'La livraison', question: 'Et le jour même ?', place: 'Lyon' };
  group = valueOf(await createFocusGroup(used.context, world.owner, { ...words, slots: [EVENING, NOON] }));
});

const change = (body: object) => changeFocusGroup(used.context, world.owner, group.id, body);

/** Somebody who takes a seat in the first slot. */
async function seat(email: string): Promise<void> {
  await world.answer(3, { email, name: '=SUM(A1)' });
  const { rows } = await used.context.pool.query<{ id: string }>(
    'SELECT id FROM contacts WHERE org_id = $1 AND email_key = $2',
    [world.orgId, email],
  );
  valueOf(await addGuests(used.context, world.owner, group.id, { contactIds: [rows[0]?.id ?? ''] }));
  valueOf(await inviteGuests(used.context, world.owner, group.id));
  const shown = valueOf(await getFocusGroup(used.context, world.owner, group.id));
  const guest = shown.guests.find((one) => one.contact.email === email);
  const slotId = shown.slots[0]?.id ?? null;
  await used.context.db.transaction().execute(async (tx) => {
    const row = await lockGuest(tx, world.owner, guest?.id ?? '');
    if (row !== null) await setAnswer(tx, row, { state: 'accepted', slotId }, used.clock.now());
  });
  expect(await findGuest(used.context.db, world.orgId, guest?.id ?? '')).toMatchObject({ slotId });
}

describe('the times of a focus group', () => {
  test('move, go and come while nobody chose them', async () => {
    const [first] = group.slots;
    const moved = { ...EVENING, id: first?.id, day: '2026-12-09', seats: 5 };
    const { slots } = valueOf(await change({ slots: [moved, { ...NOON, day: '2026-12-10' }] }));
    expect(slots.map(({ startsAt, seats }) => [startsAt, seats])).toEqual([
      ['2026-12-09T17:30:00.000Z', 5],
      ['2026-12-10T11:30:00.000Z', 8],
    ]);
    expect(slots[0]?.id).toBe(first?.id);
    expect(slots[1]?.id).not.toBe(group.slots[1]?.id);
    expect(await change({ slots: [{ ...NOON, day: '2026-11-01' }] })).toMatchObject({
      problem: { fields: { 'slots.0.day': 'focus-groups:problems.past' } },
    });
    expect(await change({ slots: [{ ...NOON, id: group.id }] })).toMatchObject({
      problem: { fields: { 'slots.0.day': 'focus-groups:problems.no-slot' } },
    });
  });

  test('stay once somebody chose them, with the seats that are taken', async () => {
    await seat('un@example.com');
    await seat('deux@example.com');
    const id = group.slots[0]?.id;
    const problemOf = async (slot: object) => {
      const outcome = await change({ slots: [slot] });
      return outcome.ok ? null : (outcome.problem.fields ?? outcome.problem.message);
    };
    expect(await problemOf({ ...EVENING, id, time: '19:00' })).toEqual({
      'slots.0.day': 'focus-groups:problems.taken-moved',
    });
    expect(await problemOf({ ...EVENING, id, seats: 1 })).toEqual({
      'slots.0.seats': 'focus-groups:problems.taken-seats',
    });
    expect(await problemOf(NOON)).toBe('focus-groups:problems.taken-gone');
    expect(await problemOf({ ...EVENING, id, seats: 3 })).toBeNull();
    expect(await change({ state: 'held' })).toMatchObject({ ok: true });
    expect(await problemOf({ ...EVENING, id })).toBe('focus-groups:problems.over');
  });

  test('are changed by whoever works, in their own organization', async () => {
    const other = await LoopWorld.create(used.context);
    const slots = [NOON];
    expect(await changeFocusGroup(used.context, other.owner, group.id, { slots })).toMatchObject({
      problem: { code: 'not-found' },
    });
    const reader = { ...world.owner, scopes: ['read'] as const };
    expect(await changeFocusGroup(used.context, reader, group.id, { slots })).toMatchObject({
      problem: { code: 'forbidden' },
    });
  });
});

test('notes with words that a company must not keep are asked about first, once', async () => {
  const notes = 'Mme Roux est syndiquée et l’a dit.';
  expect(await change({ notes })).toMatchObject({
    problem: { message: 'notes:problems.words', values: { words: 'syndiquée' } },
  });
  expect(await change({ learnt: 'Un con nous écoute.' })).toMatchObject({ ok: false });
  expect(await change({ notes, confirmed: true })).toMatchObject({ ok: true, value: { notes } });
  // What was kept is not asked about again.
  expect(await change({ notes, learnt: 'Livrer le matin.' })).toMatchObject({ ok: true });
});

test('guests leave as a list: of one group or of all, of the teams that one sees', async () => {
  await seat('un@example.com');
  const read = async (query: object, actor = world.owner) =>
    valueOf(await exportGuests(used.context, actor, guestsExportSchema.parse(query)));
  const { items } = await read({ group: group.id });
  const say = (key: string) => key;
  expect(items.map((item) => guestColumns.map(({ cell }) => cell(item, say)))).toEqual([
    [
      'La livraison',
      'Et le jour même ?',
      'Lyon',
      'focus-groups:web.states.planned',
      '=SUM(A1)',
      'un@example.com',
      'focus-groups:web.guest-states.accepted',
      new Date('2026-12-02T17:30:00Z'),
      used.clock.now(),
      used.clock.now(),
      null,
      '',
    ],
  ]);
  expect((await read({})).items).toHaveLength(1);
  const south = await world.hire('Sami', 'agent', ['sud']);
  expect((await read({ group: group.id }, south)).items).toEqual([]);
});
