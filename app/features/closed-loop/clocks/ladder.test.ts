import { sql } from 'kysely';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Actor, systemActor } from '../../../platform/actor.ts';
import { newId } from '../../../platform/ids.ts';
import { useTestContext } from '../../../platform/testing/test-context.ts';
import { createOrganization } from '../../organizations/create-organization.ts';
import { listAuditOf } from '../../organizations/list-audit-of.ts';
import { createTeam } from '../../organizations/members/change-team.ts';
import { recordResponse } from '../../responses/ingest/record-response.ts';
import { createSurvey } from '../../surveys/create-survey.ts';
import { setCalendar } from '../calendars/set-calendar.ts';
import { followCounted } from '../follow-answers.ts';
import { getCase } from '../list-cases.ts';
import closedLoopEn from '../messages/en.json' with { type: 'json' };
import closedLoopFr from '../messages/fr.json' with { type: 'json' };
import { recordContact } from '../record-contact.ts';
import { reopenClosedCase } from '../reopen-closed-case.ts';
import { changeClockSettings, getClockSettings } from './change-clock-settings.ts';
import { climbLadders } from './climb-ladders.ts';
import { escalateCase } from './escalate-case.ts';
import en from './messages/en.json' with { type: 'json' };
import fr from './messages/fr.json' with { type: 'json' };
import { recomputeClocks } from './recompute-clocks.ts';

const HOUR = 3_600_000;
/** Friday 12 June 2026, 17:45 in Paris. */
const FRIDAY = '2026-06-12T15:45:00Z';
const OFFICE = [{ from: 540, to: 1080 }];

const world = useTestContext({ 'closed-loop': { fr: closedLoopFr, en: closedLoopEn }, clocks: { fr, en } });
let actor: Actor;
let director: string;
let manager: string;
let count = 0;

async function hire(name: string, role: string): Promise<string> {
  const { db, clock } = world.context;
  const id = newId();
  const times = { createdAt: clock(), updatedAt: clock() };
  const person = { id, name, email: `${name}@example.com`, emailVerified: true };
  await db
    .insertInto('auth.user')
    .values({ ...person, ...times })
    .execute();
  const member = { id: newId(), organizationId: actor.orgId, userId: id, role, createdAt: clock() };
  await db.insertInto('auth.member').values(member).execute();
  return id;
}

beforeAll(async () => {
  const made = await createOrganization(world.context, {
    organization: 'Cases',
    name: 'Dominique',
    email: 'dominique@example.com',
    password: 'correct horse battery',
    locale: 'fr',
    timeZone: 'Europe/Paris',
  });
  if (!made.ok) throw new Error(made.problem.message);
  actor = systemActor(made.value.orgId);
  director = made.value.userId;
  const survey = { slug: 'nps', name: 'Après achat', kind: 'nps', subject: 'N', locales: ['fr' as const] };
  expect(await createSurvey(world.context, actor, { ...survey, kind: 'nps' })).toMatchObject({ ok: true });
  manager = await hire('maude', 'manager');
  const team = { key: 'nord', name: 'Nord', managerId: manager };
  expect(await createTeam(world.context, actor, team)).toMatchObject({ ok: true });
}, 60_000);

beforeEach(() => world.clock.set(FRIDAY));

/** A case of the team Nord whose owner is somebody else than who leads the team. */
async function open(ownerId: string | null = null): Promise<string> {
  count += 1;
  const contact = {
    email: `client${count}@example.com`,
    name: `Client ${count}`,
    properties: { team: 'nord' },
  };
  const answer = { survey: 'nps', score: 2, channel: 'api', contact } as const;
  const outcome = await recordResponse(world.context, actor, answer, null);
  if (!outcome.ok) throw new Error(outcome.problem.message);
  await followCounted(world.context, actor.orgId, [outcome.value.id]);
  const { rows } = await sql<{ id: string }>`
    UPDATE cases SET owner_id = coalesce(${ownerId}, owner_id) WHERE response_id = ${outcome.value.id}
    RETURNING id`.execute(world.context.db);
  return rows[0]?.id ?? '';
}

