import { summarize } from '@boucle/stats';
import fc from 'fast-check';
import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Actor, systemActor } from '../../platform/actor.ts';
import { useTestContext } from '../../platform/testing/test-context.ts';
import { createOrganization } from '../organizations/create-organization.ts';
import { recordResponse } from '../responses/ingest/record-response.ts';
import { createSurvey } from '../surveys/create-survey.ts';
import { compareGroups } from './compare-groups.ts';
import { comparisonQuerySchema, scoresQuerySchema, trendQuerySchema } from './contract.ts';
import { figureOf } from './figure-of.ts';
import { getScores } from './get-scores.ts';
import { getTrend, groupDays } from './get-trend.ts';
import { periodBefore, periodStart } from './periods.ts';
import { ranksOf } from './ranks-of.ts';
import { shareFigureOf } from './share-figure-of.ts';

const world = useTestContext();
let actor: Actor;

const STORES = ['Lille', 'Nantes', undefined] as const;

beforeAll(async () => {
  const { context } = world;
  const made = await createOrganization(context, {
    organization: 'Figures',
    name: 'F',
    email: 'f@example.com',
    password: 'correct horse battery',
    locale: 'fr',
    timeZone: 'Europe/Paris',
  });
  if (!made.ok) throw new Error(made.problem.message);
  actor = systemActor(made.value.orgId);
  const survey = await createSurvey(context, actor, {
    slug: 'nps',
    name: 'F',
    kind: 'nps',
    subject: 'F',
    locales: ['fr'],
  });
  if (!survey.ok) throw new Error(survey.problem.message);
  await Promise.all(
    Array.from({ length: 400 }, (_, i) => {
      const store = STORES[i % 3];
      const answeredAt = new Date(Date.UTC(2026, 0, 1 + (i % 150), 22, 30)).toISOString();
      const properties = { ...(store !== undefined && { store }), plan: i % 2 === 0 ? 'pro' : 'free' };
      const score = i % 3 === 0 ? 9 + (i % 2) : (i * 7) % 11;
      return recordResponse(
        context,
        actor,
        { survey: 'nps', score, channel: 'api', properties, answeredAt },
        null,
      );
    }),
  );
}, 60_000);

async function scores(query: Record<string, string>) {
  const outcome = await getScores(world.context, actor, scoresQuerySchema.parse({ survey: 'nps', ...query }));
  if (!outcome.ok) throw new Error(outcome.problem.message);
  if (outcome.value.metric !== 'nps') throw new Error('not an NPS');
  return outcome.value;
}

/** The histogram straight from the answers. */
async function recount(where = sql`true`): Promise<number[]> {
  const bins = Array.from({ length: 11 }, () => 0);
  const { rows } = await sql<{ score: number; n: number }>`
    SELECT score, count(*) AS n FROM responses WHERE org_id = ${actor.orgId} AND ${where} GROUP BY 1`.execute(
    world.context.db,
  );
  for (const { score, n } of rows) bins[score] = n;
  return bins;
}

