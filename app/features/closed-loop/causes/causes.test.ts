import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Actor, systemActor } from '../../../platform/actor.ts';
import { useTestContext } from '../../../platform/testing/test-context.ts';
import { CASE_TEXTS, type CaseWorld, makeCaseWorld } from '../testing/case-world.ts';
import { endCase } from '../testing/end-case.ts';
import { addCause, changeCause, mergeCauses } from './change-cause.ts';
import type { RootCause } from './contract.ts';
import { listCauses } from './list-causes.ts';

describe('root causes', () => {
  const t = useTestContext(CASE_TEXTS);
  let world: CaseWorld;
  let actor: Actor;

  beforeAll(async () => {
    world = await makeCaseWorld(t.context);
    actor = world.owner;
  }, 60_000);

  const tree = async (of: Actor = actor): Promise<RootCause[]> => {
    const outcome = await listCauses(t.context, of);
    if (!outcome.ok) throw new Error(outcome.problem.message);
    return outcome.value.items;
  };
  const add = async (fr: string, parentId: string | null = null): Promise<string> => {
    const outcome = await addCause(t.context, actor, { names: { fr }, parentId });
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem));
    return outcome.value.id;
  };
  const one = async (id: string) => (await tree()).find((cause) => cause.id === id);

  test('an organization starts from a tree in both languages, planted once', async () => {
    const [first, second] = await Promise.all([tree(), tree()]);
    expect(first).toEqual(second);
    expect(first.length).toBeGreaterThan(20);
    expect(first.every(({ names }) => names.fr !== undefined && names.en !== undefined)).toBe(true);
    expect(await tree()).toEqual(first);
  });

  test('is renamed, hung elsewhere, taken out and put back with what is below it', async () => {
    const top = await add('Boutique');
    const below = await add('Caisse', top);
    const deep = await add('File d’attente', below);
    expect(await addCause(t.context, actor, { names: { fr: 'x' }, parentId: deep })).toMatchObject({
      problem: { fields: { parentId: 'causes:problems.too-deep' } },
    });
    expect(await changeCause(t.context, actor, top, { parentId: deep })).toMatchObject({
      problem: { fields: { parentId: 'causes:problems.under-itself' } },
    });
    await changeCause(t.context, actor, below, { names: { fr: 'Encaissement', en: 'Checkout' } });
    expect(await one(below)).toMatchObject({ names: { fr: 'Encaissement', en: 'Checkout' }, level: 2 });
    await changeCause(t.context, actor, top, { isRetired: true });
    expect((await one(deep))?.retiredAt).not.toBeNull();
    expect(await changeCause(t.context, actor, deep, { isRetired: false })).toMatchObject({
      problem: { message: 'causes:problems.retired-parent' },
    });
    await changeCause(t.context, actor, top, { isRetired: false });
    expect((await one(deep))?.retiredAt).toBeNull();
  });

  test('merged, it hands over its cases, and what is below it', async () => {
    const [into] = await tree();
    const from = await add('Accueil du magasin');
    const child = await add('Impolitesse', from);
    const caseId = await world.openCase();
    await endCase(t.context, actor, caseId);
    await t.context.pool.query('UPDATE cases SET cause_id = $2 WHERE id = $1', [caseId, from]);
    expect(await mergeCauses(t.context, actor, from, from)).toMatchObject({ problem: { code: 'invalid' } });
    expect(await mergeCauses(t.context, actor, from, into?.id ?? '')).toMatchObject({ ok: true });
    const { rows } = await t.context.pool.query<{ cause: string }>(
      'SELECT cause_id AS cause FROM cases WHERE id = $1',
      [caseId],
    );
    expect(rows[0]?.cause).toBe(into?.id);
    expect(await one(child)).toMatchObject({ parentId: into?.id, retiredAt: null });
    expect(await one(from)).toMatchObject({ mergedInto: into?.id });
    expect(await changeCause(t.context, actor, from, { isRetired: false })).toMatchObject({
      problem: { message: 'causes:problems.merged' },
    });
  });

  test('is edited by who manages the organization, and by nobody of another', async () => {
    const [first] = await tree();
    const id = first?.id ?? '';
    const agent: Actor = { ...actor, role: 'agent', scopes: ['read', 'work'] };
    expect(await changeCause(t.context, agent, id, { isRetired: true })).toMatchObject({
      problem: { code: 'forbidden' },
    });
    const other = await makeCaseWorld(t.context);
    expect(await changeCause(t.context, other.owner, id, { isRetired: true })).toMatchObject({
      problem: { code: 'not-found' },
    });
    expect(await mergeCauses(t.context, systemActor(other.owner.orgId), id, id)).toMatchObject({
      problem: { code: 'not-found' },
    });
  });

  test('whatever is done to it, a tree stays a tree of three levels', async () => {
    const { owner } = await makeCaseWorld(t.context);
    await tree(owner);
    const pick = fc.nat({ max: 40 });
    const step = fc.oneof(
      fc.record({ kind: fc.constant('add' as const), a: pick }),
      fc.record({ kind: fc.constant('move' as const), a: pick, b: pick }),
      fc.record({ kind: fc.constant('merge' as const), a: pick, b: pick }),
      fc.record({ kind: fc.constant('retire' as const), a: pick, isRetired: fc.boolean() }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
        for (const deed of steps) {
          const known = await tree(owner);
          const id = (n: number) => known[n % known.length]?.id ?? '';
          if (deed.kind === 'add') {
            await addCause(t.context, owner, { names: { en: 'x' }, parentId: id(deed.a) });
          } else if (deed.kind === 'move') {
            await changeCause(t.context, owner, id(deed.a), { parentId: id(deed.b) });
          } else if (deed.kind === 'merge') {
            await mergeCauses(t.context, owner, id(deed.a), id(deed.b));
          } else {
            await changeCause(t.context, owner, id(deed.a), { isRetired: deed.isRetired });
          }
        }
        const { rows } = await t.context.pool.query<{ count: number }>(
          'SELECT count(*) AS count FROM root_causes WHERE org_id = $1',
          [owner.orgId],
        );
        const after = await tree(owner);
        // A cause in a circle, or under none, would be on no way down from the top.
        expect(after.length).toBe(Number(rows[0]?.count));
        expect(Math.max(...after.map(({ level }) => level))).toBeLessThanOrEqual(3);
        const retired = new Set(after.filter(({ retiredAt }) => retiredAt !== null).map(({ id }) => id));
        const offered = after.filter(({ id }) => !retired.has(id));
        expect(offered.filter(({ parentId }) => parentId !== null && retired.has(parentId))).toEqual([]);
      }),
      { numRuns: 12 },
    );
  });
});
