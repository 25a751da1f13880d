import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Actor, systemActor } from '../../platform/actor.ts';
import type { Outcome } from '../../platform/outcome.ts';
import { useTestContext } from '../../platform/testing/test-context.ts';
import type { Organization } from '../organizations/contract.ts';
import { createOrganization } from '../organizations/create-organization.ts';
import { recordResponse } from '../responses/ingest/record-response.ts';
import type { NewSurvey } from '../surveys/contract.ts';
import { createSurvey } from '../surveys/create-survey.ts';
import { scaleOf } from '../surveys/scale.ts';
import { compareGroups } from './compare-groups.ts';
import { comparisonQuerySchema, scoresQuerySchema, scoresSchema, trendQuerySchema } from './contract.ts';
import { getScores } from './get-scores.ts';
import { getTrend } from './get-trend.ts';
import { shareFigureOf } from './share-figure-of.ts';

const world = useTestContext();
let actor: Actor;

/** Each survey gets these scores, one a day from 1 January, the last two thirds of them at Lille. */
const SURVEYS = {
  relation: { kind: 'nps', relation: 'relational', scores: [10, 9, 8, 3] },
  shop: { kind: 'nps', relation: 'relational', scores: [10, 0] },
  delivery: { kind: 'nps', relation: 'transactional', scores: [7] },
  satisfaction: {
    kind: 'csat',
    relation: 'transactional',
    scores: [...Array(30).keys()].map((i) => 1 + (i % 5)),
  },
  effort: { kind: 'ces', relation: 'transactional', scores: [1, 4, 5, 6, 7, 7] },
} as const satisfies Record<string, Pick<NewSurvey, 'kind' | 'relation'> & { scores: readonly number[] }>;

function value<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`refused: ${JSON.stringify(outcome.problem)}`);
  return outcome.value;
}

const ask = (query: Record<string, string>, who = actor) =>
  getScores(world.context, who, scoresQuerySchema.parse(query));

async function share(query: Record<string, string>) {
  const scores = scoresSchema.parse(value(await ask(query)));
  if (scores.metric === 'nps') throw new Error('an NPS');
  return scores;
}

beforeAll(async () => {
  const { context } = world;
  const made = await createOrganization(context, {
    organization: 'Kinds',
    name: 'K',
    email: 'k@example.com',
    password: 'correct horse battery',
    locale: 'fr',
    timeZone: 'Europe/Paris',
  });
  actor = systemActor(value(made).orgId);
  for (const [slug, { kind, relation, scores }] of Object.entries(SURVEYS)) {
    value(
      await createSurvey(context, actor, { slug, name: slug, kind, relation, subject: 'K', locales: ['fr'] }),
    );
    for (const [i, score] of scores.entries()) {
      const answeredAt = new Date(Date.UTC(2026, 0, 1 + i, 12)).toISOString();
      const properties = { store: i < scores.length / 3 ? 'Nantes' : 'Lille' };
      value(
        await recordResponse(
          context,
          actor,
          { survey: slug, score, channel: 'api', answeredAt, properties },
          null,
        ),
      );
    }
  }
}, 60_000);

describe('the figure of a CSAT and of a CES', () => {
  test('is the share of 4 and 5 with its Wilson interval, its rule and its mean', async () => {
    const scores = await share({ survey: 'satisfaction' });
    expect(scores).toMatchObject({
      metric: 'csat',
      n: 30,
      value: 40,
      mean: 3,
      histogram: [6, 6, 6, 6, 6],
      rule: '100 × n[4–5] / n',
      survey: 'satisfaction',
      relation: 'transactional',
    });
    // 12 out of 30: (12 + 1.9207 ± 1.96·√(12·18/30 + 0.9604)) / 33.8415.
    expect(scores.interval.low).toBeCloseTo(24.5906, 3);
    expect(scores.interval.high).toBeCloseTo(57.6796, 3);
  });

  test('is the share of 5 to 7', async () => {
    const scores = await share({ survey: 'effort' });
    expect(scores).toMatchObject({
      metric: 'ces',
      n: 6,
      mean: 5,
      histogram: [1, 0, 0, 1, 1, 1, 2],
      display: 'hide',
    });
    expect(scores.value).toBeCloseTo((100 * 4) / 6, 9);
  });

  test('its groups add up, under the name that leaves `value` to the share', async () => {
    const { groups = [], histogram } = await share({ survey: 'satisfaction', by: 'store' });
    expect(groups.map(({ group, n }) => [group, n])).toEqual([
      ['Lille', 20],
      ['Nantes', 10],
    ]);
    expect(histogram.map((_, i) => groups.reduce((sum, one) => sum + (one.histogram[i] ?? 0), 0))).toEqual(
      histogram,
    );
    expect(groups.every(({ againstRest }) => againstRest === null)).toBe(true);
  });

  test('its trend and its comparison are shares too', async () => {
    const query = trendQuerySchema.parse({ survey: 'satisfaction', interval: 'month' });
    expect(value(await getTrend(world.context, actor, query))).toMatchObject({
      metric: 'csat',
      points: [{ n: 30, value: 40, mean: 3 }],
      series: [{ survey: 'satisfaction', series: 1 }],
    });
    const periods = comparisonQuerySchema.parse({
      survey: 'satisfaction',
      from: '2026-01-16',
      to: '2026-01-30',
    });
    const compared = value(await compareGroups(world.context, actor, periods));
    expect(compared).toMatchObject({
      metric: 'csat',
      now: { n: 15, value: 40 },
      before: { n: 15, value: 40 },
      verdict: 'too-few',
    });
    expect(compared.difference?.value).toBe(0);
    expect(compared.difference?.low).toBeCloseTo(-(compared.difference?.high ?? 0), 9);
  });

  test('is within 0 and 100, its interval around it, and says no more than its counts', () => {
    const organization = { minNToShow: 10 } as Organization;
    for (const kind of ['csat', 'ces'] as const) {
      const { min, max, scores, isGood } = scaleOf(kind);
      const bins = fc.array(fc.nat(500), { minLength: 11, maxLength: 11 }).map((all) =>
        // What is off the scale was never written.
        all.map((count, score) => (score >= min && score <= max ? count : 0)),
      );
      fc.assert(
        fc.property(bins, (counts) => {
          const { n, value: percent, interval, mean, histogram } = shareFigureOf(kind, counts, organization);
          fc.pre(n > 0 && percent !== null && mean !== null);
          const good = scores.filter(isGood).reduce((sum, score) => sum + (counts[score] ?? 0), 0);
          expect(percent).toBe((100 * good) / n);
          expect(interval.low).toBeLessThanOrEqual(percent);
          expect(interval.high).toBeGreaterThanOrEqual(percent);
          expect(interval.low).toBeGreaterThanOrEqual(0);
          expect(interval.high).toBeLessThanOrEqual(100);
          expect(histogram).toEqual(scores.map((score) => counts[score]));
        }),
      );
    }
  });
});

