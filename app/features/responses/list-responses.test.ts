import { beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '../../platform/actor.ts';
import { newId } from '../../platform/ids.ts';
import type { Outcome } from '../../platform/outcome.ts';
import { useTestContext } from '../../platform/testing/test-context.ts';
import { makeWorld, type World } from '../distribution/testing/world.ts';
import { responsesQuerySchema } from './contract.ts';
import { countStates, getResponse, listResponses } from './list-responses.ts';
import { rebuildRollups } from './rebuild-rollups.ts';

interface Row {
  readonly score: number;
  readonly at: string;
  readonly state?: 'provisional' | 'counted' | 'replaced' | 'excluded';
  readonly comment?: string;
  readonly survey?: 'relation' | 'delivery';
  readonly dimensions?: Record<string, string>;
  readonly invitation?: string;
}

describe('the list of answers', () => {
  const own = useTestContext();
  const invitation = newId();
  const ids = new Map<string, string>();
  let world: World;

  const rows: Record<string, Row> = {
    lille: {
      score: 9,
      at: '2026-06-01T10:00:00Z',
      comment: 'Un accueil 100 % parfait',
      dimensions: { store: 'Lille' },
    },
    tours: {
      score: 3,
      at: '2026-06-02T10:00:00Z',
      comment: 'livré_en_retard',
      dimensions: { store: 'Tours' },
    },
    silent: { score: 8, at: '2026-06-03T10:00:00Z' },
    // After midnight in Paris.
    late: { score: 10, at: '2026-06-03T22:30:00Z' },
    opened: { score: 0, at: '2026-06-04T10:00:00Z', state: 'provisional', invitation },
    first: { score: 6, at: '2026-06-05T10:00:00Z', state: 'replaced', invitation },
    out: { score: 1, at: '2026-06-06T10:00:00Z', state: 'excluded', comment: 'essai' },
    delivery: { score: 7, at: '2026-06-07T10:00:00Z', survey: 'delivery' },
  };

  beforeAll(async () => {
    const { context } = own;
    world = await makeWorld(context);
    const other = await makeWorld(context);
    for (const home of [world, other]) {
      for (const [name, row] of Object.entries(rows)) {
        const id = newId();
        if (home === world) ids.set(id, name);
        await context.db
          .insertInto('responses')
          .values({
            org_id: home.orgId,
            id,
            survey_id: home.surveys[row.survey ?? 'relation'],
            series: 1,
            contact_id: null,
            invitation_id: row.invitation ?? null,
            score: row.score,
            comment: row.comment ?? null,
            state: row.state ?? 'counted',
            state_reason: null,
            channel: 'email',
            locale: 'fr',
            answered_at: new Date(row.at),
            day: '2026-01-01',
            dimensions: JSON.stringify(row.dimensions ?? {}),
            properties: '{}',
            evidence: null,
            source: 'page',
            idempotency_key: null,
            body_hash: null,
            created_at: new Date(row.at),
          })
          .execute();
      }
      await context.db.transaction().execute((tx) => rebuildRollups(tx, home.orgId, 'Europe/Paris'));
    }
  });

  const value = <T>(outcome: Outcome<T>): T => {
    if (!outcome.ok) throw new Error(outcome.problem.message);
    return outcome.value;
  };
  const list = async (query: object = {}, actor: Actor = world.actor) => {
    const page = value(await listResponses(own.context, actor, responsesQuerySchema.parse(query)));
    return { ...page, names: page.items.map(({ id }) => ids.get(id)) };
  };
  const counts = async (query: object) =>
    value(await countStates(own.context, world.actor, responsesQuerySchema.parse(query)));

  test('the newest first, of all surveys, of this organization, without what was replaced', async () => {
    expect((await list()).names).toEqual(['delivery', 'out', 'opened', 'late', 'silent', 'tours', 'lille']);
  });

  test('page by page nothing is lost or seen twice', async () => {
    const seen: (string | undefined)[] = [];
    let cursor: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof list>> = await list({
        limit: '2',
        ...(cursor !== null && { cursor }),
      });
      seen.push(...page.names);
      cursor = page.nextCursor;
    } while (cursor !== null);
    expect(seen).toEqual(['delivery', 'out', 'opened', 'late', 'silent', 'tours', 'lille']);
  });

  test.each([
    [{ survey: 'delivery' }, ['delivery']],
    [{ state: 'excluded' }, ['out']],
    [{ state: 'replaced' }, ['first']],
    [{ band: 'promoter' }, ['late', 'lille']],
    [{ band: 'passive' }, ['delivery', 'silent']],
    [{ from: '2026-06-02', to: '2026-06-03' }, ['silent', 'tours']],
    [{ from: '2026-06-04', to: '2026-06-04' }, ['opened', 'late']],
    [{ q: 'ACCUEIL' }, ['lille']],
    [{ q: '100 %' }, ['lille']],
    [{ q: '%' }, ['lille']],
    [{ q: '_en_' }, ['tours']],
    [{ q: 'l_vré' }, []],
    [{ commented: 'true', state: 'counted' }, ['tours', 'lille']],
    [{ 'filter[store]': 'Lille' }, ['lille']],
    [{ 'filter[store]': '', state: 'counted', survey: 'relation' }, ['late', 'silent']],
    [{ invitation }, ['first', 'opened']],
  ])('%j', async (query, names) => {
    expect((await list(query)).names).toEqual(names);
  });

  test.each([
    [{}, { counted: 5, provisional: 1, excluded: 1 }],
    [{ survey: 'relation' }, { counted: 4, provisional: 1, excluded: 1 }],
    [
      { survey: 'relation', band: 'promoter' },
      { counted: 2, provisional: 0, excluded: 0 },
    ],
    [
      { survey: 'relation', from: '2026-06-03', to: '2026-06-04' },
      { counted: 2, provisional: 1, excluded: 0 },
    ],
    [
      { survey: 'relation', 'filter[store]': 'Tours' },
      { counted: 1, provisional: 0, excluded: 0 },
    ],
    [
      { survey: 'relation', 'filter[store]': '' },
      { counted: 2, provisional: 1, excluded: 1 },
    ],
    [
      { survey: 'relation', q: 'essai', state: 'counted' },
      { counted: 0, provisional: 0, excluded: 1 },
    ],
  ])('the counts of %j', async (query, expected) => {
    expect(await counts(query)).toEqual(expected);
  });

  test('a key of one survey sees that survey only', async () => {
    const bound: Actor = { ...world.actor, kind: 'api-key', surveyId: world.surveys.delivery };
    const { names, items } = await list({}, bound);
    expect(names).toEqual(['delivery']);
    const query = responsesQuerySchema.parse({ survey: 'relation' });
    expect(await listResponses(own.context, bound, query)).toMatchObject({ problem: { code: 'not-found' } });
    const hidden = (await list({ survey: 'relation' })).items[0]?.id ?? '';
    expect(await getResponse(own.context, bound, hidden)).toMatchObject({ problem: { code: 'not-found' } });
    expect(await getResponse(own.context, bound, items[0]?.id ?? '')).toMatchObject({ ok: true });
  });

  test('a cursor that we did not write is refused', async () => {
    const query = responsesQuerySchema.parse({ cursor: 'x' });
    expect(await listResponses(own.context, world.actor, query)).toMatchObject({
      problem: { code: 'invalid' },
    });
  });

  test('a comment that tells of begging is marked, and counts', async () => {
    const { items } = await list({ q: 'accueil' });
    const id = items[0]?.id ?? '';
    expect(items[0]).toMatchObject({ begged: false, state: 'counted' });
    await own.context.db
      .updateTable('responses')
      .set({ comment: 'Le vendeur m’a demandé de mettre 10' })
      .where('id', '=', id)
      .execute();
    expect(await getResponse(own.context, world.actor, id)).toMatchObject({
      value: { begged: true, state: 'counted' },
    });
  });
});