const escalations = async (id: string) =>
  (await listAuditOf(world.context.db, actor.orgId, 'case', [id], 200))
    .filter(({ action }) => action === 'case.escalated')
    .map(({ details, at }) => ({ ...(details as { rung: string; to: string; reason: string }), at }))
    .reverse();

async function mailsAbout(id: string): Promise<string[]> {
  const { rows } = await sql<{ to: string }>`
    SELECT to_address AS to FROM mails WHERE about_id = ${id} AND kind = 'case-escalation' ORDER BY id`.execute(
    world.context.db,
  );
  return rows.map(({ to }) => to);
}

const clocksOf = async (id: string) => {
  const one = await getCase(world.context, actor, id);
  if (!one.ok) throw new Error(one.problem.message);
  return { targetAt: one.value.targetAt, limitAt: one.value.limitAt };
};

async function at(iso: string): Promise<void> {
  world.clock.set(iso);
  await climbLadders(world.context);
}

describe('the two clocks', () => {
  test('of an answer on a Friday at 17:45 in Paris end on Monday at 10:45 and on Sunday at 17:45', async () => {
    expect(await clocksOf(await open())).toEqual({
      targetAt: '2026-06-15T08:45:00.000Z',
      limitAt: '2026-06-14T15:45:00.000Z',
    });
  });

  test('are computed anew when the team’s calendar changes, and stay once the customer was reached', async () => {
    const waiting = await open();
    const reached = await open();
    await world.context.db
      .transaction()
      .execute((tx) => recordContact(tx, actor, reached, world.clock.now()));
    const saturdayToo = [...Array.from({ length: 6 }, () => OFFICE), []];
    const calendar = { team: 'nord', timeZone: 'Europe/Paris', hours: saturdayToo, holidays: 'fr' } as const;
    expect(await setCalendar(world.context, actor, calendar)).toMatchObject({ ok: true });
    await recomputeClocks(world.context, actor.orgId);
    expect((await clocksOf(waiting)).targetAt).toBe('2026-06-13T08:45:00.000Z');
    expect((await clocksOf(reached)).targetAt).toBe('2026-06-15T08:45:00.000Z');
    await sql`DELETE FROM business_calendars`.execute(world.context.db);
  });

  test('follow the settings, which refuse what makes no sense', async () => {
    const id = await open();
    const change = { targetMinutes: 60, limitHours: 24 };
    expect(await changeClockSettings(world.context, actor, change)).toMatchObject({
      ok: true,
      value: { targetMinutes: 60, limitHours: 24, director: { id: director } },
    });
    await recomputeClocks(world.context, actor.orgId);
    expect(await clocksOf(id)).toEqual({
      targetAt: '2026-06-15T07:45:00.000Z',
      limitAt: '2026-06-13T15:45:00.000Z',
    });
    expect(await changeClockSettings(world.context, actor, { managerHoursBefore: 25 })).toMatchObject({
      problem: { fields: { managerHoursBefore: 'clocks:problems.before-limit' } },
    });
    expect(await changeClockSettings(world.context, actor, { directorId: newId() })).toMatchObject({
      problem: { fields: { directorId: 'closed-loop:problems.no-member' } },
    });
    const agent = { ...actor, scopes: ['read', 'work'] as const };
    expect(await changeClockSettings(world.context, agent, change)).toMatchObject({
      problem: { code: 'forbidden' },
    });
    await sql`DELETE FROM loop_settings`.execute(world.context.db);
    expect(await getClockSettings(world.context, actor)).toMatchObject({ value: { limitHours: 48 } });
  });
});

