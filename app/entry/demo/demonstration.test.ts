import { sql } from 'kysely';
import { beforeEach, describe, expect, test } from 'vitest';
import { deleteDemonstration } from '../../features/organizations/delete-demonstration.ts';
import { findOrganizationBySlug } from '../../features/organizations/find-organization.ts';
import { lookAtDemonstration } from '../../features/organizations/look-at-demonstration.ts';
import { setupToken } from '../../features/organizations/setup-token.ts';
import { rollupsOf } from '../../features/responses/testing/answers.ts';
import { type Actor, systemActor } from '../../platform/actor.ts';
import { useTestContext } from '../../platform/testing/test-context.ts';
import { CATALOGUES } from '../catalogues.ts';
import { setUpOrganization } from '../set-up-organization.ts';
import { setUpDemonstration } from './set-up-demonstration.ts';
import { demoStory } from './story.ts';

const world = useTestContext(CATALOGUES);
const DAY_MS = 86_400_000;

describe('the story', () => {
  const now = new Date('2026-06-15T10:00:00Z');
  const { begins, people, asks } = demoStory(now);

  test('is the same whenever it is told, and lies in two years past', () => {
    expect(demoStory(now)).toEqual({ begins, people, asks });
    const moments = asks.flatMap(({ askedAt, answer }) => [askedAt, ...(answer ? [answer.answeredAt] : [])]);
    expect(moments.every((moment) => moment <= now)).toBe(true);
    expect(moments.every((moment) => moment.getTime() > begins.getTime())).toBe(true);
  });

  test('asks nobody twice within a quarter', () => {
    const last = new Map<number, number>();
    for (const { person, askedAt } of asks) {
      const before = last.get(person) ?? Number.NEGATIVE_INFINITY;
      expect(askedAt.getTime() - before).toBeGreaterThan(80 * DAY_MS);
      last.set(person, askedAt.getTime());
    }
  });

  test('has addresses that no mail server answers for, and each person once', () => {
    expect(people.every(({ email }) => email.endsWith('.example'))).toBe(true);
    expect(new Set(people.map(({ email }) => email)).size).toBe(people.length);
    expect(new Set(people.map(({ phone }) => phone)).size).toBe(people.length);
  });

  test('comments in both languages, none with a hole in it', () => {
    const comments = asks.flatMap(({ answer }) => answer?.comment ?? []);
    expect(comments.length).toBeGreaterThan(500);
    expect(comments.filter((comment) => comment.includes('{{'))).toEqual([]);
  });
});

