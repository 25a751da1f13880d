import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addRoute, createServer } from '../../platform/http/create-server.ts';
import { refused } from '../../platform/outcome.ts';
import { useTestContext } from '../../platform/testing/test-context.ts';
import { suppressionsOf } from '../contacts/suppressions.ts';
import { linkRoutes } from './public-routes.ts';
import { catalogues } from './testing/catalogues.ts';
import { inviteSomebody } from './testing/invite-somebody.ts';
import { makeWorld, type World } from './testing/world.ts';

describe('the links at the foot of a mail', () => {
  const t = useTestContext(catalogues);
  let world: World;
  let server: FastifyInstance;
  let count = 0;

  beforeAll(async () => {
    world = await makeWorld(t.context, { quarantineDays: 0 });
    server = await createServer(t.context, async (instance) => {
      const nobody = async () => refused('unauthenticated', 'unauthenticated');
      addRoute(instance, ['GET', '/s/:token/stop', linkRoutes.askStop], t.context, nobody);
      addRoute(instance, ['POST', '/s/:token/stop', linkRoutes.stop], t.context, nobody);
      addRoute(instance, ['GET', '/s/:token/rights', linkRoutes.rights], t.context, nobody);
    });
  });
  afterAll(() => server.close());

  const ask = async (name = 'p', sendAt?: string) => {
    const email = `${name}${++count}@example.org`;
    const invited = await inviteSomebody(t.context, world, { email }, sendAt === undefined ? {} : { sendAt });
    return { ...invited, email };
  };
  const isStopped = async (email: string) =>
    (await suppressionsOf(t.context.db, world.orgId, [email])).get(email) === 'opted-out';
  const post = (token: string, payload = '', type = 'application/x-www-form-urlencoded') =>
    server.inject({ method: 'POST', url: `/s/${token}/stop`, headers: { 'content-type': type }, payload });
  const states = async (email: string) => {
    const { rows } = await t.context.pool.query<{ invitation: string; reason: string | null; mail: string }>(
      `SELECT i.state AS invitation, i.reason, m.state AS mail FROM invitations i
       JOIN contacts c ON (c.org_id, c.id) = (i.org_id, i.contact_id)
       JOIN mails m ON m.org_id = i.org_id AND m.about_id = i.id
       WHERE c.org_id = $1 AND c.email_key = $2 ORDER BY i.id`,
      [world.orgId, email],
    );
    return rows.map((row) => [row.invitation, row.reason, row.mail]);
  };

  test('a GET or a HEAD only shows a page', async () => {
    const { token, email } = await ask();
    for (const method of ['GET', 'HEAD'] as const) {
      const answer = await server.inject({ method, url: `/s/${token}/stop` });
      expect(answer.statusCode).toBe(200);
    }
    const page = await server.inject({ url: `/s/${token}/stop` });
    expect(page.body).toContain('Ne plus recevoir d’enquêtes de Maison Orsel\u00a0?');
    expect(page.body).toContain(`<form method="post" action="/s/${token}/stop">`);
    expect(page.body).toContain('p•••@e•••.org');
    expect(page.body).not.toContain(email);
    expect(await isStopped(email)).toBe(false);
    expect(await states(email)).toEqual([['queued', null, 'queued']]);
  });

  test.each([
    ['the page’s button', '', 'application/x-www-form-urlencoded'],
    ['one click, RFC 8058', 'List-Unsubscribe=One-Click', 'application/x-www-form-urlencoded'],
    [
      'one click as a multipart form',
      '--x\r\nContent-Disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--x--\r\n',
      'multipart/form-data; boundary=x',
    ],
  ])('a POST acts at once: %s', async (_name, payload, type) => {
    const { token, email } = await ask();
    await inviteSomebody(t.context, world, { email }, { survey: 'delivery', sendAt: '2026-08-01T08:00:00Z' });
    const answer = await post(token, payload, type);
    expect(answer.statusCode).toBe(200);
    expect(answer.body).toContain('C’est fait');
    expect(await isStopped(email)).toBe(true);
    expect(await states(email)).toEqual([
      ['cancelled', 'opted-out', 'cancelled'],
      ['cancelled', 'opted-out', 'cancelled'],
    ]);
    expect((await inviteSomebody(t.context, world, { email })).state).toBe('skipped');
  });

  test('twice is once', async () => {
    const { token, email } = await ask();
    expect((await post(token)).statusCode).toBe(200);
    expect((await post(token)).statusCode).toBe(200);
    expect(await isStopped(email)).toBe(true);
  });

  test('it still works long after the link takes no answer any more', async () => {
    const { token, email } = await ask();
    await t.context.db
      .updateTable('invitations')
      .set({ expires_at: new Date('2020-01-01T00:00:00Z'), state: 'sent' })
      .where('org_id', '=', world.orgId)
      .execute();
    await post(token);
    expect(await isStopped(email)).toBe(true);
  });

  test('is undone by a POST from the page that confirms it', async () => {
    const { token, email } = await ask();
    const stopped = await post(token);
    expect(stopped.body).toContain('name="undo" value="1"');
    const resumed = await post(token, 'undo=1');
    expect(resumed.body).toContain('pourra de nouveau vous demander votre avis');
    expect(await isStopped(email)).toBe(false);
    expect((await inviteSomebody(t.context, world, { email })).state).toBe('queued');
  });

  test('nobody else is stopped', async () => {
    const [one, other] = [await ask(), await ask()];
    await post(one.token);
    expect(await isStopped(other.email)).toBe(false);
    expect(await states(other.email)).toEqual([['queued', null, 'queued']]);
  });

  test('forged, cut and unknown links get the same polite page, whatever is asked of them', async () => {
    const { token, id } = await ask();
    const other = await makeWorld(t.context);
    const gone = await inviteSomebody(t.context, other, { email: 'gone@example.org' });
    await t.context.db.deleteFrom('invitations').where('org_id', '=', other.orgId).execute();
    const forged = (token.at(-1) === 'A' ? 'B' : 'A').padStart(64, token);
    const bodies = new Set<string>();
    for (const link of [forged, token.slice(0, 40), 'x', id, gone.token, '%00', '..']) {
      for (const method of ['GET', 'POST'] as const) {
        for (const path of method === 'GET' ? ['stop', 'rights'] : ['stop']) {
          const answer = await server.inject({ method, url: `/s/${link}/${path}` });
          if (answer.headers['content-type']?.startsWith('application/problem')) continue;
          expect(answer.statusCode).toBe(404);
          bodies.add(answer.body);
        }
      }
    }
    expect(bodies.size).toBe(1);
    expect([...bodies][0]).not.toContain('Maison Orsel');
  });

  test('the rights page says what is kept, why, how long, and whom to ask', async () => {
    const { token } = await ask();
    const { body } = await server.inject({ url: `/s/${token}/rights` });
    expect(body).toContain('Ce qui est conservé');
    expect(body).toContain('effacées si vous le demandez');
    expect(body).toContain('8, rue de l’Atelier<br>59000 Lille');
    expect(body).toContain(`href="/s/${token}/stop"`);
    expect(body).not.toMatch(/distribution:|rights\.|\{\{/);
    const english = await server.inject({ url: `/s/${token}/rights?lang=en` });
    expect(english.body).toContain('<html lang="en">');
    expect(english.body).toContain('Your data and your rights');
    expect(english.body).toContain(`href="/s/${token}/stop?lang=en"`);
    expect(english.body).not.toMatch(/distribution:|rights\.|\{\{/);
  });

  test('says tu where the survey does', async () => {
    const informal = await makeWorld(t.context, { formality: 'informal' });
    const { token } = await inviteSomebody(t.context, informal, { email: 'tu@example.org' });
    for (const path of ['stop', 'rights']) {
      const { body } = await server.inject({ url: `/s/${token}/${path}` });
      expect(body.replace(/<style>[\s\S]*<\/style>/, '')).not.toMatch(/\bvous\b|\bvotre\b|\bvos\b/i);
    }
  });

  test('every page is small, its own, kept by nobody, and runs nothing', async () => {
    const { token } = await ask();
    for (const path of ['stop', 'rights']) {
      const answer = await server.inject({ url: `/s/${token}/${path}` });
      expect(Buffer.byteLength(answer.body)).toBeLessThan(15_000);
      expect(answer.headers['content-security-policy']).toContain("default-src 'none'");
      expect(answer.headers['cache-control']).toBe('no-store');
      expect(answer.body).not.toContain('<script');
    }
  });

  test('a name of the organization is text', async () => {
    const evil = await makeWorld(t.context);
    await t.context.db
      .updateTable('auth.organization')
      .set({ name: '<script>x</script>' })
      .where('id', '=', evil.orgId)
      .execute();
    const { token } = await inviteSomebody(t.context, evil, { email: 'e@example.org' });
    const { body } = await server.inject({ url: `/s/${token}/stop` });
    expect(body).not.toContain('<script>x');
    expect(body).toContain('&lt;script&gt;x');
  });
});