describe('the ladder', () => {
  test('leads from the owner over who leads the team to the director, each once, seen on the case', async () => {
    world.clock.set('2026-06-16T08:00:00Z');
    const owner = await hire('odile', 'agent');
    const id = await open(owner);
    await at('2026-06-16T09:59:00Z');
    expect(await escalations(id)).toEqual([]);
    await at('2026-06-16T10:00:00Z');
    await at('2026-06-16T10:01:00Z');
    expect(await escalations(id)).toEqual([
      { rung: 'owner', reason: 'target', to: owner, at: '2026-06-16T10:00:00.000Z' },
    ]);
    await at('2026-06-17T20:00:00Z');
    await at('2026-06-18T08:00:00Z');
    await at('2026-06-25T08:00:00Z');
    expect((await escalations(id)).map(({ rung, reason, to }) => [rung, reason, to])).toEqual([
      ['owner', 'target', owner],
      ['manager', 'target', manager],
      ['director', 'limit', director],
    ]);
    expect(await mailsAbout(id)).toEqual(['odile@example.com', 'maude@example.com', 'dominique@example.com']);
  });

  test('is left as soon as somebody has reached the customer', async () => {
    const id = await open();
    await world.context.db.transaction().execute((tx) => recordContact(tx, actor, id, world.clock.now()));
    await at('2026-06-30T08:00:00Z');
    expect(await escalations(id)).toEqual([]);
  });

  test('is climbed rung by rung after a long sleep, and by two at once only once', async () => {
    const ids = [await open(), await open(), await open()];
    world.clock.set('2026-06-30T08:00:00Z');
    await Promise.all([
      climbLadders(world.context),
      climbLadders(world.context),
      climbLadders(world.context),
    ]);
    await climbLadders(world.context);
    for (const id of ids) {
      expect((await escalations(id)).map(({ rung }) => rung)).toEqual(['owner', 'manager', 'director']);
    }
  });

  test('tells one person of many cases in one mail', async () => {
    await at('2026-06-30T08:00:00Z');
    world.clock.set('2026-07-01T08:00:00Z');
    const ids = [await open(), await open(), await open()];
    await at('2026-07-01T10:00:00Z');
    const mails = await Promise.all(ids.map(mailsAbout));
    expect(mails.flat()).toEqual(['maude@example.com']);
  });

  test('is climbed by a broken promise as well, until nobody is left', async () => {
    const id = await open();
    const now = world.clock.now();
    for (let i = 0; i < 5; i += 1) {
      await world.context.db
        .transaction()
        .execute((tx) => escalateCase(tx, world.context, actor.orgId, id, 'promise', now));
    }
    expect((await escalations(id)).map(({ rung, reason }) => [rung, reason])).toEqual([
      ['owner', 'promise'],
      ['manager', 'promise'],
      ['director', 'promise'],
    ]);
    await at(new Date(now.getTime() + 100 * HOUR).toISOString());
    expect(await escalations(id)).toHaveLength(3);
  });
});

describe('a closed case that is opened again', () => {
  test('has both clocks and the ladder anew, and its owner hears of it', async () => {
    const agent: Actor = {
      ...actor,
      kind: 'member',
      id: await hire('nadia', 'agent'),
      scopes: ['read', 'work'],
    };
    const id = await open(manager);
    await at('2026-06-30T08:00:00Z');
    expect(await escalations(id)).toHaveLength(3);
    expect(await reopenClosedCase(world.context, agent, id)).toMatchObject({
      problem: { message: 'closed-loop:problems.not-closed' },
    });
    await sql`UPDATE cases SET status = 'closed', closed_at = ${world.clock.now()} WHERE id = ${id}`.execute(
      world.context.db,
    );
    world.clock.set('2026-07-06T08:00:00Z');
    expect(await reopenClosedCase(world.context, agent, id)).toMatchObject({
      ok: true,
      value: {
        status: 'open',
        startedAt: '2026-07-06T08:00:00.000Z',
        targetAt: '2026-07-06T10:00:00.000Z',
        limitAt: '2026-07-08T08:00:00.000Z',
        firstContactAt: null,
      },
    });
    await at('2026-07-06T10:00:00Z');
    expect((await escalations(id)).map(({ rung }) => rung)).toEqual([
      'owner',
      'manager',
      'director',
      'owner',
    ]);
    const reader = { ...agent, scopes: ['read'] as const };
    expect(await reopenClosedCase(world.context, reader, id)).toMatchObject({
      problem: { code: 'forbidden' },
    });
  });
});