describe('the demonstration', () => {
  let demo: Actor;

  const countOf = async (table: string, actor: Actor): Promise<number> => {
    const { rows } = await sql<{ n: number }>`
      SELECT count(*) AS n FROM ${sql.table(table)} WHERE org_id = ${actor.orgId}`.execute(world.context.db);
    return rows[0]?.n ?? -1;
  };

  beforeEach(async () => {
    if (await setUpDemonstration(world.context)) {
      const organization = await findOrganizationBySlug(world.context.db, 'demo');
      if (organization === null) throw new Error('no demonstration');
      demo = systemActor(organization.orgId);
    }
  }, 60_000);

  test('is made once, whole, and its figures are a recount of its answers', async () => {
    expect(await setUpDemonstration(world.context)).toBe(false);
    const { asks, people } = demoStory(world.clock.now());
    const answers = asks.filter(({ answer }) => answer !== null);
    expect(await countOf('contacts', demo)).toBe(people.length);
    expect(await countOf('invitations', demo)).toBe(asks.length);
    expect(await countOf('responses', demo)).toBe(answers.length);
    const detractors = answers.filter(({ answer }) => (answer?.score ?? 10) <= 6);
    expect(await countOf('cases', demo)).toBe(detractors.length);
    const { kept, recounted } = await rollupsOf(world.context, demo.orgId);
    expect(kept).toEqual(recounted);
    const { rows } = await sql<{ n: number }>`
      SELECT count(*) AS n FROM responses WHERE org_id = ${demo.orgId} AND invitation_id IS NULL`.execute(
      world.context.db,
    );
    expect(rows[0]?.n).toBe(0);
  });

  test('shows the loop closed: nothing of it lies in the future or without its case, and each chapter has something', async () => {
    const now = world.clock.now();
    const chapters = {
      case_messages: 'at',
      case_calls: 'at',
      case_notes: 'at',
      promises: 'made_at',
      gestures: 'asked_at',
      asks: 'asked_at',
      testimonials: 'consented_at',
      referrals: 'consented_at',
      ambassadors: 'joined_at',
      tasks: 'created_at',
      playbook_runs: 'started_at',
      playbook_run_steps: 'at',
      focus_groups: 'created_at',
      case_templates: 'created_at',
    };
    for (const [table, column] of Object.entries(chapters)) {
      const { rows } = await sql<{ n: number; late: number }>`
        SELECT count(*)::int AS n, count(*) FILTER (WHERE ${sql.ref(column)} > ${now})::int AS late
        FROM ${sql.table(table)} WHERE org_id = ${demo.orgId}`.execute(world.context.db);
      expect(rows[0]?.n, table).toBeGreaterThan(1);
      expect(rows[0]?.late, table).toBe(0);
    }
    const told = await sql<{ at: Date; firstContactAt: Date }>`
      SELECT min(w.at) AS at, c.first_contact_at AS "firstContactAt" FROM cases c JOIN (
        SELECT org_id, case_id, at FROM case_messages WHERE direction = 'out'
        UNION ALL SELECT org_id, case_id, at FROM case_calls WHERE reached
      ) w ON w.org_id = c.org_id AND w.case_id = c.id
      WHERE c.org_id = ${demo.orgId} GROUP BY c.id, c.first_contact_at`.execute(world.context.db);
    expect(told.rows.length).toBeGreaterThan(10);
    // What stopped the clocks is the first that reached the customer, in all of them.
    expect(told.rows.filter(({ at, firstContactAt }) => at.getTime() !== firstContactAt.getTime())).toEqual(
      [],
    );
    const late = await sql`
      SELECT FROM audit_log WHERE org_id = ${demo.orgId} AND at > ${now}`.execute(world.context.db);
    expect(late.rows).toEqual([]);
    const states = await sql<{ state: string }>`
      SELECT DISTINCT state FROM promises WHERE org_id = ${demo.orgId}`.execute(world.context.db);
    expect(new Set(states.rows.map(({ state }) => state))).toEqual(new Set(['open', 'broken', 'kept']));
    const runs = await sql<{ status: string }>`
      SELECT DISTINCT status FROM playbook_runs WHERE org_id = ${demo.orgId}`.execute(world.context.db);
    expect(runs.rows.length).toBeGreaterThan(1);
  });

  test('can be looked at with the code of the console, until there is a real organization', async () => {
    const look = (token: string) => lookAtDemonstration(world.context, token, {});
    expect(await look('wrong')).toMatchObject({ ok: false, problem: { code: 'invalid' } });
    const token = setupToken(world.context.secrets);
    const looked = await look(token);
    expect(looked).toMatchObject({ ok: true, value: { slug: 'demo' } });
    const sessionsOfVisitors = async () =>
      (
        await sql`
          SELECT FROM auth.session s JOIN auth."user" u ON u.id = s."userId"
          WHERE u.email LIKE '%@demo.example'`.execute(world.context.db)
      ).rows.length;
    expect(await sessionsOfVisitors()).toBe(1);
    const made = await setUpOrganization(world.context, {
      organization: 'Réelle',
      name: 'Ada',
      email: 'ada@example.com',
      password: 'correct horse battery',
      locale: 'fr',
      timeZone: 'Europe/Paris',
    });
    expect(made).toMatchObject({ ok: true });
    expect(await sessionsOfVisitors()).toBe(0);
    expect(await look(token)).toMatchObject({ ok: false, problem: { code: 'not-found' } });
    const { rows } = await sql<{ role: string }>`
      SELECT m.role FROM auth.member m JOIN auth."user" u ON u.id = m."userId"
      WHERE m."organizationId" = ${demo.orgId} AND u.email = 'ada@example.com'`.execute(world.context.db);
    expect(rows).toEqual([{ role: 'owner' }]);
  });

  test('goes in one action, whole; a real organization does not', async () => {
    const real = await findOrganizationBySlug(world.context.db, 'reelle');
    if (real === null) throw new Error('no real organization');
    const owner = systemActor(real.orgId);
    expect(await deleteDemonstration(world.context, owner)).toMatchObject({
      ok: false,
      problem: { code: 'conflict' },
    });
    const reader: Actor = { ...demo, role: 'analyst', scopes: ['read'] };
    expect(await deleteDemonstration(world.context, reader)).toMatchObject({
      ok: false,
      problem: { code: 'forbidden' },
    });
    expect(await deleteDemonstration(world.context, demo)).toMatchObject({ ok: true });
    const tables = await sql<{ name: string }>`
      SELECT table_name AS name FROM information_schema.columns
      WHERE table_schema = 'public' AND column_name = 'org_id'`.execute(world.context.db);
    expect(tables.rows.length).toBeGreaterThan(15);
    for (const { name } of tables.rows) expect(await countOf(name, demo), name).toBe(0);
    expect(await countOf('surveys', owner)).toBe(1);
    const { rows } = await sql`SELECT FROM auth."user" WHERE email LIKE '%@demo.example'`.execute(
      world.context.db,
    );
    expect(rows).toEqual([]);
    expect(await setUpDemonstration(world.context)).toBe(false);
  });
});
