import { beforeAll, describe, expect, test } from 'vitest';
import { type Actor, type OrgId, systemActor } from '../../platform/actor.ts';
import { newId } from '../../platform/ids.ts';
import { useTestContext } from '../../platform/testing/test-context.ts';
import { createOrganization } from '../organizations/create-organization.ts';
import { recordResponse } from '../responses/ingest/record-response.ts';
import { createSurvey } from '../surveys/create-survey.ts';
import { freezeReport } from './freeze-report.ts';
import { reportMonths } from './jobs.ts';
import { addMonths, lastDayOf } from './month.ts';
import { listReports, showReport } from './show-reports.ts';

const world = useTestContext();
let actor: Actor;

async function answer(score: number, answeredAt: string): Promise<void> {
  const input = {
    survey: 'nps',
    score,
    channel: 'api',
    answeredAt,
    properties: { store: score > 7 ? 'Lille' : 'Lyon' },
  };
  const outcome = await recordResponse(world.context, actor, input, null);
  if (!outcome.ok) throw new Error(outcome.problem.message);
}

beforeAll(async () => {
  world.clock.set('2026-06-15T10:00:00Z');
  const made = await createOrganization(world.context, {
    organization: 'Bilan',
    name: 'B',
    email: 'b@example.com',
    password: 'correct horse battery',
    locale: 'fr',
    timeZone: 'Europe/Paris',
  });
  if (!made.ok) throw new Error(made.problem.message);
  actor = systemActor(made.value.orgId);
  const survey = {
    slug: 'nps',
    name: 'Relation',
    kind: 'nps' as const,
    subject: 'B',
    locales: ['fr' as const],
  };
  const created = await createSurvey(world.context, actor, survey);
  if (!created.ok) throw new Error(created.problem.message);
  for (let i = 0; i < 40; i += 1)
    await answer(i % 11, `2026-05-${String(1 + (i % 28)).padStart(2, '0')}T12:00:00Z`);
  for (let i = 0; i < 30; i += 1) await answer(9, '2026-04-10T12:00:00Z');
  // Midnight in Paris has passed: it is June there.
  await answer(10, '2026-05-31T22:30:00Z');
}, 60_000);

const freeze = (month: string, who = actor) => freezeReport(world.context, who, { survey: 'nps', month });

describe('a monthly report', () => {
  test('is of a month that is over, has answers, and is asked for by who may', async () => {
    expect(await freeze('2026-06')).toMatchObject({
      ok: false,
      problem: { fields: { month: 'sharing:problems.not-over' } },
    });
    expect(await freeze('2026-01')).toMatchObject({
      ok: false,
      problem: { fields: { month: 'sharing:problems.no-answers' } },
    });
    const reader: Actor = { ...actor, role: 'analyst', scopes: ['read'] };
    expect(await freeze('2026-05', reader)).toMatchObject({ ok: false, problem: { code: 'forbidden' } });
  });

  test('tells the month, the change, the year and each property, in the zone of the organization', async () => {
    const made = await freeze('2026-05');
    if (!made.ok) throw new Error(JSON.stringify(made.problem));
    const { content, since, month } = made.value;
    expect(month).toBe('2026-05');
    expect(content.scores.n).toBe(40);
    expect(content.comparison).toMatchObject({
      beforeFrom: '2026-04-01',
      beforeTo: '2026-04-30',
      before: { n: 30 },
    });
    expect(content.trend.points).toHaveLength(12);
    expect(content.segments.map(({ dimension }) => dimension)).toContain('store');
    expect(since).toBeNull();
  });

  test('does not change when answers come late: what came is told beside it', async () => {
    const listed = await listReports(world.context, actor);
    if (!listed.ok) throw new Error(listed.problem.message);
    const id = listed.value.items[0]?.id ?? '';
    const { figure } = listed.value.items[0] ?? {};
    const read = async (who = actor) => {
      const shown = await showReport(world.context, who, id);
      if (!shown.ok) throw new Error(shown.problem.message);
      return shown.value;
    };
    const before = await read();
    expect(before.content.scores).toMatchObject({ ...figure, n: 40 });
    for (const score of [10, 10, 2]) await answer(score, '2026-05-20T12:00:00Z');
    const after = await read();
    expect(after.content).toEqual(before.content);
    expect(after.since).toMatchObject({ answers: 3, scores: { n: 43 } });
    const scoped = await read({
      ...actor,
      kind: 'member',
      role: 'manager',
      scopes: ['read'],
      teams: ['Lyon'],
    });
    expect(scoped.since).toEqual(after.since);
    expect(await freeze('2026-05')).toMatchObject({ ok: false, problem: { code: 'conflict' } });
    const stranger = systemActor(newId() as OrgId);
    expect(await showReport(world.context, stranger, id)).toMatchObject({
      ok: false,
      problem: { code: 'not-found' },
    });
  });

  test('is made by the clock on the second of the next month, once', async () => {
    const months = async () => {
      const listed = await listReports(world.context, actor);
      return listed.ok ? listed.value.items.map(({ month, isAutomatic }) => `${month} ${isAutomatic}`) : [];
    };
    world.clock.set('2026-06-30T23:30:00Z');
    await reportMonths(world.context);
    expect(await months()).toEqual(['2026-05 true']);
    // The first of July, in Paris: June's last answers may still be on their way.
    world.clock.set('2026-07-01T20:00:00Z');
    await reportMonths(world.context);
    expect(await months()).toEqual(['2026-05 true']);
    world.clock.set('2026-07-01T22:30:00Z');
    await reportMonths(world.context);
    await reportMonths(world.context);
    expect(await months()).toEqual(['2026-06 true', '2026-05 true']);
  });
});

test('months', () => {
  expect(lastDayOf('2028-02')).toBe('2028-02-29');
  expect(lastDayOf('2026-12')).toBe('2026-12-31');
  expect(addMonths('2026-01', -1)).toBe('2025-12');
  expect(addMonths('2026-11', 14)).toBe('2028-01');
});
