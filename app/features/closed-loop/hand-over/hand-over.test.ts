import { beforeAll, beforeEach, expect, test } from 'vitest';
import type { Actor } from '../../../platform/actor.ts';
import { newId } from '../../../platform/ids.ts';
import { useTestContext } from '../../../platform/testing/test-context.ts';
import { changeMember, removeMember } from '../../organizations/members/change-member.ts';
import { changeCase } from '../change-case.ts';
import { getCase } from '../list-cases.ts';
import { giveNotice } from '../notices/give-notice.ts';
import { listNotices } from '../notices/read-notices.ts';
import { makePromise } from '../promises/make-promise.ts';
import promisesEn from '../promises/messages/en.json' with { type: 'json' };
import promisesFr from '../promises/messages/fr.json' with { type: 'json' };
import { reopenClosedCase } from '../reopen-closed-case.ts';
import { openTask } from '../tasks/open-task.ts';
import { CASE_TEXTS, type CaseWorld, makeCaseWorld } from '../testing/case-world.ts';
import { endCase } from '../testing/end-case.ts';
import { setNextStep } from '../workspace/next-step/set-next-step.ts';
import { handOverWork } from './hand-over-work.ts';

const world = useTestContext({ ...CASE_TEXTS, promises: { fr: promisesFr, en: promisesEn } });
let loop: CaseWorld;

beforeAll(async () => {
  loop = await makeCaseWorld(world.context);
}, 60_000);

beforeEach(() => world.clock.set('2026-06-16T08:00:00Z'));

async function hire(): Promise<Actor & { id: string }> {
  const { db, clock } = world.context;
  const id = newId();
  const times = { createdAt: clock(), updatedAt: clock() };
  const person = { id, name: 'Ali', email: `${id}@example.com`, emailVerified: true };
  await db
    .insertInto('auth.user')
    .values({ ...person, ...times })
    .execute();
  const member = {
    id: newId(),
    organizationId: loop.owner.orgId,
    userId: id,
    role: 'agent',
    createdAt: clock(),
  };
  await db.insertInto('auth.member').values(member).execute();
  return { ...loop.owner, id, role: 'agent', scopes: ['read', 'work'], teams: [] };
}

/** A case of somebody's, with all that they may owe on it. */
async function owes({ id }: { id: string }): Promise<string> {
  const { context } = world;
  const caseId = await loop.openCase();
  await changeCase(context, loop.owner, caseId, { ownerId: id });
  const promise = { what: 'Appeler', dueOn: '2026-06-20', dueTime: '12:00', keeperId: id };
  expect(await makePromise(context, loop.owner, caseId, promise)).toMatchObject({ ok: true });
  await setNextStep(context, loop.owner, caseId, { text: 'x', dueOn: '2026-06-20', memberId: id });
  const row = await context.db
    .selectFrom('cases')
    .select('contact_id')
    .where('id', '=', caseId)
    .executeTakeFirstOrThrow();
  const about = { contactId: row.contact_id, caseId, sourceId: null } as const;
  await context.db.transaction().execute(async (tx) => {
    const task = { ...about, source: 'playbook', responseId: null, title: 'x', dueOn: '2026-06-20' } as const;
    await openTask(tx, loop.owner, { ...task, ownerId: id }, context.clock());
    const notice = { ...about, source: 'playbook', memberId: id, text: `Read ${caseId}` };
    await giveNotice(tx, loop.owner.orgId, notice, context.clock());
  });
  return caseId;
}

/** Whose everything about a case is. */
async function whose(caseId: string): Promise<Record<string, unknown>> {
  const { pool } = world.context;
  const { rows } = await pool.query<Record<string, unknown>>(
    `SELECT c.owner_id AS "case", p.keeper_id AS promise, s.member_id AS step, t.owner_id AS task, n.member_id AS notice
     FROM cases c JOIN promises p ON p.case_id = c.id JOIN case_next_steps s ON s.case_id = c.id
     JOIN tasks t ON t.case_id = c.id JOIN notices n ON n.case_id = c.id WHERE c.id = $1`,
    [caseId],
  );
  return rows[0] ?? {};
}

const all = (id: string) => ({ case: id, promise: id, step: id, task: id, notice: id });

test.each(['is removed', 'may only look'])('who %s leaves nothing behind that nobody has', async (how) => {
  const { context } = world;
  const agent = await hire();
  const caseId = await owes(agent);
  await handOverWork(context, loop.owner.orgId, agent.id);
  expect(await whose(caseId)).toEqual(all(agent.id));
  if (how === 'is removed') await removeMember(context, loop.owner, agent.id);
  else await changeMember(context, loop.owner, agent.id, { role: 'analyst' });
  const told = await context.db
    .selectFrom('outbox')
    .select('topic')
    .where('topic', 'in', ['member.left', 'member.only-looks'])
    .orderBy('id', 'desc')
    .executeTakeFirst();
  expect(told?.topic).toBe(how === 'is removed' ? 'member.left' : 'member.only-looks');
  await handOverWork(context, loop.owner.orgId, agent.id);
  await handOverWork(context, loop.owner.orgId, agent.id);
  expect(await whose(caseId)).toEqual(all(loop.owner.id));
  const read = await listNotices(context, loop.owner, { limit: 50 });
  expect(read.ok && read.value.items.filter(({ text }) => text === `Read ${caseId}`)).toHaveLength(1);
  const log = await context.db
    .selectFrom('audit_log')
    .select('action')
    .where('subject_id', '=', caseId)
    .where('action', 'like', '%handed-over')
    .orderBy('id')
    .execute();
  expect(log.map(({ action }) => action)).toEqual([
    'case.handed-over',
    'case.promise-handed-over',
    'case.step-handed-over',
  ]);
  // Nothing more is given to them.
  expect(await changeCase(context, loop.owner, caseId, { ownerId: agent.id })).toMatchObject({
    problem: { fields: { ownerId: 'closed-loop:problems.no-member' } },
  });
});

test('an agent who becomes a manager keeps what they have', async () => {
  const agent = await hire();
  const caseId = await owes(agent);
  await changeMember(world.context, loop.owner, agent.id, { role: 'manager' });
  await handOverWork(world.context, loop.owner.orgId, agent.id);
  expect(await whose(caseId)).toEqual(all(agent.id));
});

test('a closed case that opens again is somebody’s who is still here', async () => {
  const { context } = world;
  const agent = await hire();
  const caseId = await loop.openCase();
  await changeCase(context, loop.owner, caseId, { ownerId: agent.id });
  await endCase(context, loop.owner, caseId);
  await removeMember(context, loop.owner, agent.id);
  await handOverWork(context, loop.owner.orgId, agent.id);
  await reopenClosedCase(context, loop.owner, caseId);
  expect(await getCase(context, loop.owner, caseId)).toMatchObject({
    value: { status: 'open', owner: { id: loop.owner.id } },
  });
});
