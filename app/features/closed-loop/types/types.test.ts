import { beforeAll, describe, expect, test } from 'vitest';
import { systemActor } from '../../../platform/actor.ts';
import { useTestContext } from '../../../platform/testing/test-context.ts';
import { casesQuerySchema } from '../contract.ts';
import { listCases } from '../list-cases.ts';
import { CASE_TEXTS, type CaseWorld, makeCaseWorld } from '../testing/case-world.ts';
import { getType } from './get-type.ts';
import { setType } from './set-type.ts';

describe('the type of a case', () => {
  const t = useTestContext(CASE_TEXTS);
  let world: CaseWorld;

  beforeAll(async () => {
    world = await makeCaseWorld(t.context);
  }, 60_000);

  const typed = async (type: 'gone' | 'looking' | 'none') => {
    const query = casesQuerySchema.parse({ type, limit: '200' });
    const outcome = await listCases(t.context, world.owner, query);
    if (!outcome.ok) throw new Error(outcome.problem.message);
    return outcome.value.items.map(({ id }) => id);
  };
  const kept = async (id: string) => {
    const { rows } = await t.context.pool.query<{ proposed: string | null }>(
      'SELECT proposed_type AS proposed FROM cases WHERE org_id = $1 AND id = $2',
      [world.owner.orgId, id],
    );
    return rows[0]?.proposed;
  };

  test('is proposed when the case is opened, and counts once a person has said it', async () => {
    const comment = 'Trois retards. Je pense résilier.';
    const caseId = await world.openCase({ score: 3, comment });
    expect(await kept(caseId)).toBe('looking');
    expect(await typed('looking')).toEqual([]);
    expect(await getType(t.context, world.owner, caseId)).toEqual({
      ok: true,
      value: {
        applies: true,
        confirmed: null,
        proposed: { type: 'looking', words: [{ start: 18, end: 32, text: 'pense résilier' }] },
      },
    });
    const set = await setType(t.context, world.owner, caseId, { type: 'looking' });
    expect(set).toMatchObject({
      ok: true,
      value: { confirmed: { type: 'looking', by: { id: world.owner.id, name: 'Camille' } } },
    });
    expect(await typed('looking')).toEqual([caseId]);
  });

  test('may be another than the proposed one, and be taken back; each is written down once', async () => {
    const caseId = await world.openCase({ score: 2, comment: 'J’ai résilié hier.' });
    await setType(t.context, world.owner, caseId, { type: 'looking' });
    await setType(t.context, world.owner, caseId, { type: 'looking' });
    await setType(t.context, world.owner, caseId, { type: null });
    expect(await typed('none')).toContain(caseId);
    const { rows } = await t.context.pool.query<{ details: object }>(
      `SELECT details FROM audit_log WHERE org_id = $1 AND subject_id = $2 AND action = 'case.typed' ORDER BY id`,
      [world.owner.orgId, caseId],
    );
    expect(rows.map(({ details }) => details)).toEqual([
      { from: null, type: 'looking' },
      { from: 'looking', type: null },
    ]);
  });

  test('nobody sees or says it of another organization’s case, or of another team’s', async () => {
    const caseId = await world.openCase({ score: 1, team: 'nord' });
    const stranger = { ...systemActor(world.owner.orgId), teams: ['sud'] };
    const elsewhere = systemActor('01900000-0000-7000-8000-000000000000' as typeof world.owner.orgId);
    for (const actor of [stranger, elsewhere]) {
      expect(await getType(t.context, actor, caseId)).toMatchObject({ problem: { code: 'not-found' } });
      expect(await setType(t.context, actor, caseId, { type: 'gone' })).toMatchObject({
        problem: { code: 'not-found' },
      });
    }
    const reader = { ...world.owner, scopes: ['read' as const] };
    expect(await setType(t.context, reader, caseId, { type: 'gone' })).toMatchObject({
      problem: { code: 'forbidden' },
    });
  });
});
