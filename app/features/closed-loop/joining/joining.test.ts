import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { newId } from '../../../platform/ids.ts';
import { useTestContext } from '../../../platform/testing/test-context.ts';
import { climbLadders } from '../clocks/climb-ladders.ts';
import { casesQuerySchema } from '../contract.ts';
import { followCounted } from '../follow-answers.ts';
import { getCase, listCases } from '../list-cases.ts';
import { recordContact } from '../record-contact.ts';
import { CASE_TEXTS, type CaseWorld, makeCaseWorld } from '../testing/case-world.ts';
import { listJoined } from './list-joined.ts';
import { mergeCases } from './merge-cases.ts';
import { splitCase } from './split-case.ts';

const world = useTestContext(CASE_TEXTS);
let loop: CaseWorld;
let people = 0;

beforeAll(async () => {
  loop = await makeCaseWorld(world.context);
}, 60_000);

beforeEach(() => world.clock.set('2026-06-16T08:00:00Z'));

/** Cases of one customer, an hour apart. */
async function casesOfOne(count: number): Promise<string[]> {
  people += 1;
  const ids: string[] = [];
  for (let i = 0; i < count; i += 1) {
    ids.push(await loop.openCase({ email: `joined${people}@example.com`, comment: `No. ${i}` }));
    world.clock.advance(3_600_000);
  }
  return ids;
}

async function one(id: string) {
  const found = await getCase(world.context, loop.owner, id);
  if (!found.ok) throw new Error(found.problem.message);
  return found.value;
}

const merge = (id = '', caseIds: string[] = []) => mergeCases(world.context, loop.owner, id, { caseIds });

async function listed(): Promise<string[]> {
  const found = await listCases(world.context, loop.owner, casesQuerySchema.parse({ limit: '200' }));
  if (!found.ok) throw new Error(found.problem.message);
  return found.value.items.map(({ id }) => id);
}

describe('merged cases', () => {
  test('go on in one, which keeps the strictest clocks, and part again', async () => {
    const [first = '', second = '', third = ''] = await casesOfOne(3);
    const before = await one(first);
    expect(await merge(third, [first, second, third])).toMatchObject({
      ok: true,
      value: {
        status: 'open',
        startedAt: before.startedAt,
        limitAt: before.limitAt,
        targetAt: before.targetAt,
      },
    });
    expect(await one(first)).toMatchObject({ status: 'withdrawn', mergedInto: third });
    expect(await listed()).toEqual(expect.not.arrayContaining([first, second]));
    expect(await listJoined(world.context, loop.owner, third)).toMatchObject({
      value: { into: null, joined: [{ id: first, comment: 'No. 0' }, { id: second }], open: [] },
    });
    expect(await splitCase(world.context, loop.owner, first)).toMatchObject({
      ok: true,
      value: { status: 'open', mergedInto: null, startedAt: world.clock.now().toISOString() },
    });
    expect(await listJoined(world.context, loop.owner, third)).toMatchObject({
      value: { joined: [{ id: second }], open: [{ id: first }] },
    });
    expect(await splitCase(world.context, loop.owner, first)).toMatchObject({
      problem: { message: 'joining:problems.not-joined' },
    });
  });

  test('carry along what was merged into them before', async () => {
    const [first = '', second = '', third = ''] = await casesOfOne(3);
    await merge(second, [first]);
    await merge(third, [second]);
    expect(await one(first)).toMatchObject({ mergedInto: third });
    expect(await one(second)).toMatchObject({ mergedInto: third });
  });

  test('were reached when one of them was', async () => {
    const [first = '', second = ''] = await casesOfOne(2);
    await world.context.db
      .transaction()
      .execute((tx) => recordContact(tx, loop.owner, first, world.clock.now()));
    await merge(second, [first]);
    expect(await one(second)).toMatchObject({
      status: 'in-progress',
      firstContactAt: world.clock.now().toISOString(),
    });
  });

  test('stay merged when the same answer is told again', async () => {
    const [first = '', second = ''] = await casesOfOne(2);
    await merge(second, [first]);
    await followCounted(world.context, loop.owner.orgId, [(await one(first)).responseId]);
    expect(await one(first)).toMatchObject({ status: 'withdrawn', mergedInto: second });
  });

  test('are of one customer, open, and seen by who merges them', async () => {
    const [first = '', second = ''] = await casesOfOne(2);
    const [stranger = ''] = await casesOfOne(1);
    expect(await merge(first, [stranger])).toMatchObject({
      problem: { message: 'joining:problems.other-customer' },
    });
    expect(await merge(first, [newId()])).toMatchObject({
      problem: { fields: { caseIds: 'joining:problems.no-such' } },
    });
    expect(await merge(first, [first])).toMatchObject({ problem: { code: 'invalid' } });
    const other = { ...loop.owner, teams: ['nord'], id: newId() };
    expect(await mergeCases(world.context, other, first, { caseIds: [second] })).toMatchObject({
      problem: { code: 'not-found' },
    });
    const reader = { ...loop.owner, scopes: ['read'] as const };
    expect(await mergeCases(world.context, reader, first, { caseIds: [second] })).toMatchObject({
      problem: { code: 'forbidden' },
    });
    await merge(first, [second]);
    expect(await merge(second, [first])).toMatchObject({ problem: { message: 'joining:problems.not-open' } });
  });

  test('climb one ladder only', async () => {
    const [first = '', second = ''] = await casesOfOne(2);
    await merge(second, [first]);
    world.clock.set('2026-06-30T08:00:00Z');
    await climbLadders(world.context);
    const told = await world.context.db
      .selectFrom('audit_log')
      .select('subject_id')
      .where('action', '=', 'case.escalated')
      .where('subject_id', 'in', [first, second])
      .execute();
    expect(told.map((entry) => entry.subject_id)).toEqual([second, second, second]);
  });
});
