import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { newId } from '../../../platform/ids.ts';
import { useTestContext } from '../../../platform/testing/test-context.ts';
import { createSegment } from '../../contacts/segments/change-segments.ts';
import { newSegmentSchema } from '../../contacts/segments/contract.ts';
import { createTeam } from '../../organizations/members/change-team.ts';
import { recordResponse } from '../../responses/ingest/record-response.ts';
import { casesQuerySchema } from '../contract.ts';
import { followCounted } from '../follow-answers.ts';
import { getWaiting, listCases } from '../list-cases.ts';
import { CASE_TEXTS, type CaseWorld, makeCaseWorld } from '../testing/case-world.ts';
import type { SetRouting } from './contract.ts';
import { getRouting, setRouting } from './set-routing.ts';
import { tryRouting } from './try-routing.ts';

const world = useTestContext(CASE_TEXTS);
let loop: CaseWorld;
const people: Record<string, string> = {};
let count = 0;

beforeAll(async () => {
  loop = await makeCaseWorld(world.context);
  for (const name of ['Ann', 'Ben', 'Max'])
    people[name] = await hire(name, name === 'Max' ? 'manager' : 'agent');
  const team = { key: 'nord', name: 'Nord', managerId: people['Max'] ?? '' };
  expect(await createTeam(world.context, loop.owner, team)).toMatchObject({ ok: true });
}, 60_000);

async function hire(name: string, role: string): Promise<string> {
  const { db, clock } = world.context;
  const id = newId();
  const times = { createdAt: clock(), updatedAt: clock() };
  const person = { id, name, email: `${id}@example.com`, emailVerified: true };
  await db
    .insertInto('auth.user')
    .values({ ...person, ...times })
    .execute();
  const member = { id: newId(), organizationId: loop.owner.orgId, userId: id, role, createdAt: clock() };
  await db.insertInto('auth.member').values(member).execute();
  return id;
}

interface Given {
  readonly score?: number;
  readonly comment?: string;
  readonly locale?: 'fr' | 'en';
  readonly revenue?: number;
  readonly properties?: Record<string, string>;
}

/** Who has the case of somebody who answers so; undefined: there is none. */
async function given({ score = 3, comment, locale, revenue, properties = {} }: Given) {
  count += 1;
  const answer = {
    survey: 'nps',
    score,
    channel: 'api',
    ...(comment !== undefined && { comment }),
    contact: {
      email: `routed${count}@example.com`,
      properties,
      ...(locale !== undefined && { locale }),
      ...(revenue !== undefined && { account: { name: `Company ${count}`, revenue } }),
    },
  };
  const outcome = await recordResponse(world.context, loop.owner, answer, null);
  if (!outcome.ok) throw new Error(outcome.problem.message);
  await followCounted(world.context, loop.owner.orgId, [outcome.value.id]);
  const listed = await listCases(world.context, loop.owner, casesQuerySchema.parse({ limit: '200' }));
  if (!listed.ok) throw new Error(listed.problem.message);
  return listed.value.items.find((one) => one.responseId === outcome.value.id);
}

const to = (name: string) => ({ kind: 'member' as const, memberId: people[name] ?? '' });
const set = (wanted: SetRouting) => setRouting(world.context, loop.owner, wanted);

