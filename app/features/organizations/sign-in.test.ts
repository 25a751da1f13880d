import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { systemActor } from '../../platform/actor.ts';
import { useTestContext } from '../../platform/testing/test-context.ts';
import { createApiKey } from './create-api-key.ts';
import {
  catalogues,
  makeOrganization,
  PASSWORD,
  send,
  serveOrganizations,
  signedIn,
} from './testing/organization-server.ts';

describe('signing in and out', () => {
  const test = useTestContext(catalogues);
  let server: FastifyInstance;
  const signIn = (payload: object, headers = {}) =>
    send(server, 'POST', '/api/v1/sign-in', { payload, headers });

  beforeAll(async () => {
    server = await serveOrganizations(test.context);
    await makeOrganization(test.context, 'orsel');
    await makeOrganization(test.context, 'nord');
    await makeOrganization(test.context, 'sud');
    await makeOrganization(test.context, 'ouest', 'sud@example.com');
  });
  afterAll(() => server.close());

  it('gives a cookie that scripts cannot read and other sites do not send', async () => {
    const answer = await signIn({ email: ' Orsel@Example.com', password: PASSWORD });
    expect(answer.statusCode).toBe(200);
    expect(answer.cookies).toHaveLength(1);
    expect(answer.cookies[0]).toMatchObject({
      httpOnly: true,
      sameSite: 'Lax',
      path: '/',
      maxAge: 2_592_000,
    });
    expect(answer.body).not.toContain('token');
  });

  it('gives a cookie that leaves by https only, where the instance has it', async () => {
    const config = { ...test.context.config, publicUrl: 'https://avis.example.com' };
    const secure = await serveOrganizations({ ...test.context, config });
    const payload = { email: 'orsel@example.com', password: PASSWORD };
    const headers = { host: 'avis.example.com', origin: 'https://avis.example.com' };
    const answer = await send(secure, 'POST', '/api/v1/sign-in', { payload, headers });
    expect(answer.cookies).toMatchObject([{ name: expect.stringMatching(/^__Secure-/), secure: true }]);
    const cookie = `${answer.cookies[0]?.name}=${encodeURIComponent(answer.cookies[0]?.value ?? '')}`;
    const session = await send(secure, 'GET', '/api/v1/session', { headers: { ...headers, cookie } });
    expect(session.json().user.email).toBe('orsel@example.com');
    await secure.close();
  });

  it('tells who is signed in, until they sign out', async () => {
    const nobody = await send(server, 'GET', '/api/v1/session');
    expect(nobody.json()).toEqual({
      user: null,
      organizations: [],
      firstRun: false,
      hasDemonstration: false,
    });
    expect(nobody.headers['cache-control']).toBe('no-store');

    const cookie = await signedIn(server, 'orsel@example.com');
    const session = await send(server, 'GET', '/api/v1/session', { headers: { cookie } });
    expect(session.json()).toMatchObject({
      user: { name: 'Camille Reynaud', email: 'orsel@example.com' },
      organizations: [{ slug: 'orsel', name: 'Maison orsel', role: 'owner', timeZone: 'Europe/Paris' }],
    });
    expect(session.body).not.toContain('orgId');

    const out = await send(server, 'POST', '/api/v1/sign-out', { headers: { cookie } });
    expect(out.cookies.find((one) => one.name.includes('session_token'))?.maxAge).toBe(0);
    const after = await send(server, 'GET', '/api/v1/organization', { headers: { cookie } });
    expect(after.statusCode).toBe(401);
  });

  it('answers alike for a wrong password, an unknown address and no address at all', async () => {
    const answers = await Promise.all([
      signIn({ email: 'orsel@example.com', password: 'wrong horse battery' }),
      signIn({ email: 'nobody@example.com', password: PASSWORD }),
      signIn({ email: 'nobody', password: PASSWORD }),
    ]);
    for (const answer of answers) {
      expect(answer.statusCode).toBe(401);
      expect(answer.cookies).toEqual([]);
      expect(answer.body).toBe(answers[0].body);
    }
    expect(answers[0].json().detail).toBe('The address or the password does not fit.');
  });

  it('refuses a forged cookie', async () => {
    const cookie = await signedIn(server, 'orsel@example.com');
    const forged = cookie.replace(/=./, '=!');
    expect(
      (await send(server, 'GET', '/api/v1/organization', { headers: { cookie: forged } })).statusCode,
    ).toBe(401);
  });

  it('refuses what another site posts, signed in or not', async () => {
    const cookie = await signedIn(server, 'orsel@example.com');
    const strangers = [
      { origin: 'https://evil.example' },
      { origin: 'null' },
      { origin: 'http://boucle.test.evil.example' },
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
    ];
    for (const headers of strangers) {
      const change = await send(server, 'PATCH', '/api/v1/organization', {
        payload: { name: 'Taken over' },
        headers: { cookie, ...headers },
      });
      expect(change.statusCode, JSON.stringify(headers)).toBe(403);
      expect((await signIn({ email: 'orsel@example.com', password: PASSWORD }, headers)).statusCode).toBe(
        403,
      );
      expect(
        (await send(server, 'POST', '/api/v1/sign-out', { headers: { cookie, ...headers } })).statusCode,
      ).toBe(403);
    }
    const silent = await server.inject({
      method: 'PATCH',
      url: '/api/v1/organization',
      payload: { name: 'Taken over' },
      headers: { cookie },
    });
    expect(silent.statusCode).toBe(403);
    const { name } = (await send(server, 'GET', '/api/v1/organization', { headers: { cookie } })).json();
    expect(name).toBe('Maison orsel');
  });

  it('believes a page of ours under another name than the public one', async () => {
    const headers = { host: '127.0.0.1:3000', origin: 'http://127.0.0.1:3000' };
    expect((await signIn({ email: 'orsel@example.com', password: PASSWORD }, headers)).statusCode).toBe(200);
  });

  it('shows the organization that the header names, and nothing of one that is not theirs', async () => {
    const get = async (headers: Record<string, string>, query = '') =>
      send(server, 'GET', `/api/v1/organization${query}`, { headers });
    const one = await signedIn(server, 'orsel@example.com');
    const two = await signedIn(server, 'sud@example.com');
    expect((await get({ cookie: one })).json().slug).toBe('orsel');
    expect((await get({ cookie: one, 'boucle-organization': 'nord' })).statusCode).toBe(404);
    expect((await get({ cookie: one, 'boucle-organization': 'no-such' })).statusCode).toBe(404);
    expect((await get({ cookie: one }, '?organization=nord')).statusCode).toBe(404);
    expect((await get({ cookie: two })).statusCode).toBe(404);
    expect((await get({ cookie: two, 'boucle-organization': 'ouest' })).json().slug).toBe('ouest');
    expect((await get({ cookie: two }, '?organization=sud')).json().slug).toBe('sud');
  });

  it('signs in by cookie behind a proxy that asks for a password of its own', async () => {
    const cookie = await signedIn(server, 'orsel@example.com');
    const headers = { cookie, authorization: 'Basic cHJveHk6c2VjcmV0' };
    expect((await send(server, 'GET', '/api/v1/organization', { headers })).statusCode).toBe(200);
  });

  it('prefers the key to the cookie, and a key needs no page of ours', async () => {
    const { orgId } = await makeOrganization(test.context, 'est');
    const made = await createApiKey(test.context, systemActor(orgId), { name: 'till' });
    if (!made.ok) throw new Error('no key');
    const cookie = await signedIn(server, 'orsel@example.com');
    const authorization = `Bearer ${made.value.key}`;
    const answer = await server.inject({
      method: 'PATCH',
      url: '/api/v1/organization',
      payload: { name: 'Maison Est' },
      headers: { cookie, authorization },
    });
    expect(answer.json().slug).toBe('est');
  });

  it('extends a session in use, cookie and all', async () => {
    const cookie = await signedIn(server, 'orsel@example.com');
    const soon = await send(server, 'GET', '/api/v1/session', { headers: { cookie } });
    expect(soon.cookies).toEqual([]);
    await test.context.db
      .updateTable('auth.session')
      .set({ expiresAt: new Date(Date.now() + 5 * 86_400_000) })
      .execute();
    await send(server, 'GET', '/api/v1/organization', { headers: { cookie } });
    const later = await send(server, 'GET', '/api/v1/session', { headers: { cookie } });
    expect(later.cookies[0]?.maxAge).toBe(2_592_000);
  });

  it('stops whoever tries many passwords from one address', async () => {
    const statuses = [];
    for (let i = 0; i < 11; i += 1) {
      const answer = await server.inject({
        method: 'POST',
        url: '/api/v1/sign-in',
        remoteAddress: '192.0.2.7',
        payload: { email: 'nobody', password: 'x' },
        headers: { host: 'boucle.test', origin: 'http://boucle.test' },
      });
      statuses.push(answer.statusCode);
      if (i === 10) expect(answer.headers['retry-after']).toMatch(/^\d+$/);
    }
    expect(statuses).toEqual([...Array(10).fill(401), 429]);
  });
});
