import { countAnswers, nps } from '@boucle/stats';
import fc from 'fast-check';
import { sql } from 'kysely';
import { beforeEach, expect, test } from 'vitest';
import { newId } from '../../../platform/ids.ts';
import { useTestContext } from '../../../platform/testing/test-context.ts';
import type { World } from '../../distribution/testing/world.ts';
import { catalogues, makeAnswerWorld } from '../../responses/testing/answer-world.ts';
import { type FunnelOfSurvey, funnelQuerySchema } from './contract.ts';
import { getFunnel } from './get-funnel.ts';

const world = useTestContext(catalogues);
let tenant: World;

interface Asked {
  readonly state: 'queued' | 'sent' | 'failed' | 'skipped' | 'cancelled';
  readonly bouncedLater: boolean;
  readonly team: 'nord' | 'sud' | null;
  /** Of the occasion: says more than the person's. */
  readonly occasion: 'nord' | null;
  readonly score: number | null;
  readonly day: number;
}

const asked: fc.Arbitrary<Asked> = fc.record({
  state: fc.constantFrom('queued', 'sent', 'sent', 'sent', 'failed', 'skipped', 'cancelled'),
  bouncedLater: fc.boolean(),
  team: fc.constantFrom('nord', 'sud', null),
  occasion: fc.constantFrom('nord', null, null),
  score: fc.option(fc.integer({ min: 0, max: 10 })),
  day: fc.integer({ min: 1, max: 28 }),
});

async function write(people: readonly Asked[]): Promise<void> {
  const { db } = world.context;
  const { orgId, surveys } = tenant;
  for (const table of ['responses', 'invitations', 'contacts']) {
    await sql`DELETE FROM ${sql.table(table)} WHERE org_id = ${orgId}`.execute(db);
  }
  for (const { state, bouncedLater, team, occasion, score, day } of people) {
    const [contactId, id] = [newId(), newId()];
    const at = new Date(Date.UTC(2026, 3, day, 22, 30));
    const of = (value: string | null) => JSON.stringify(value === null ? {} : { team: value });
    const bouncedAt = bouncedLater && state === 'sent' ? at : null;
    await sql`INSERT INTO contacts (org_id, id, email, email_key, properties, consent, created_at, updated_at)
      VALUES (${orgId}, ${contactId}, ${`${id}@x.fr`}, ${`${id}@x.fr`}, ${of(team)}, 'presumed', ${at}, ${at})`.execute(
      db,
    );
    await sql`INSERT INTO invitations (org_id, id, survey_id, series, contact_id, channel, locale, state, properties,
        send_at, sent_at, bounced_at, expires_at, created_by, created_at)
      VALUES (${orgId}, ${id}, ${surveys.relation}, 1, ${contactId}, 'email', 'fr', ${state}, ${of(occasion)},
        ${at}, ${state === 'sent' ? at : null}, ${bouncedAt}, ${at}, 'test', ${at})`.execute(db);
    if (score === null || state === 'skipped' || state === 'cancelled') continue;
    await sql`INSERT INTO responses (org_id, id, survey_id, series, contact_id, invitation_id, score, state, channel,
        answered_at, day, dimensions, properties, source, created_at)
      VALUES (${orgId}, ${newId()}, ${surveys.relation}, 1, ${contactId}, ${id}, ${score}, 'counted', 'email',
        ${at}, '2026-06-01', '{}', '{}', 'page', ${at})`.execute(db);
  }
}

async function funnel(
  query: Record<string, string> = {},
  teams: string[] | null = null,
): Promise<FunnelOfSurvey> {
  const parsed = funnelQuerySchema.parse({ survey: 'relation', ...query });
  const outcome = await getFunnel(world.context, { ...tenant.actor, teams }, parsed);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem));
  return outcome.value;
}

beforeEach(async () => {
  tenant = await makeAnswerWorld(world.context);
});

test('counts add up, by group and over the wall of a team, and the bounds hold the figure', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(asked, { minLength: 1, maxLength: 25 }), async (people) => {
      await write(people);
      const whole = await funnel({ by: 'team' });
      const left = people.filter(({ state }) => !['skipped', 'cancelled'].includes(state));
      expect(whole.queued + whole.sent).toBe(left.length);
      expect(whole.sent).toBe(whole.delivered + whole.bounced);
      expect(whole.answered).toBe(left.filter(({ score }) => score !== null).length);
      expect(whole.answered).toBe(countAnswers(whole.figure));
      const groups = whole.groups ?? [];
      for (const part of ['queued', 'sent', 'bounced', 'delivered', 'answered'] as const) {
        expect(groups.reduce((sum, group) => sum + group[part], 0)).toBe(whole[part]);
      }
      for (const group of groups) {
        const team = left.filter((one) => (one.occasion ?? one.team) === group.value);
        expect(group.queued + group.sent).toBe(team.length);
        expect((await funnel({ 'filter[team]': group.value ?? '' })).answered).toBe(group.answered);
      }
      const seen = await funnel({}, ['sud']);
      expect(seen.queued + seen.sent).toBe(left.filter(({ team }) => team === 'sud').length);
      const { bounds, figure, rate, interval } = whole;
      expect(bounds === null).toBe(whole.answered === 0);
      if (bounds !== null) {
        expect(bounds.low).toBeLessThanOrEqual(bounds.ifThirtyLower + 1e-9);
        expect(bounds.ifThirtyLower).toBeLessThanOrEqual(bounds.ifTenLower + 1e-9);
        expect(bounds.ifTenLower).toBeLessThanOrEqual((nps(figure) ?? 0) + 1e-9);
        expect(nps(figure) ?? 0).toBeLessThanOrEqual(bounds.high + 1e-9);
      }
      if (rate !== null) {
        expect(interval.low).toBeLessThanOrEqual(rate);
        expect(interval.high).toBeGreaterThanOrEqual(rate);
      }
    }),
    { numRuns: 15 },
  );
}, 60_000);

test('a day is one of the organization’s zone, and an answer belongs to the day it was asked on', async () => {
  const one = { state: 'sent', bouncedLater: false, team: null, occasion: null, score: 9 } as const;
  await write([
    { ...one, day: 9 },
    { ...one, day: 10 },
  ]);
  // 22:30 UTC is half past midnight in Paris in April.
  expect((await funnel({ from: '2026-04-10', to: '2026-04-10' })).sent).toBe(1);
  expect((await funnel({ from: '2026-04-10', to: '2026-04-11' })).answered).toBe(2);
  expect((await funnel({ from: '2026-06-01', to: '2026-06-01' })).sent).toBe(0);
});

test('groups that answer unequally are named, once enough were asked', async () => {
  const people = (team: 'nord' | 'sud', count: number, answered: number): Asked[] =>
    Array.from({ length: count }, (_, i) => ({
      state: 'sent',
      bouncedLater: false,
      team,
      occasion: null,
      score: i < answered ? 9 : null,
      day: 5,
    }));
  await write([...people('nord', 80, 40), ...people('sud', 80, 8)]);
  const { groups = [] } = await funnel({ by: 'team' });
  expect(Object.fromEntries(groups.map(({ value, againstRest }) => [value, againstRest]))).toEqual({
    nord: 'above',
    sud: 'below',
  });
  await write([...people('nord', 20, 18), ...people('sud', 80, 8)]);
  const few = await funnel({ by: 'team' });
  expect(few.groups?.map(({ againstRest }) => againstRest)).toEqual([null, null]);
}, 60_000);
