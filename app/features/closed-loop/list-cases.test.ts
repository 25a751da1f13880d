import type { Readable } from 'node:stream';
import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '../../platform/actor.ts';
import { newId } from '../../platform/ids.ts';
import { useTestContext } from '../../platform/testing/test-context.ts';
import { recordResponse } from '../responses/ingest/record-response.ts';
import { listCauses } from './causes/list-causes.ts';
import { casesQuerySchema, waitingQuerySchema } from './contract.ts';
import { closeCase } from './endings/close-case.ts';
import { followCounted } from './follow-answers.ts';
import { getWaiting, listCases } from './list-cases.ts';
import { recordContact } from './record-contact.ts';
import { reopenClosedCase } from './reopen-closed-case.ts';
import { closedLoopRoutes } from './routes.ts';
import { CASE_TEXTS, type CaseWorld, makeCaseWorld } from './testing/case-world.ts';

const world = useTestContext(CASE_TEXTS);
let loop: CaseWorld;
const ids: Record<string, string> = {};

/** Cases of Monday to Thursday, each with something that no other has. */
const PEOPLE = [
  {
    name: 'Aline Moreau',
    score: 2,
    team: 'nord',
    comment: 'Livraison très en retard',
    plan: 'pro',
    locale: 'fr',
  },
  { name: 'Bruno Petit', score: 5, team: 'sud', comment: 'Broken on arrival', plan: 'free', locale: 'en' },
  { name: 'Chloé Œuvrard', score: 0, team: undefined, comment: undefined, plan: 'pro', locale: 'fr' },
  { name: 'Denis Roux', score: 6, team: 'nord', comment: 'Un 100 % déçu', plan: 'free', locale: undefined },
] as const;

beforeAll(async () => {
  loop = await makeCaseWorld(world.context);
  for (const [i, { name, score, team, comment, plan, locale }] of PEOPLE.entries()) {
    world.clock.set(`2026-06-${15 + i}T08:00:00Z`);
    const outcome = await recordResponse(
      world.context,
      loop.owner,
      {
        survey: 'nps',
        score,
        channel: 'api',
        ...(comment !== undefined && { comment }),
        contact: {
          name,
          email: `${i}@example.com`,
          ...(locale !== undefined && { locale }),
          properties: { plan, ...(team !== undefined && { team }) },
          ...(i === 1 && { account: { name: 'Orsel' } }),
        },
      },
      null,
    );
    if (!outcome.ok) throw new Error(outcome.problem.message);
    await followCounted(world.context, loop.owner.orgId, [outcome.value.id]);
    const { rows } = await sql<{ id: string }>`
      SELECT id FROM cases WHERE response_id = ${outcome.value.id}`.execute(world.context.db);
    ids[name.split(' ')[0] ?? ''] = rows[0]?.id ?? '';
  }
  // Thursday at noon in Paris: the limits of Monday and Tuesday have passed, and every target.
  world.clock.set('2026-06-18T10:00:00Z');
}, 60_000);

async function names(query: Record<string, string>, actor: Actor = loop.owner): Promise<string[]> {
  const outcome = await listCases(world.context, actor, casesQuerySchema.parse(query));
  if (!outcome.ok) throw new Error(outcome.problem.message);
  return outcome.value.items.map(({ contact }) => contact.name?.split(' ')[0] ?? '');
}

/** Whose cases the file holds that is asked for with a filter. */
async function exported(query: Record<string, string>): Promise<string[]> {
  const { export: route } = closedLoopRoutes;
  const asked = { ...query, format: 'csv', locale: 'en' };
  const given = { context: world.context, actor: loop.owner, locale: 'en', query: route.query?.parse(asked) };
  const outcome = await route.handle(given as never);
  if (!outcome.ok) throw new Error(outcome.problem.message);
  const { body } = outcome.value;
  const file = Buffer.isBuffer(body) ? body.toString() : (await (body as Readable).toArray()).join('');
  return PEOPLE.map(({ name }) => name).filter((name) => file.includes(name));
}

const ALL = ['Aline', 'Bruno', 'Chloé', 'Denis'];