describe('getScores', () => {
  test('is the summary of a recount, to the last digit', async () => {
    const { n, nps, interval, histogram } = await scores({});
    const expected = summarize(await recount());
    expect({ n, nps, interval, histogram }).toEqual({
      n: 400,
      nps: expected.nps,
      interval: expected.interval,
      histogram: [...expected.histogram],
    });
  });

  test('days are those of the organization’s zone, both ends included', async () => {
    // 22:30 UTC is the next day in Paris in summer, the same day in winter.
    const winter = await scores({ from: '2026-01-02', to: '2026-01-02' });
    expect(winter.histogram).toEqual(await recount(sql`answered_at = '2026-01-02T22:30Z'`));
    const summer = await scores({ from: '2026-04-02', to: '2026-04-02' });
    expect(summer.histogram).toEqual(await recount(sql`answered_at = '2026-04-01T22:30Z'`));
  });

  test('groups add up to the whole, the answers without the property included', async () => {
    const { groups = [], histogram } = await scores({ by: 'store' });
    expect(groups.map((group) => group.value).toSorted()).toEqual(['Lille', 'Nantes', null]);
    const sum = histogram.map((_, i) =>
      groups.reduce((total, group) => total + (group.histogram[i] ?? 0), 0),
    );
    expect(sum).toEqual(histogram);
    expect(groups.find((group) => group.value === null)?.histogram).toEqual(
      await recount(sql`NOT dimensions ? 'store'`),
    );
    expect(groups.find((group) => group.value === 'Lille')?.againstRest).toBe('above');
  });

  test('a filter by rollup, two filters and a filtered split by answers all agree with a recount', async () => {
    const one = await scores({ 'filter[store]': 'Nantes' });
    expect(one.histogram).toEqual(await recount(sql`dimensions ->> 'store' = 'Nantes'`));
    const none = await scores({ 'filter[store]': '' });
    expect(none.histogram).toEqual(await recount(sql`NOT dimensions ? 'store'`));
    const two = await scores({
      'filter[store]': 'Nantes',
      'filter[plan]': 'pro',
      from: '2026-02-01',
      to: '2026-03-31',
    });
    expect(two.histogram).toEqual(
      await recount(
        sql`dimensions ->> 'store' = 'Nantes' AND dimensions ->> 'plan' = 'pro' AND day BETWEEN '2026-02-01' AND '2026-03-31'`,
      ),
    );
    const split = await scores({ 'filter[plan]': 'pro', by: 'store' });
    expect(split.groups?.find((group) => group.value === null)?.histogram).toEqual(
      await recount(sql`NOT dimensions ? 'store' AND dimensions ->> 'plan' = 'pro'`),
    );
  });

  test('an empty period says where the answers are', async () => {
    const empty = await scores({ from: '2020-01-01', to: '2020-12-31' });
    expect(empty).toMatchObject({ n: 0, nps: null, display: 'hide' });
    expect(empty.answered).toEqual({ first: '2026-01-01', last: '2026-05-31' });
  });

  test('under the minimum the numbers are there, and must not be shown', async () => {
    const few = await scores({ from: '2026-01-02', to: '2026-01-03' });
    expect(few.n).toBeGreaterThan(0);
    expect(few.display).toBe('hide');
  });
});