describe('one figure', () => {
  test('is never of two kinds, and whoever did not choose reads what there is', async () => {
    const refused = {
      ok: false,
      problem: {
        code: 'invalid',
        message: 'analytics:problems.several-kinds',
        values: {
          choices: 'kind=nps (delivery, shop, relation), kind=csat (satisfaction), kind=ces (effort)',
        },
      },
    };
    expect(await ask({})).toMatchObject(refused);
    expect(await ask({ relation: 'both' })).toMatchObject(refused);
    expect(await ask({ survey: 'relation,satisfaction' })).toMatchObject({
      problem: { message: 'analytics:problems.several-kinds' },
    });
    expect(await ask({ survey: 'satisfaction,effort', relation: 'both' })).toMatchObject({ ok: false });
  });

  test('mixes the relationship and single events only for who asks for both', async () => {
    const refused = {
      problem: {
        message: 'analytics:problems.several-relations',
        values: { choices: 'relation=relational (shop, relation), relation=transactional (delivery)' },
      },
    };
    expect(await ask({ kind: 'nps' })).toMatchObject(refused);
    expect(await ask({ survey: 'shop,relation,delivery' })).toMatchObject(refused);
    expect(value(await ask({ kind: 'nps', relation: 'both' }))).toMatchObject({
      n: 7,
      relation: 'both',
      survey: null,
    });
  });

  test('adds up surveys of one kind and relation by their answers', async () => {
    const relational = value(await ask({ kind: 'nps', relation: 'relational' }));
    expect(relational).toMatchObject({
      metric: 'nps',
      n: 6,
      promoters: 3,
      detractors: 2,
      surveys: ['shop', 'relation'],
      relation: 'relational',
      answered: { first: '2026-01-01', last: '2026-01-04' },
    });
    const named = value(await ask({ survey: 'shop, relation' }));
    expect(named).toEqual(relational);
    const filtered = value(
      await ask({ kind: 'nps', relation: 'relational', 'filter[store]': 'Lille', by: 'channel' }),
    );
    expect(filtered.n).toBe(3);
    expect(value(await ask({ kind: 'csat' })).survey).toBe('satisfaction');
  });

  test('knows no survey of another kind, of nobody, or of another key', async () => {
    expect(await ask({ survey: 'relation,elsewhere' })).toMatchObject({ problem: { code: 'not-found' } });
    expect(await ask({ survey: ',' })).toMatchObject({ problem: { code: 'not-found' } });
    expect(await ask({ survey: 'relation', kind: 'csat' })).toMatchObject({
      problem: { message: 'analytics:problems.none-chosen' },
    });
    expect(await ask({ survey: 'relation,shop', series: '1' })).toMatchObject({
      problem: { fields: { series: 'analytics:problems.series-of-one' } },
    });
    const { surveys } = value(await ask({ survey: 'effort' }));
    expect(surveys).toEqual(['effort']);
    const effort = await world.context.db
      .selectFrom('surveys')
      .select('id')
      .where('org_id', '=', actor.orgId)
      .where('slug', '=', 'effort')
      .executeTakeFirstOrThrow();
    const bound = { ...actor, surveyId: effort.id };
    expect(value(await ask({}, bound))).toMatchObject({ metric: 'ces', survey: 'effort', n: 6 });
    expect(await ask({ survey: 'effort,shop' }, bound)).toMatchObject({ problem: { code: 'not-found' } });
  });
});