describe('the list of cases', () => {
  test.each([
    [{}, ALL],
    [{ sort: 'newest' }, ALL.toReversed()],
    [{ sort: 'oldest' }, ALL],
    [{ team: 'nord' }, ['Aline', 'Denis']],
    [{ team: 'none' }, ['Chloé']],
    [{ band: 'detractor' }, ALL],
    [{ band: 'promoter' }, []],
    [{ due: 'overdue' }, ['Aline', 'Bruno']],
    [{ due: 'late' }, ['Aline', 'Bruno', 'Chloé', 'Denis']],
    [{ due: 'today' }, []],
    [{ due: 'week' }, ['Chloé', 'Denis']],
    [{ due: 'reached' }, []],
    [{ reason: 'contact-request' }, []],
    [{ language: 'en' }, ['Bruno']],
    [{ language: 'fr' }, ['Aline', 'Chloé']],
    [{ 'filter[plan]': 'pro' }, ['Aline', 'Chloé']],
    [{ 'filter[plan]': 'pro', team: 'nord' }, ['Aline']],
    [{ 'filter[plan]': 'x' }, []],
    [{ openedFrom: '2026-06-16', openedTo: '2026-06-17' }, ['Bruno', 'Chloé']],
    [{ q: 'RETARD' }, ['Aline']],
    [{ q: 'en retard' }, ['Aline']],
    [{ q: 'oeuvrard' }, ['Chloé']],
    [{ q: '100 %' }, ['Denis']],
    [{ q: '%' }, []],
    [{ q: 'nothing of this' }, []],
    [{ owner: 'me' }, ALL],
    [{ owner: 'nobody' }, []],
    [{ watched: 'true' }, []],
    [{ type: 'none' }, ALL],
    [{ status: 'closed' }, []],
    [{ status: 'waiting', team: 'sud' }, ['Bruno']],
  ])('of %j is %j', async (query, expected) => {
    expect(await names(query as Record<string, string>)).toEqual(expected);
  });

  test('says what is due today on the wall of the organization', async () => {
    world.clock.set('2026-06-17T22:30:00Z');
    // In Paris Thursday has begun: Bruno’s limit is on it, and Denis’s target.
    expect(await names({ due: 'today' })).toEqual(['Bruno', 'Denis']);
    world.clock.set('2026-06-18T10:00:00Z');
  });

  test('tells the account, the team and the language', async () => {
    const outcome = await listCases(world.context, loop.owner, casesQuerySchema.parse({ team: 'sud' }));
    if (!outcome.ok) throw new Error(outcome.problem.message);
    const [bruno] = outcome.value.items;
    expect(bruno).toMatchObject({
      team: 'sud',
      account: { name: 'Orsel' },
      language: 'en',
      mergedInto: null,
    });
    expect(await names({ account: bruno?.account?.id ?? '' })).toEqual(['Bruno']);
    expect(await names({ account: newId() })).toEqual([]);
  });

  test('follows what becomes of a case', async () => {
    const { db } = world.context;
    const id = ids['Aline'] ?? '';
    await db.transaction().execute((tx) => recordContact(tx, loop.owner, id, world.clock.now()));
    expect(await names({ due: 'overdue' })).toEqual(['Bruno']);
    expect(await names({ due: 'reached' })).toEqual(['Aline']);
    expect(await names({ owner: 'nobody' })).toEqual([]);
  });

  test('says how many wait, of whom and of which team', async () => {
    const { context } = world;
    const counted = async (query: object) => {
      const outcome = await getWaiting(context, loop.owner, waitingQuerySchema.parse(query));
      if (!outcome.ok) throw new Error(outcome.problem.message);
      return [outcome.value.waiting, outcome.value.inProgress];
    };
    expect(await counted({})).toEqual([3, 1]);
    expect(await counted({ team: 'nord' })).toEqual([1, 1]);
    expect(await counted({ team: 'none' })).toEqual([1, 0]);
    expect(await counted({ owner: 'nobody' })).toEqual([0, 0]);
    expect(await counted({ owner: 'me', team: 'sud' })).toEqual([1, 0]);
    expect(await counted({ owner: newId() })).toEqual([0, 0]);
  });

  test.each(['due', 'oldest', 'newest'])('is read in pages by %s without a gap or a repeat', async (sort) => {
    const read: string[] = [];
    let cursor: string | null = null;
    do {
      const query = { sort, limit: '1', ...(cursor !== null && { cursor }) };
      const page = await listCases(world.context, loop.owner, casesQuerySchema.parse(query));
      if (!page.ok) throw new Error(page.problem.message);
      read.push(...page.value.items.map((one) => one.id));
      cursor = page.value.nextCursor;
    } while (cursor !== null);
    const expected = ALL.map((name) => ids[name]);
    expect(read).toEqual(sort === 'newest' ? expected.toReversed() : expected);
  });

  test('shows a member of a team that team’s, whatever they ask for', async () => {
    const agent = { ...loop.owner, id: newId(), role: 'agent', scopes: ['read'], teams: ['sud'] } as const;
    expect(await names({}, agent)).toEqual(['Bruno']);
    expect(await names({ team: 'nord' }, agent)).toEqual([]);
    expect(await names({ q: 'retard' }, agent)).toEqual([]);
    expect(await names({ 'filter[plan]': 'pro' }, agent)).toEqual([]);
  });

  test('is narrowed by how a case ended and by its cause, also one above it, and exported alike', async () => {
    const { context } = world;
    const { owner } = loop;
    const causes = await listCauses(context, owner);
    if (!causes.ok) throw new Error(causes.problem.message);
    const below = causes.value.items.find(({ parentId }) => parentId !== null);
    const above = below?.parentId ?? '';
    const other = causes.value.items.find(({ id, parentId }) => parentId === null && id !== above)?.id ?? '';
    expect(
      await closeCase(context, owner, ids['Bruno'] ?? '', {
        outcome: 'explained',
        causeId: below?.id,
        told: 'La boîte était trop mince.',
      }),
    ).toMatchObject({ ok: true });
    expect(
      await closeCase(context, owner, ids['Denis'] ?? '', {
        outcome: 'lost-refuses',
        causeId: other,
        told: 'Rien de plus.',
      }),
    ).toMatchObject({ ok: true });
    expect(await names({ outcome: 'explained' })).toEqual(['Bruno']);
    expect(await names({ outcome: 'lost' })).toEqual(['Denis']);
    expect(await names({ outcome: 'lost-silent' })).toEqual([]);
    expect(await names({ cause: below?.id ?? '' })).toEqual(['Bruno']);
    expect(await names({ cause: above })).toEqual(['Bruno']);
    expect(await names({ cause: other, outcome: 'lost-refuses' })).toEqual(['Denis']);
    expect(await names({ cause: newId() })).toEqual([]);
    expect(await exported({ cause: above, status: 'closed' })).toEqual(['Bruno Petit']);
    expect(await exported({ outcome: 'lost' })).toEqual(['Denis Roux']);
    expect(await exported({ 'filter[plan]': 'pro', status: 'waiting' })).toEqual([
      'Aline Moreau',
      'Chloé Œuvrard',
    ]);
    for (const name of ['Bruno', 'Denis'])
      expect(await reopenClosedCase(context, owner, ids[name] ?? '')).toMatchObject({ ok: true });
    expect(await names({ outcome: 'explained' })).toEqual([]);
  });

  test('of another organization is empty', async () => {
    const other = await makeCaseWorld(world.context);
    expect(await names({ q: 'retard' }, other.owner)).toEqual([]);
    expect(await names({ 'filter[plan]': 'pro' }, other.owner)).toEqual([]);
  });

  test('refuses what it does not know, and finds nothing by a NUL', async () => {
    expect(casesQuerySchema.safeParse({ owner: 'somebody' }).success).toBe(false);
    expect(casesQuerySchema.safeParse({ due: 'never' }).success).toBe(false);
    expect(await names({ q: 'a\u0000b' })).toEqual([]);
    expect(await names({ 'filter[a\u0000]': 'b' })).toEqual(await names({}));
  });
});
