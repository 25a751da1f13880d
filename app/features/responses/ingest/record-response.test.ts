import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Actor, systemActor } from '../../../platform/actor.ts';
import { newId } from '../../../platform/ids.ts';
import { useTestContext } from '../../../platform/testing/test-context.ts';
import { createOrganization } from '../../organizations/create-organization.ts';
import { createSurvey } from '../../surveys/create-survey.ts';
import fr from '../messages/fr.json' with { type: 'json' };
import type { NewResponse } from './new-response.ts';
import { newResponseSchema } from './new-response.ts';
import { recordResponse } from './record-response.ts';

const world = useTestContext();
let actor: Actor;

async function organization(name: string): Promise<Actor> {
  const { context } = world;
  const made = await createOrganization(context, {
    organization: name,
    name,
    email: `${name}@example.com`,
    password: 'correct horse battery',
    locale: 'fr',
    timeZone: 'Europe/Paris',
  });
  if (!made.ok) throw new Error(made.problem.message);
  const owner = systemActor(made.value.orgId);
  const survey = await createSurvey(context, owner, {
    slug: 'nps',
    name,
    kind: 'nps',
    subject: name,
    locales: ['fr'],
  });
  if (!survey.ok) throw new Error(survey.problem.message);
  return owner;
}

const input = (more: Partial<NewResponse> = {}): NewResponse => ({
  survey: 'nps',
  score: 9,
  channel: 'api',
  ...more,
});

