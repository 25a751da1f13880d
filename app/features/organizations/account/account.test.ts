import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { systemActor } from '../../../platform/actor.ts';
import type { Context } from '../../../platform/context.ts';
import { useTestContext } from '../../../platform/testing/test-context.ts';
import { createApiKey } from '../create-api-key.ts';
import { catalogues, makeOrganization, PASSWORD, send, signedIn } from '../testing/organization-server.ts';
import type { OpenSession } from './contract.ts';
import { asks, serveAccounts } from './testing/account-server.ts';

const FIREFOX = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0';

describe('my account', () => {
  const test = useTestContext(catalogues);
  let context: Context;
  let server: FastifyInstance;

  beforeAll(async () => {
    const config = { ...test.context.config, smtpUrl: 'smtp://mail.test', mailFrom: 'avis@boucle.test' };
    context = { ...test.context, config };
    server = await serveAccounts(context);
    for (const slug of ['orsel', 'nord', 'sud', 'ouest']) await makeOrganization(context, slug);
  });
  afterAll(() => server.close());

  const as = async (slug: string) => asks(server, await signedIn(server, `${slug}@example.com`));
  const sessionsOf = async (ask: ReturnType<typeof asks>): Promise<OpenSession[]> =>
    (await ask('GET', '/account/sessions')).json().items;

  it('is nobody’s without a session, and no key opens it', async () => {
    const { orgId } = await makeOrganization(context, 'cle');
    const key = await createApiKey(context, systemActor(orgId), { name: 'till' });
    const headers = { authorization: `Bearer ${key.ok ? key.value.key : ''}` };
    for (const [method, url] of [
      ['GET', '/account'],
      ['GET', '/account/sessions'],
      ['PATCH', '/account'],
      ['POST', '/account/password'],
      ['POST', '/account/email'],
      ['POST', '/account/sessions/end-others'],
      ['DELETE', '/account/sessions/01890000-0000-7000-8000-000000000000'],
    ] as const) {
      expect((await asks(server, null)(method, url, {})).statusCode, url).toBe(401);
      expect((await send(server, method, `/api/v1${url}`, { headers })).statusCode, url).toBe(401);
    }
  });

  it('takes nothing from another site’s page', async () => {
    const cookie = await signedIn(server, 'orsel@example.com');
    for (const url of ['/account/password', '/account/email', '/account/sessions/end-others']) {
      const answer = await server.inject({
        method: 'POST',
        url: `/api/v1${url}`,
        payload: {},
        headers: { host: 'boucle.test', 'sec-fetch-site': 'cross-site', cookie },
      });
      expect(answer.statusCode, url).toBe(403);
    }
  });

  it('changes the name, in the log of the organization', async () => {
    const ask = await as('orsel');
    expect((await ask('PATCH', '/account', { name: '  Nour Belkacem ' })).statusCode).toBe(200);
    expect((await ask('GET', '/account')).json()).toMatchObject({ name: 'Nour Belkacem', hasPassword: true });
    expect((await ask('PATCH', '/account', { name: ' ' })).json().errors).toMatchObject([{ field: 'name' }]);
    const { items } = (await ask('GET', '/audit-log')).json();
    expect(items[0]).toMatchObject({ action: 'profile.changed', actorName: 'Nour Belkacem' });
  });

  it('changes the password for who knows it, and ends the other sessions only', async () => {
    const [here, there] = [await as('nord'), await as('nord')];
    const wrong = await here('POST', '/account/password', {
      current: 'a guess of mine',
      password: 'brand new secret',
    });
    expect(wrong.statusCode).toBe(422);
    expect(wrong.json().errors).toMatchObject([{ field: 'current' }]);
    expect((await there('GET', '/account')).statusCode).toBe(200);
    const changed = await here('POST', '/account/password', {
      current: PASSWORD,
      password: 'brand new secret',
    });
    expect(changed.json()).toEqual({ ended: 1 });
    expect((await here('GET', '/account')).statusCode).toBe(200);
    expect((await there('GET', '/account')).statusCode).toBe(401);
    const signIn = (password: string) =>
      asks(server, null)('POST', '/sign-in', { email: 'nord@example.com', password });
    expect((await signIn(PASSWORD)).statusCode).toBe(401);
    expect((await signIn('brand new secret')).statusCode).toBe(200);
  });

  it('lists sessions by device, this one first, and ends one of one’s own only', async () => {
    const answer = await send(server, 'POST', '/api/v1/sign-in', {
      payload: { email: 'sud@example.com', password: PASSWORD },
      headers: { 'user-agent': FIREFOX },
    });
    expect(answer.statusCode).toBe(200);
    const [here, stranger] = [await as('sud'), await as('ouest')];
    const sessions = await sessionsOf(here);
    expect(sessions.map(({ isThis }) => isThis)).toEqual([true, false]);
    expect(sessions[1]?.device).toEqual({ browser: 'Firefox', system: 'Windows' });
    const [mine, other] = sessions.map(({ id }) => id);
    expect((await stranger('DELETE', `/account/sessions/${other}`, {})).statusCode).toBe(404);
    expect((await stranger('DELETE', '/account/sessions/x', {})).statusCode).toBe(404);
    expect(await sessionsOf(here)).toHaveLength(2);
    expect((await here('DELETE', `/account/sessions/${other}`, {})).statusCode).toBe(200);
    expect((await here('DELETE', `/account/sessions/${other}`, {})).statusCode).toBe(404);
    expect((await sessionsOf(here)).map(({ id }) => id)).toEqual([mine]);
  });

  it('notes when a session was last seen, not at every request', async () => {
    const ask = await as('ouest');
    const seen = async () => {
      await ask('GET', '/session');
      return (await sessionsOf(ask))[0]?.lastSeenAt;
    };
    const first = await seen();
    expect(first).toBe(test.clock.now().toISOString());
    test.clock.advance(60_000);
    expect(await seen()).toBe(first);
    test.clock.advance(300_000);
    expect(await seen()).toBe(test.clock.now().toISOString());
  });

  it('ends all sessions but this one', async () => {
    const [here, there] = [await as('sud'), await as('sud')];
    const { ended } = (await here('POST', '/account/sessions/end-others', {})).json();
    expect(ended).toBeGreaterThanOrEqual(1);
    expect((await there('GET', '/organization')).statusCode).toBe(401);
    expect((await here('GET', '/organization')).statusCode).toBe(200);
    expect((await here('POST', '/account/sessions/end-others', {})).json()).toEqual({ ended: 0 });
  });

  describe('another address', () => {
    const mails = () =>
      context.db
        .selectFrom('mails')
        .select(['to_address', 'text', 'subject'])
        .where('kind', '=', 'email-change')
        .orderBy('id')
        .execute();
    const change = (ask: ReturnType<typeof asks>, email: string, password = PASSWORD) =>
      ask('POST', '/account/email', { email, password });
    const tokenIn = (text: string | null | undefined) => /confirm-email#([\w-]+)/.exec(text ?? '')?.[1] ?? '';

    it('counts once it is confirmed, and the old one is told', async () => {
      const ask = await as('orsel');
      expect((await change(ask, 'new@example.com', 'a guess of mine')).json().errors).toMatchObject([
        { field: 'password' },
      ]);
      expect((await change(ask, 'New@example.com')).statusCode).toBe(200);
      expect((await ask('GET', '/account')).json().email).toBe('orsel@example.com');
      const token = tokenIn((await mails())[0]?.text);
      const confirm = () => asks(server, null)('POST', '/email-confirmation', { token });
      expect((await confirm()).json()).toEqual({ email: 'new@example.com' });
      expect((await confirm()).statusCode).toBe(409);
      expect((await ask('GET', '/account')).json().email).toBe('new@example.com');
      const [asked, told] = await mails();
      expect([asked?.to_address, told?.to_address]).toEqual(['new@example.com', 'orsel@example.com']);
      expect(told?.text).toContain('new@example.com');
    });

    it('does not say whose an address is, and takes nobody’s', async () => {
      const ask = await as('ouest');
      const before = (await mails()).length;
      const free = await change(ask, 'free@example.com');
      const taken = await change(ask, 'sud@example.com');
      expect([taken.statusCode, taken.body]).toEqual([free.statusCode, free.body]);
      expect((await mails()).length - before).toBe(1);
      const token = tokenIn((await mails()).at(-1)?.text);
      // Somebody else took it in the meantime.
      await makeOrganization(context, 'rapide', 'free@example.com');
      expect((await asks(server, null)('POST', '/email-confirmation', { token })).statusCode).toBe(409);
    });

    it('is refused where no mail can ask it', async () => {
      const silent = await serveAccounts(test.context);
      const ask = asks(silent, await signedIn(silent, 'ouest@example.com'));
      expect((await change(ask, 'x@example.com')).json().detail).toContain('SMTP_URL');
      await silent.close();
    });
  });
});
