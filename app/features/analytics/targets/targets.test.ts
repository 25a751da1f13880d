import fc from 'fast-check';
import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { useTestContext } from '../../../platform/testing/test-context.ts';
import { makeWorld, type World } from '../../distribution/testing/world.ts';
import { recordResponse } from '../../responses/ingest/record-response.ts';
import type { Figure } from '../contract.ts';
import { figureOf } from '../figure-of.ts';
import { listTargets } from './list-targets.ts';
import { removeTarget } from './remove-target.ts';
import { setTarget } from './set-target.ts';
import { standingOf } from './standing-of.ts';

const world = useTestContext();
let tenant: World;

beforeAll(async () => {
  tenant = await makeWorld(world.context);
  for (let i = 0; i < 60; i += 1) {
    const team = i % 2 === 0 ? 'nord' : 'sud';
    const body = {
      survey: 'relation',
      score: team === 'nord' ? 10 : 3,
      channel: 'api',
      properties: { team },
    };
    const outcome = await recordResponse(world.context, tenant.actor, body, null);
    if (!outcome.ok) throw new Error(outcome.problem.message);
  }
}, 60_000);

const list = async (teams: string[] | null = null) => {
  const outcome = await listTargets(world.context, { ...tenant.actor, teams }, { survey: 'relation' });
  if (!outcome.ok) throw new Error(outcome.problem.message);
  return outcome.value.items;
};

describe('a target', () => {
  test('is set, set anew in its place, judged by its own answers, and audited', async () => {
    const due = { survey: 'relation', dueOn: '2027-12-31' };
    await setTarget(world.context, tenant.actor, { ...due, value: 10 });
    await setTarget(world.context, tenant.actor, { ...due, value: 20 });
    await setTarget(world.context, tenant.actor, { ...due, team: 'nord', value: 60 });
    await setTarget(world.context, tenant.actor, { ...due, team: 'sud', value: 60 });
    const items = await list();
    expect(items.map(({ team, value, n, nps, standing }) => [team, value, n, nps, standing])).toEqual([
      [null, 20, 60, 0, 'not-proven'],
      ['nord', 60, 30, 100, 'reached'],
      ['sud', 60, 30, -100, 'below'],
    ]);
    const { rows } = await sql<{ n: number }>`
      SELECT count(*)::int AS n FROM audit_log WHERE org_id = ${tenant.orgId} AND action = 'target.set'`.execute(
      world.context.db,
    );
    expect(rows[0]?.n).toBe(4);
    expect((await list(['sud'])).map(({ team }) => team)).toEqual(['sud']);
    await removeTarget(world.context, tenant.actor, { survey: 'relation' });
    expect((await removeTarget(world.context, tenant.actor, { survey: 'relation' })).ok).toBe(true);
    expect((await list()).map(({ team }) => team)).toEqual(['nord', 'sud']);
  });

  test('is no matter for who may only read, nor for another organization', async () => {
    const target = { survey: 'relation', value: 10, dueOn: '2027-12-31' };
    const reader = { ...tenant.actor, scopes: ['read'] as const };
    expect(await setTarget(world.context, reader, target)).toMatchObject({ ok: false });
    const other = await makeWorld(world.context);
    await removeTarget(world.context, other.actor, { survey: 'relation', team: 'nord' });
    await removeTarget(world.context, other.actor, { survey: tenant.surveys.relation, team: 'nord' });
    expect((await list()).map(({ team }) => team)).toContain('nord');
    expect(await setTarget(world.context, tenant.actor, { ...target, survey: 'nothing' })).toMatchObject({
      ok: false,
    });
  });
});

test('is reached only when the whole interval says so', () => {
  const organization = { minNToShow: 10 } as Parameters<typeof figureOf>[1];
  fc.assert(
    fc.property(
      fc.array(fc.nat(30), { minLength: 11, maxLength: 11 }),
      fc.integer({ min: -100, max: 100 }),
      (bins, target) => {
        const figure: Figure = figureOf(bins, organization);
        const { low, high } = figure.interval;
        const standing = standingOf(figure, target);
        if (figure.n < 10) expect(standing).toBe('too-few');
        else if (standing === 'reached') expect(low).toBeGreaterThanOrEqual(target);
        else if (standing === 'below') expect(high).toBeLessThan(target);
        else expect((low ?? 0) < target && (high ?? 0) >= target).toBe(true);
        if (standing === 'above') expect(figure.nps).toBeGreaterThanOrEqual(target);
        if (standing === 'not-proven') expect(figure.nps).toBeLessThan(target);
      },
    ),
  );
});