async function count(where = sql`true`): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    SELECT count(*) AS n FROM responses WHERE org_id = ${actor.orgId} AND ${where}`.execute(world.context.db);
  return rows[0]?.n ?? -1;
}

beforeAll(async () => {
  actor = await organization('ingest');
}, 60_000);

describe('recordResponse', () => {
  test.each([
    ['csat', 1, 5, 'not-satisfied', 'satisfied'],
    ['ces', 1, 7, 'not-easy', 'easy'],
  ] as const)('a %s takes %d to %d and names its range otherwise', async (kind, min, max, worst, best) => {
    const { context } = world;
    const survey = { slug: kind, name: kind, kind, subject: kind, locales: ['fr' as const] };
    expect(await createSurvey(context, actor, survey)).toMatchObject({ ok: true });
    const record = (score: number) => recordResponse(context, actor, input({ survey: kind, score }), null);
    expect(await record(min)).toMatchObject({ value: { band: worst } });
    expect(await record(max)).toMatchObject({ value: { band: best } });
    for (const score of [min - 1, max + 1]) {
      expect(await record(score)).toMatchObject({
        ok: false,
        problem: { code: 'invalid', fields: { score: `responses:problems.off-scale-${kind}` } },
      });
    }
    expect(fr.problems[`off-scale-${kind}`]).toContain(`de ${min} à ${max}`);
  });

  test('counts at once, with its day in the organization’s zone', async () => {
    const late = await recordResponse(
      world.context,
      actor,
      input({ answeredAt: '2026-01-31T23:30:00Z' }),
      null,
    );
    expect(late).toMatchObject({ ok: true, value: { state: 'counted', band: 'promoter', survey: 'nps' } });
    expect(await count(sql`day = '2026-02-01'`)).toBe(1);
  });

  test('the same key again gets the first answer, and nothing is written', async () => {
    const key = newId();
    const first = await recordResponse(world.context, actor, input({ score: 3 }), key);
    const before = await count();
    const again = await recordResponse(world.context, actor, input({ score: 3 }), key);
    expect(again).toEqual(first);
    expect(await count()).toBe(before);
  });

  test('the same key with another body is refused, and nothing is written', async () => {
    const key = newId();
    await recordResponse(world.context, actor, input({ score: 3 }), key);
    const before = await count();
    const other = await recordResponse(world.context, actor, input({ score: 4 }), key);
    expect(other).toMatchObject({ ok: false, problem: { code: 'key-reused' } });
    expect(await count()).toBe(before);
  });

  test('forty concurrent requests with one key are one answer', async () => {
    const key = newId();
    const before = await count();
    const all = await Promise.all(
      Array.from({ length: 40 }, () => recordResponse(world.context, actor, input({ score: 7 }), key)),
    );
    const ids = new Set(all.map((one) => (one.ok ? one.value.id : 'refused')));
    expect(ids.size).toBe(1);
    expect([...ids][0]).not.toBe('refused');
    expect(await count()).toBe(before + 1);
  });

  test('a key belongs to its organization', async () => {
    const other = await organization('elsewhere');
    const key = newId();
    const [ours, theirs] = await Promise.all([
      recordResponse(world.context, actor, input({ score: 1 }), key),
      recordResponse(world.context, other, input({ score: 10 }), key),
    ]);
    expect(ours).toMatchObject({ ok: true, value: { score: 1 } });
    expect(theirs).toMatchObject({ ok: true, value: { score: 10 } });
  });

  test('one row that PostgreSQL refuses does not fail its batch', async () => {
    // A lone surrogate passes JSON and zod, and is no text for PostgreSQL.
    const bad = input({ comment: 'a\ud800b', score: 2 });
    const before = await count();
    const outcomes = await Promise.allSettled([
      recordResponse(world.context, actor, input({ score: 5 }), null),
      recordResponse(world.context, actor, bad, null),
      recordResponse(world.context, actor, input({ score: 6 }), null),
    ]);
    const accepted = outcomes.filter((one) => one.status === 'fulfilled' && one.value.ok).length;
    expect(await count()).toBe(before + accepted);
    expect(accepted).toBeGreaterThanOrEqual(2);
  });

  test('one person is one contact, however many answers arrive at once', async () => {
    const contact = { email: 'Zoe@Example.com', name: 'Zoé' };
    await Promise.all(
      Array.from({ length: 12 }, (_, i) =>
        recordResponse(world.context, actor, input({ score: i % 11, contact }), null),
      ),
    );
    const { rows } = await sql<{ n: number }>`
      SELECT count(*) AS n FROM contacts WHERE org_id = ${actor.orgId} AND email_key = 'zoe@example.com'`.execute(
      world.context.db,
    );
    expect(rows[0]?.n).toBe(1);
  });

  test('another survey, an archived one and the future are refused', async () => {
    const missing = await recordResponse(world.context, actor, input({ survey: 'nothing' }), null);
    expect(missing).toMatchObject({ ok: false, problem: { code: 'not-found' } });
    const future = await recordResponse(
      world.context,
      actor,
      input({ answeredAt: '2027-01-01T00:00:00Z' }),
      null,
    );
    expect(future).toMatchObject({ ok: false, problem: { code: 'invalid' } });
  });

  test('each batch tells the outbox and the log, in its own transaction', async () => {
    const outcome = await recordResponse(
      world.context,
      actor,
      input({ score: 0, properties: { store: 'Lille' } }),
      null,
    );
    if (!outcome.ok) throw new Error(outcome.problem.message);
    const { rows } = await sql<{ facts: number; log: number }>`
      SELECT (SELECT count(*) FROM outbox WHERE org_id = ${actor.orgId} AND topic = 'response.counted'
                AND payload -> 'responseIds' ? ${outcome.value.id}) AS facts,
             (SELECT count(*) FROM audit_log WHERE org_id = ${actor.orgId} AND action = 'responses.recorded'
                AND details -> 'responseIds' ? ${outcome.value.id}) AS log`.execute(world.context.db);
    expect(rows[0]).toEqual({ facts: 1, log: 1 });
  });
});

describe('a batch', () => {
  const atOnce = (n: number, more: Partial<NewResponse> = {}) =>
    Promise.all(
      Array.from({ length: n }, () => recordResponse(world.context, { ...actor }, input(more), null)),
    );

  async function told(ids: readonly string[]): Promise<{ facts: number; log: number }> {
    const { rows } = await sql<{ facts: number; log: number }>`
      SELECT (SELECT count(*) FROM outbox WHERE org_id = ${actor.orgId}
                AND payload -> 'responseIds' ?| ${[...ids]}::text[]) AS facts,
             (SELECT count(*) FROM audit_log WHERE org_id = ${actor.orgId}
                AND details -> 'responseIds' ?| ${[...ids]}::text[]) AS log`.execute(world.context.db);
    return rows[0] ?? { facts: -1, log: -1 };
  }

  test('of one caller’s answers is one fact and one line in the log', async () => {
    const outcomes = await atOnce(20, { score: 8 });
    const ids = outcomes.map((one) => (one.ok ? one.value.id : ''));
    expect(new Set(ids).size).toBe(20);
    expect(await told(ids)).toEqual({ facts: 1, log: 1 });
  });

  test('takes the days from the zone as it is now, whatever another process changed', async () => {
    const answeredAt = '2026-03-10T12:30:00Z';
    const before = await count(sql`day = '2026-03-11'`);
    await atOnce(3, { answeredAt });
    expect(await count(sql`day = '2026-03-11'`)).toBe(before);
    const setZone = (zone: string) =>
      sql`UPDATE organizations SET time_zone = ${zone} WHERE org_id = ${actor.orgId}`.execute(
        world.context.db,
      );
    await setZone('Pacific/Auckland');
    await atOnce(3, { answeredAt });
    await setZone('Europe/Paris');
    expect(await count(sql`day = '2026-03-11'`)).toBe(before + 3);
  });

  test('with a known key among new ones writes the new ones, and all with their people', async () => {
    const key = newId();
    const contact = { email: 'batch@example.com' };
    const first = await recordResponse(world.context, actor, input({ contact }), key);
    const before = await count();
    const [again, fresh] = await Promise.all([
      recordResponse(world.context, actor, input({ contact }), key),
      recordResponse(world.context, actor, input({ contact }), newId()),
    ]);
    expect(again).toEqual(first);
    expect(first.ok && fresh.ok && fresh.value.contactId === first.value.contactId).toBe(true);
    expect(await count()).toBe(before + 1);
  });
});

describe('the body of an answer', () => {
  test.each([
    { survey: 'nps', score: 11 },
    { survey: 'nps', score: 6.5 },
    { survey: 'nps', score: '9' },
    { survey: 'nps', score: true },
    { survey: 'nps', score: null },
    { survey: 'nps' },
    { survey: 'nps', score: 9, comment: 'nul \u0000' },
    { survey: 'nps', score: 9, unknown: 1 },
    { survey: 'nps', score: 9, answeredAt: 'yesterday' },
  ])('%j is refused, not bent', (body) => {
    expect(newResponseSchema.safeParse(body).success).toBe(false);
  });
});