describe('getTrend', () => {
  test.each(['day', 'week', 'month'] as const)('by %s adds up to the whole', async (interval) => {
    const query = trendQuerySchema.parse({ survey: 'nps', interval });
    const trend = await getTrend(world.context, actor, query);
    if (!trend.ok) throw new Error(trend.problem.message);
    const total = trend.value.points.reduce((sum, point) => sum + point.n, 0);
    expect(total).toBe(400);
    expect(trend.value.points.every((point) => point.start <= point.end)).toBe(true);
  });

  test('periods follow each other without a gap or an overlap', () => {
    const day = fc.date({ min: new Date('2020-01-01'), max: new Date('2030-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(
        day,
        fc.integer({ min: 0, max: 500 }),
        fc.constantFrom('day', 'week', 'month'),
        (start, length, by) => {
          const from = start.toISOString().slice(0, 10);
          const to = new Date(start.getTime() + length * 86_400_000).toISOString().slice(0, 10);
          const periods = groupDays(
            [{ day: from, bins: Array.from({ length: 11 }, () => 1) }],
            by as 'day',
            from,
            to,
          );
          expect(periods[0]?.start).toBe(from);
          expect(periods.at(-1)?.end).toBe(to);
          periods.slice(1).forEach((period, i) => {
            const before = periods[i]?.end ?? '';
            expect(Date.parse(period.start) - Date.parse(before)).toBe(86_400_000);
            expect(periodStart(period.start, by as 'day')).toBe(period.start);
          });
        },
      ),
    );
  });
});

describe('compareGroups', () => {
  test('the period before is as long and ends the day before', () => {
    expect(periodBefore('2026-03-01', '2026-03-31')).toEqual({ from: '2026-01-29', to: '2026-02-28' });
  });

  test('says how the two differ, with an interval and a verdict', async () => {
    const query = comparisonQuerySchema.parse({ survey: 'nps', from: '2026-03-01', to: '2026-04-15' });
    const outcome = await compareGroups(world.context, actor, query);
    if (!outcome.ok) throw new Error(outcome.problem.message);
    if (outcome.value.metric !== 'nps') throw new Error('not an NPS');
    const { now, before, difference, verdict } = outcome.value;
    expect(difference?.value).toBeCloseTo((now.nps ?? 0) - (before.nps ?? 0), 9);
    expect(difference && difference.low <= difference.high).toBe(true);
    expect(['better', 'worse', 'not-proven']).toContain(verdict);
  });

  const compared = async (query: Record<string, string>) => {
    const outcome = await compareGroups(
      world.context,
      actor,
      comparisonQuerySchema.parse({ survey: 'nps', ...query }),
    );
    if (!outcome.ok) throw new Error(outcome.problem.message);
    if (outcome.value.metric !== 'nps') throw new Error('not an NPS');
    return outcome.value;
  };
  const year = { from: '2026-01-01', to: '2026-12-31' };

  test('two groups either way round are the same difference', async () => {
    const there = await compared({ ...year, 'filter[store]': 'Lille', 'before[store]': 'Nantes' });
    const back = await compared({ ...year, 'filter[store]': 'Nantes', 'before[store]': 'Lille' });
    expect(there.now).toEqual(back.before);
    expect(back.difference?.value).toBeCloseTo(-(there.difference?.value ?? 0), 9);
    expect(back.difference?.low).toBeCloseTo(-(there.difference?.high ?? 0), 9);
    expect([there.verdict, back.verdict]).toEqual(['better', 'worse']);
    expect(back.smallestDetectable).toBeCloseTo(there.smallestDetectable ?? 0, 9);
    expect(back.needed).toEqual(there.needed);
    expect(there.needed?.five).toBeGreaterThan(there.needed?.ten ?? 0);
  });

  test('two groups that share answers are not compared, and it is said how many they share', async () => {
    const both = await compared({ ...year, 'filter[store]': 'Lille', 'before[plan]': 'pro' });
    const expected = await recount(sql`dimensions ->> 'store' = 'Lille' AND dimensions ->> 'plan' = 'pro'`);
    expect(both).toMatchObject({
      verdict: 'overlapping',
      difference: null,
      smallestDetectable: null,
      common: expected.reduce((sum, count) => sum + count, 0),
    });
  });

  test('any two periods are compared; half a period is refused', async () => {
    const spring = { from: '2026-04-01', to: '2026-05-31', beforeFrom: '2026-01-01', beforeTo: '2026-02-28' };
    const { now, before, beforeFrom, difference } = await compared(spring);
    expect(beforeFrom).toBe('2026-01-01');
    expect(difference?.value).toBeCloseTo((now.nps ?? 0) - (before.nps ?? 0), 9);
    expect((await compared({ ...spring, beforeTo: '2026-04-10' })).verdict).toBe('overlapping');
    const half = comparisonQuerySchema.parse({ survey: 'nps', ...year, beforeFrom: '2025-01-01' });
    expect(await compareGroups(world.context, actor, half)).toMatchObject({ ok: false });
  });
});

test('of an anonymous survey, fewer answers than the minimum say how many they are and nothing else', () => {
  const organization = { minNToShow: 10 } as never;
  const nine = [0, 0, 0, 4, 0, 0, 0, 0, 0, 5, 0];
  expect(figureOf(nine, organization).nps).not.toBeNull();
  expect(figureOf(nine, organization, undefined, true)).toEqual({
    n: 9,
    promoters: 0,
    passives: 0,
    detractors: 0,
    nps: null,
    interval: { level: 0.95, low: null, high: null },
    histogram: nine.map(() => 0),
    display: 'hide',
  });
  const ten = [0, 0, 0, 4, 0, 0, 0, 0, 0, 6, 0];
  expect(figureOf(ten, organization, undefined, true)).toEqual(figureOf(ten, organization));
  expect(shareFigureOf('csat', nine, organization, undefined, true)).toMatchObject({
    n: 4,
    value: null,
    mean: null,
    interval: { low: null, high: null },
  });
});

describe('the ranks of groups', () => {
  test('are one number only where no interval overlaps', () => {
    const range = fc.tuple(fc.integer({ min: -100, max: 100 }), fc.integer({ min: -100, max: 100 }));
    fc.assert(
      fc.property(fc.array(range, { minLength: 1, maxLength: 12 }), (ranges) => {
        const figures = ranges.map(([a, b]) => ({
          ...figureOf([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 40], { minNToShow: 10 } as never),
          interval: { level: 0.95, low: Math.min(a, b), high: Math.max(a, b) },
        }));
        ranksOf(figures, 30).forEach((rank, i) => {
          const { low, high } = figures[i]?.interval ?? { low: 0, high: 0 };
          const overlaps = figures.filter(
            (other, j) => j !== i && other.interval.low <= high && other.interval.high >= low,
          );
          expect((rank?.worst ?? 0) - (rank?.best ?? 0)).toBe(overlaps.length);
        });
      }),
    );
  });

  test('are none under the minimum to compare', async () => {
    const { groups = [] } = await scores({ by: 'store', from: '2026-01-01', to: '2026-01-20' });
    expect(groups.every(({ n, rank }) => n < 30 === (rank === null))).toBe(true);
    expect(groups.some(({ rank }) => rank === null)).toBe(true);
  });
});