describe('routing rules', () => {
  test('give a case to the person of the first that fits, and none is nobody’s', async () => {
    const wish = newSegmentSchema.parse({
      name: 'Pros',
      filter: { properties: { plan: 'pro' } },
      isShared: true,
    });
    const segment = await createSegment(world.context, loop.owner, wish);
    if (!segment.ok) throw new Error(segment.problem.message);
    const rules = [
      { conditions: { revenueFrom: 100_000 }, to: to('Ann') },
      { conditions: { segments: [segment.value.id] }, to: to('Ben') },
      { conditions: { languages: ['en' as const] }, to: to('Ann') },
    ];
    expect(await set({ rules, fallbackId: people['Ben'] ?? '' })).toMatchObject({ ok: true });
    expect(await getRouting(world.context, loop.owner)).toMatchObject({
      value: { rules, fallback: { name: 'Ben' } },
    });
    expect((await given({ revenue: 100_000, locale: 'fr' }))?.owner?.name).toBe('Ann');
    expect((await given({ revenue: 99_999, properties: { plan: 'pro' } }))?.owner?.name).toBe('Ben');
    expect((await given({ locale: 'en', properties: { team: 'nord' } }))?.owner?.name).toBe('Ann');
    expect((await given({ properties: { team: 'nord' } }))?.owner?.name).toBe('Max');
    expect((await given({}))?.owner?.name).toBe('Ben');
  });

  test('are tried on the cases of the last month without changing one', async () => {
    const before = await sql<{ n: number }>`
      SELECT count(*) AS n FROM cases WHERE owner_id = ${people['Max']}`.execute(world.context.db);
    const rules = [{ conditions: { teams: ['nord'] }, to: to('Ann') }];
    const tried = await tryRouting(world.context, loop.owner, { rules });
    if (!tried.ok) throw new Error(tried.problem.message);
    const { cases, byRule, byManager, byFallback, moved, sample } = tried.value;
    expect([cases, byRule, byManager]).toEqual([5, [2], 0]);
    expect(byFallback).toBe(3);
    expect(sample.length).toBe(moved);
    expect(sample).toContainEqual(
      expect.objectContaining({
        rule: 0,
        from: expect.objectContaining({ name: 'Max' }),
        to: { id: people['Ann'], name: 'Ann' },
      }),
    );
    const after = await sql<{ n: number }>`
      SELECT count(*) AS n FROM cases WHERE owner_id = ${people['Max']}`.execute(world.context.db);
    expect(after.rows).toEqual(before.rows);
  });

  test('name members and shared segments only, and are set by who manages', async () => {
    const wrong = { conditions: { segments: [newId()] }, to: { kind: 'member' as const, memberId: newId() } };
    expect(await set({ rules: [wrong], fallbackId: newId() })).toMatchObject({
      problem: {
        fields: {
          fallbackId: 'closed-loop:problems.no-member',
          'rules.0.to': 'closed-loop:problems.no-member',
          'rules.0.conditions': 'routing:problems.segment',
        },
      },
    });
    const agent = { ...loop.owner, scopes: ['read', 'work'] as const };
    const refusal = { problem: { code: 'forbidden' } };
    expect(await setRouting(world.context, agent, { rules: [] })).toMatchObject(refusal);
    expect(await tryRouting(world.context, agent, { rules: [] })).toMatchObject(refusal);
  });

  test('of one organization are not those of another', async () => {
    const other = await makeCaseWorld(world.context);
    expect(await getRouting(world.context, other.owner)).toMatchObject({
      value: { rules: [], fallbackId: null, fallback: { name: 'Camille' } },
    });
  });
});

describe('a comment that asks for contact', () => {
  const waiting = async () => {
    const counted = await getWaiting(world.context, loop.owner, {});
    if (!counted.ok) throw new Error(counted.problem.message);
    return counted.value;
  };

  test('opens a case even for a 9, routed by its reason', async () => {
    const rules = [{ conditions: { reasons: ['contact-request' as const] }, to: to('Ann') }];
    expect(await set({ rules })).toMatchObject({ ok: true });
    expect(await given({ score: 9, comment: 'Très bien. Rappelez-moi pour la facture.' })).toMatchObject({
      score: 9,
      reason: 'contact-request',
      status: 'open',
      owner: { name: 'Ann' },
    });
    const before = await waiting();
    expect(before.waiting - before.detractors).toBe(1);
    expect(await given({ score: 3, comment: 'Rappelez-moi !' })).toMatchObject({ reason: 'detractor' });
    const after = await waiting();
    expect([after.waiting, after.detractors]).toEqual([before.waiting + 1, before.detractors + 1]);
  });

  test('and one that does not opens none', async () => {
    expect(await given({ score: 9, comment: 'Inutile de me rappeler, tout va bien.' })).toBeUndefined();
    expect(await given({ score: 8 })).toBeUndefined();
  });
});
