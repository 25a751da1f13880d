import { beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '../../../platform/actor.ts';
import { useTestContext } from '../../../platform/testing/test-context.ts';
import { logCall } from '../conversation/log-call.ts';
import { askGesture } from '../gestures/ask-gesture.ts';
import { addKind } from '../gestures/catalogue/change-kinds.ts';
import { giveGesture } from '../gestures/change-gesture.ts';
import { CASE_TEXTS, type CaseWorld, makeCaseWorld } from '../testing/case-world.ts';
import { endCase } from '../testing/end-case.ts';
import { type LoopFigures, type LoopFiguresQuery, loopFiguresQuerySchema } from './contract.ts';
import { getFigures } from './get-figures.ts';

describe('the figures of an organization', () => {
  const t = useTestContext(CASE_TEXTS);
  let world: CaseWorld;
  let actor: Actor;

  beforeAll(async () => {
    world = await makeCaseWorld(t.context);
    actor = world.owner;
    const voucher = await addKind(t.context, actor, {
      kind: 'voucher',
      nameFr: 'Bon',
      nameEn: 'Voucher',
      cost: 2_000,
    });
    if (!voucher.ok) throw new Error('no voucher');
    for (let i = 0; i < 12; i += 1) {
      const email = `boucle${i}@example.com`;
      const id = await world.openCase({ email, score: i % 7, team: i < 8 ? 'nord' : 'sud' });
      if (i >= 11) continue;
      await logCall(t.context, actor, id, { type: 'call', reached: true });
      if (i % 4 === 0) await give(id, voucher.value.id);
      await endCase(t.context, actor, id, i === 10 ? 'lost-refuses' : 'resolved');
      t.clock.advance(60_000);
      await world.answer({ email, score: i < 6 ? 9 : 4 });
    }
    // Both clocks of all have run out.
    t.clock.advance(60 * 3_600_000);
  }, 60_000);

  async function give(caseId: string, kindId: string): Promise<void> {
    const asked = await askGesture(t.context, actor, caseId, { kindId });
    if (!asked.ok) throw new Error(JSON.stringify(asked.problem));
    await giveGesture(t.context, actor, asked.value.id);
  }

  const read = async (query: Partial<LoopFiguresQuery> = {}, by: Actor = actor): Promise<LoopFigures> => {
    const outcome = await getFigures(t.context, by, loopFiguresQuerySchema.parse(query), 'fr');
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem));
    return outcome.value;
  };
  const count = async (where: string): Promise<number> => {
    const { rows } = await t.context.pool.query<{ n: number }>(
      `SELECT count(*) AS n FROM cases WHERE org_id = $1 AND ${where}`,
      [actor.orgId],
    );
    return Number(rows[0]?.n);
  };

  test('are those of a recount of its tables', async () => {
    const { whole, transitions, lost } = await read();
    expect(whole.cases).toBe(await count('true'));
    expect(whole.inTarget.n).toBe(whole.cases);
    expect(whole.firstContact.happened).toBe(await count('first_contact_at IS NOT NULL'));
    expect(whole.outcomes).toMatchObject({
      resolved: await count(`outcome = 'resolved'`),
      'lost-refuses': 1,
    });
    expect(whole.overdue).toBe(await count(`first_contact_at IS NULL AND status = 'open'`));
    const answered = transitions.find(({ before }) => before === 'detractor');
    expect(answered?.n).toBe(11);
    expect(answered?.after?.map(({ count: n }) => n)).toEqual([5, 0, 6]);
    expect(lost).toMatchObject({ cases: 1, effort: 1, afterwards: 0, spared: 0 });
  });

  test('of a period hold the cases opened in it, and all that are overdue now', async () => {
    const past = await read({ from: '2020-01-01', to: '2020-01-31' });
    expect(past.whole).toMatchObject({ cases: 0, overdue: (await read()).whole.overdue });
    const backwards = loopFiguresQuerySchema.parse({ from: '2026-02-01', to: '2026-01-01' });
    expect(await getFigures(t.context, actor, backwards, 'fr')).toMatchObject({
      problem: { code: 'invalid', fields: { from: 'loop-figures:problems.period' } },
    });
  });

  test('add up over any split, and show nothing of few or of how customers of a person score', async () => {
    const { whole, minimumN } = await read();
    for (const by of ['team', 'owner', 'type', 'cause'] as const) {
      const groups = (await read({ by })).groups ?? [];
      expect(groups.reduce((sum, { figures }) => sum + figures.cases, 0)).toBe(whole.cases);
      for (const { figures } of groups) {
        if (figures.inLimit.n < minimumN) expect(figures.inLimit.low).toBeNull();
        expect(figures.recovery === null).toBe(by === 'owner');
      }
    }
  });

  test('tell what gestures cost and what followed them, by team too; by person only what they cost', async () => {
    const { whole } = await read();
    expect(whole.gestures.costs).toEqual([{ currency: 'EUR', cost: 6_000, count: 3 }]);
    expect(whole.gestures.effect).toEqual({ n: 3, change: null });
    const costs = async (by: 'team' | 'owner') =>
      ((await read({ by })).groups ?? []).map(({ value, figures: { gestures } }) => ({
        value,
        cost: gestures.costs[0]?.cost ?? 0,
        n: gestures.effect?.n,
      }));
    expect(await costs('team')).toEqual([
      { value: 'nord', cost: 4_000, n: 2 },
      { value: 'sud', cost: 2_000, n: 1 },
    ]);
    expect((await costs('owner')).map(({ n }) => n)).toEqual([undefined]);
  });

  test('of somebody who sees one team are of that team, and of another organization nobody’s', async () => {
    const agent: Actor = { ...actor, id: '01900000-0000-7000-8000-000000000000', teams: ['sud'] };
    expect((await read({}, agent)).whole.cases).toBe(await count(`team = 'sud'`));
    const other = await makeCaseWorld(t.context);
    expect((await read({}, other.owner)).whole.cases).toBe(0);
  });
});
