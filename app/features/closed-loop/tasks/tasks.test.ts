import { beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '../../../platform/actor.ts';
import { newId } from '../../../platform/ids.ts';
import { useTestContext } from '../../../platform/testing/test-context.ts';
import { handOverWork } from '../hand-over/hand-over-work.ts';
import { makeTask } from '../promoters/passives/make-task.ts';
import { makeVoiceWorld, VOICE_TEXTS, type VoiceWorld } from '../promoters/testing/voice-world.ts';
import { changeTask } from './change-task.ts';
import { changeTaskSchema, type Task, type TasksQuery, tasksQuerySchema } from './contract.ts';
import { countTasks, getTask, listTasks } from './list-tasks.ts';
import { openTask } from './open-task.ts';
import { remindOfTasks } from './remind-of-tasks.ts';

const DAY_MS = 86_400_000;
const world = useTestContext(VOICE_TEXTS);
let voices: VoiceWorld;

beforeEach(async () => {
  voices = await makeVoiceWorld(world.context);
});

const day = (ahead: number) =>
  new Date(world.clock.now().getTime() + ahead * DAY_MS).toISOString().slice(0, 10);

async function open(contactId: string, title: string, dueOn = day(5), ownerId: string = voices.owner.id) {
  const from = { source: 'playbook', sourceId: null, responseId: null, caseId: null } as const;
  return world.context.db
    .transaction()
    .execute((tx) =>
      openTask(tx, voices.owner, { ...from, contactId, title, dueOn, ownerId }, world.clock.now()),
    );
}

async function list(query: Partial<TasksQuery> = {}, actor: Actor = voices.owner): Promise<Task[]> {
  const outcome = await listTasks(world.context, actor, { ...tasksQuerySchema.parse({}), ...query });
  if (!outcome.ok) throw new Error(outcome.problem.message);
  return outcome.value.items;
}

async function hire(role: string): Promise<string> {
  const { db, clock } = world.context;
  const id = newId();
  const times = { createdAt: clock(), updatedAt: clock() };
  const person = { id, name: 'Ali', email: `${id}@example.com`, emailVerified: true };
  await db
    .insertInto('auth.user')
    .values({ ...person, ...times })
    .execute();
  const member = { id: newId(), organizationId: voices.owner.orgId, userId: id, role, createdAt: clock() };
  await db.insertInto('auth.member').values(member).execute();
  return id;
}

const reminders = async () =>
  world.context.db
    .selectFrom('mails')
    .select(['text', 'to_address'])
    .where('org_id', '=', voices.owner.orgId)
    .where('kind', '=', 'task-reminder')
    .orderBy('id')
    .execute();

describe('tasks', () => {
  test('one list holds what playbooks ask for and the ideas of passives, with what each is about', async () => {
    const passive = await voices.answer(7, { comment: 'Un suivi de livraison', name: 'Dominique' });
    const made = await makeTask(world.context, voices.owner, { contactId: passive.contactId });
    if (!made.ok) throw new Error(made.problem.message);
    await open(passive.contactId, 'Rappeler', day(1));
    expect(await list({ owner: 'me' })).toMatchObject([
      { title: 'Rappeler', source: 'playbook', idea: null, dueOn: day(1), state: 'open' },
      {
        id: made.value.id,
        title: 'Un suivi de livraison',
        source: 'idea',
        idea: 'Un suivi de livraison',
        answer: { score: 7 },
        next: null,
        contact: { id: passive.contactId, name: 'Dominique' },
        owner: { id: voices.owner.id },
      },
    ]);
    expect(await list({ source: 'idea' })).toHaveLength(1);
    expect(await countTasks(world.context, voices.owner, 'me')).toMatchObject({
      value: { open: 2, late: 0 },
    });
    world.clock.advance(2 * DAY_MS);
    expect(await countTasks(world.context, voices.owner)).toMatchObject({ value: { open: 2, late: 1 } });
    expect((await list())[0]).toMatchObject({ title: 'Rappeler', isLate: true });
    await changeTask(world.context, voices.owner, made.value.id, { state: 'done' });
    await voices.answer(9, { email: passive.email });
    expect(await getTask(world.context, voices.owner, made.value.id)).toMatchObject({
      value: { state: 'done', answer: { score: 7 }, next: { score: 9 } },
    });
  });

  test('pages follow one another without a gap: the open by their day, the settled newest first', async () => {
    const { contactId } = await voices.answer(8);
    const ids: string[] = [];
    for (let i = 0; i < 5; i += 1) ids.push(await open(contactId, `No. ${i}`, day(i % 2)));
    const walk = async (state: TasksQuery['state']) => {
      const titles: string[] = [];
      let cursor: string | null = null;
      do {
        const query = tasksQuerySchema.parse({ state, limit: '2', ...(cursor !== null && { cursor }) });
        const page: Awaited<ReturnType<typeof listTasks>> = await listTasks(
          world.context,
          voices.owner,
          query,
        );
        if (!page.ok) throw new Error(page.problem.message);
        titles.push(...page.value.items.map(({ title }) => title));
        cursor = page.value.nextCursor;
      } while (cursor !== null);
      return titles;
    };
    expect(await walk('open')).toEqual(['No. 0', 'No. 2', 'No. 4', 'No. 1', 'No. 3']);
    for (const id of ids) {
      world.clock.advance(1_000);
      await changeTask(world.context, voices.owner, id, { state: id === ids[0] ? 'dropped' : 'done' });
    }
    expect(await walk('settled')).toEqual(['No. 4', 'No. 3', 'No. 2', 'No. 1', 'No. 0']);
    expect(await walk('open')).toEqual([]);
  });

  test('come back to their owner the morning before, once, however many look', async () => {
    world.clock.set('2026-06-15T10:00:00Z');
    const { contactId } = await voices.answer(8);
    const id = await open(contactId, 'Appeler', '2026-06-20');
    await remindOfTasks(world.context);
    expect(await reminders()).toEqual([]);
    world.clock.set('2026-06-19T05:59:00Z');
    await remindOfTasks(world.context);
    expect(await reminders()).toEqual([]);
    world.clock.set('2026-06-19T06:00:00Z');
    await Promise.all([1, 2, 3].map(() => remindOfTasks(world.context)));
    expect(await reminders()).toHaveLength(1);
    expect((await reminders())[0]?.text).toContain('> Appeler');
    // Another day is reminded of anew.
    await changeTask(world.context, voices.owner, id, { dueOn: '2026-06-25' });
    world.clock.set('2026-06-24T06:00:00Z');
    await remindOfTasks(world.context);
    expect(await reminders()).toHaveLength(2);
    await changeTask(world.context, voices.owner, id, { dueOn: '2026-06-30' });
    await changeTask(world.context, voices.owner, id, { state: 'dropped' });
    world.clock.set('2026-06-30T06:00:00Z');
    await remindOfTasks(world.context);
    expect(await reminders()).toHaveLength(2);
  });

  test('that a server was away for are not all told at once when it comes back', async () => {
    world.clock.set('2026-06-15T10:00:00Z');
    const { contactId } = await voices.answer(8);
    await open(contactId, 'Vieille', '2026-06-17');
    await open(contactId, 'Récente', '2026-06-28');
    world.clock.set('2026-06-28T10:00:00Z');
    await remindOfTasks(world.context);
    expect((await reminders()).map(({ text }) => /> (.*)/.exec(text ?? '')?.[1])).toEqual(['Récente']);
  });

  test('are given to who may work with customers only, who hears of it', async () => {
    world.clock.set('2026-06-15T10:00:00Z');
    const { contactId } = await voices.answer(8);
    const id = await open(contactId, 'Appeler', '2026-06-17');
    const [analyst, agent] = [await hire('analyst'), await hire('agent')];
    for (const ownerId of [analyst, newId()]) {
      expect(await changeTask(world.context, voices.owner, id, { ownerId })).toMatchObject({
        problem: { fields: { ownerId: 'tasks:problems.no-member' } },
      });
    }
    world.clock.set('2026-06-16T06:00:00Z');
    await remindOfTasks(world.context);
    world.clock.set('2026-06-16T12:00:00Z');
    expect(await changeTask(world.context, voices.owner, id, { ownerId: agent })).toMatchObject({ ok: true });
    world.clock.set('2026-06-17T06:00:00Z');
    await remindOfTasks(world.context);
    expect((await reminders()).at(-1)?.to_address).toBe(`${agent}@example.com`);
    // Whose it is sees it, whatever team the customer is of.
    const theirs: Actor = {
      ...voices.owner,
      id: agent,
      role: 'agent',
      scopes: ['read', 'work'],
      teams: ['x'],
    };
    expect(await list({ owner: 'me' }, theirs)).toMatchObject([{ id }]);
  });

  test('of a member who left, or who may only look, go to who is next, once', async () => {
    world.clock.set('2026-06-15T10:00:00Z');
    const { contactId } = await voices.answer(8);
    const agent = await hire('agent');
    const id = await open(contactId, 'Appeler', '2026-06-20', agent);
    const owner = async () => (await list({ contact: contactId }))[0]?.owner?.id;
    await handOverWork(world.context, voices.owner.orgId, agent);
    expect(await owner()).toBe(agent);
    const member = world.context.db.updateTable('auth.member').where('userId', '=', agent);
    await member.set({ role: 'analyst' }).execute();
    await handOverWork(world.context, voices.owner.orgId, agent);
    await handOverWork(world.context, voices.owner.orgId, agent);
    expect(await owner()).toBe(voices.owner.id);
    const told = await world.context.db
      .selectFrom('audit_log')
      .select('details')
      .where('action', '=', 'task.handed-over')
      .where('subject_id', '=', id)
      .execute();
    expect(told).toEqual([{ details: { from: agent, to: voices.owner.id } }]);
  });

  test('of another organization or team are not there, and no reader changes one', async () => {
    const { contactId } = await voices.answer(8);
    const id = await open(contactId, 'Appeler');
    const others = await makeVoiceWorld(world.context);
    const walled: Actor = { ...voices.owner, id: newId(), scopes: ['read', 'work'], teams: ['lyon'] };
    for (const actor of [others.owner, walled]) {
      expect(await changeTask(world.context, actor, id, { state: 'done' })).toMatchObject({
        problem: { code: 'not-found' },
      });
      expect(await getTask(world.context, actor, id)).toMatchObject({ problem: { code: 'not-found' } });
      expect(await list({ state: 'all' }, actor)).toEqual([]);
      expect(await countTasks(world.context, actor)).toMatchObject({ value: { open: 0 } });
    }
    const reader: Actor = { ...voices.owner, scopes: ['read'] };
    expect(await changeTask(world.context, reader, id, { state: 'done' })).toMatchObject({
      problem: { code: 'forbidden' },
    });
    expect(await list({ owner: 'no id' })).toEqual([]);
    for (const change of [
      {},
      { title: ' ' },
      { title: 'a\u0000b' },
      { dueOn: '2026-02-30' },
      { ownerId: null },
    ]) {
      expect(changeTaskSchema.safeParse(change).success).toBe(false);
    }
  });
});
