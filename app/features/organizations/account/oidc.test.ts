import type { FastifyInstance } from 'fastify';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { systemActor } from '../../../platform/actor.ts';
import type { Context } from '../../../platform/context.ts';
import { newId } from '../../../platform/ids.ts';
import {
  OIDC_CLIENT,
  type OidcAnswers,
  type OidcPeer,
  startOidcPeer,
} from '../../../platform/testing/oidc-peer.ts';
import { useTestContext } from '../../../platform/testing/test-context.ts';
import { insertInvitation } from '../members/queries.ts';
import { catalogues, makeOrganization, send } from '../testing/organization-server.ts';
import { updateOrganization } from '../update-organization.ts';
import { asks, cookieOf, serveAccounts } from './testing/account-server.ts';

const DAY_MS = 86_400_000;

describe('the organization’s own sign-in', () => {
  const test = useTestContext(catalogues);
  let peer: OidcPeer;
  let context: Context;
  let server: FastifyInstance;
  let usual: OidcAnswers;

  beforeAll(async () => {
    test.clock.set(new Date().toISOString());
    peer = await startOidcPeer();
    usual = { ...peer.answers };
    const oidc = {
      issuer: peer.issuer,
      clientId: OIDC_CLIENT.id,
      clientSecret: OIDC_CLIENT.secret,
      name: 'Orsel',
    };
    context = { ...test.context, config: { ...test.context.config, oidc } };
    server = await serveAccounts(context);
    await makeOrganization(context, 'orsel');
  });
  beforeEach(() => {
    peer.exchanges.length = 0;
  });
  afterEach(() => {
    Object.assign(peer.answers, usual);
  });
  afterAll(async () => {
    await server.close();
    await peer.stop();
  });

  /** From our button to the service, and the address it sends the browser back to. */
  async function visit(to = '/orsel/responses') {
    const left = await send(server, 'GET', `/api/v1/sign-in/oidc?to=${encodeURIComponent(to)}`);
    expect(left.statusCode).toBe(302);
    const there = await fetch(left.headers.location as string, { redirect: 'manual' });
    expect(there.status, await there.clone().text()).toBe(302);
    const back = new URL(there.headers.get('location') ?? '');
    return { cookie: cookieOf(left), back, path: back.pathname + back.search };
  }

  const arrive = (path: string, cookie: string) => send(server, 'GET', path, { headers: { cookie } });

  async function come(answers: Partial<OidcAnswers>, to?: string) {
    Object.assign(peer.answers, usual, answers);
    const { path, cookie } = await visit(to);
    return arrive(path, cookie);
  }

  const sessions = async (email: string): Promise<number> =>
    (
      await context.db
        .selectFrom('auth.session as s')
        .innerJoin('auth.user as u', 'u.id', 's.userId')
        .select('s.id')
        .where('u.email', '=', email)
        .execute()
    ).length;

  async function isOut(answers: Partial<OidcAnswers>, problem: string): Promise<void> {
    const before = await context.db.selectFrom('auth.session').select('id').execute();
    const people = await context.db.selectFrom('auth.user').select('id').execute();
    const answer = await come(answers);
    expect([answer.statusCode, answer.headers.location]).toEqual([302, `/sign-in?problem=${problem}`]);
    expect((await asks(server, cookieOf(answer))('GET', '/account')).statusCode).toBe(401);
    expect(await context.db.selectFrom('auth.session').select('id').execute()).toEqual(before);
    expect(await context.db.selectFrom('auth.user').select('id').execute()).toEqual(people);
  }

  it('is offered by its name', async () => {
    expect((await send(server, 'GET', '/api/v1/sign-in')).json()).toEqual({ mail: false, oidc: 'Orsel' });
  });

  it('lets a member in by their verified address, to where they were going, and keeps no token of theirs', async () => {
    const answer = await come({ email: 'Orsel@example.com', sub: 'orsel-1' });
    expect(answer.headers.location).toBe('/orsel/responses');
    const ask = asks(server, cookieOf(answer));
    expect((await ask('GET', '/account')).json()).toMatchObject({
      email: 'orsel@example.com',
      hasPassword: true,
    });
    expect((await ask('GET', '/organization')).json().slug).toBe('orsel');
    const accounts = await context.db
      .selectFrom('auth.account')
      .select(['accountId', 'accessToken', 'refreshToken', 'idToken'])
      .where('providerId', '=', 'oidc')
      .execute();
    expect(accounts).toEqual([
      { accountId: 'orsel-1', accessToken: null, refreshToken: null, idToken: null },
    ]);
    // A second time by the same person there, whose address is told only when asked.
    expect(
      (await come({ email: 'orsel@example.com', sub: 'orsel-1', isEmailInToken: false })).headers.location,
    ).toBe('/orsel/responses');
    expect(peer.exchanges).toEqual(['granted', 'granted']);
  });

  it('leads nowhere but home for an address of somebody else’s choice', async () => {
    for (const to of [
      'https://evil.test/',
      '//evil.test',
      '/\\evil.test',
      '/\t/evil.test',
      '/.//evil.test',
      'javascript:alert(1)',
    ]) {
      const answer = await come({ email: 'orsel@example.com', sub: 'orsel-1' }, to);
      expect(answer.headers.location, to).toBe('/');
    }
  });

  it('believes no address that the service has not verified', async () => {
    await makeOrganization(context, 'victime');
    const email = 'victime@example.com';
    for (const emailVerified of [false, 'false', undefined, null, 1, 'yes'])
      await isOut({ email, sub: 'attacker', emailVerified }, 'unverified');
    await isOut({ email, sub: 'attacker', emailVerified: false, isEmailInToken: false }, 'unverified');
    expect(await sessions(email)).toBe(0);
    // Nor of somebody who came before with a verified one.
    await isOut({ email: 'orsel@example.com', sub: 'orsel-1', emailVerified: false }, 'unverified');
  });

  it('shows the door to somebody unknown, and makes nobody of them', async () => {
    await isOut({ email: 'stranger@example.com', sub: 'stranger' }, 'no-access');
  });

  it('makes a member of whoever was asked to join, in the teams and with the role of the invitation', async () => {
    const { orgId } = await makeOrganization(context, 'accueil');
    const invite = (email: string, expiresAt: Date) =>
      context.db.transaction().execute((tx) =>
        insertInvitation(
          tx,
          orgId,
          {
            id: newId(),
            email,
            role: 'analyst',
            teamIds: [],
            locale: 'fr',
            invitedBy: null,
            expiresAt,
            hash: Buffer.from(email),
          },
          context.clock(),
        ),
      );
    await invite('invited@example.com', new Date(context.clock().getTime() + DAY_MS));
    await invite('late@example.com', new Date(context.clock().getTime() - 1));
    await isOut({ email: 'invited@example.com', sub: 'invited', emailVerified: false }, 'unverified');
    await isOut({ email: 'late@example.com', sub: 'late' }, 'no-access');
    const answer = await come({ email: 'invited@example.com', sub: 'invited', name: 'Nour Belkacem' }, '/');
    const session = (await asks(server, cookieOf(answer))('GET', '/session')).json();
    expect(session.user).toMatchObject({ name: 'Nour Belkacem', email: 'invited@example.com' });
    expect(session.organizations).toMatchObject([{ slug: 'accueil', role: 'analyst' }]);
    const log = await context.db
      .selectFrom('audit_log')
      .select('action')
      .where('org_id', '=', orgId)
      .execute();
    expect(log.map(({ action }) => action)).toContain('member.joined');
    // They have no password here, and an organization that asks for a second step leaves it to their service.
    await updateOrganization(context, systemActor(orgId), { twoFactorRequired: true }, async () => {});
    const ask = asks(server, cookieOf(answer));
    expect((await ask('GET', '/account')).json().hasPassword).toBe(false);
    expect((await ask('GET', '/organization')).statusCode).toBe(200);
  });

  it('takes no answer that it did not ask for', async () => {
    const known = { email: 'orsel@example.com', sub: 'orsel-1' };
    Object.assign(peer.answers, known);
    const before = await sessions('orsel@example.com');
    const mine = await visit();
    const other = await visit();
    const wrong = new URL(mine.back);
    wrong.searchParams.set('state', 'made-up');
    const tries = [
      await arrive(wrong.pathname + wrong.search, mine.cookie),
      // Somebody else's answer in this browser, and an answer without the cookie that went with the question.
      await arrive(other.path, mine.cookie),
      await arrive(mine.path, ''),
      await arrive('/api/v1/sign-in/callback/oidc', mine.cookie),
    ];
    for (const answer of tries) expect(answer.headers.location).toBe('/sign-in?problem=failed');
    expect(peer.exchanges).toEqual([]);
    expect(await sessions('orsel@example.com')).toBe(before);
    expect((await arrive(mine.path, mine.cookie)).headers.location).toBe('/orsel/responses');
    // Once is enough: neither the state nor the code is good again.
    expect((await arrive(mine.path, mine.cookie)).headers.location).toBe('/sign-in?problem=failed');
    expect(peer.exchanges).toEqual(['granted']);
    const third = await visit();
    third.back.searchParams.set('code', mine.back.searchParams.get('code') ?? '');
    const replayed = await arrive(third.back.pathname + third.back.search, third.cookie);
    expect(replayed.headers.location).toBe('/sign-in?problem=failed');
    expect(peer.exchanges).toEqual(['granted', 'invalid_grant']);
  });

  it.each<[string, Partial<OidcAnswers>]>([
    ['that has run out', { livesSeconds: -120 }],
    ['made for another program', { audience: 'another-client' }],
    ['of another issuer', { issuer: 'https://login.evil.test' }],
    ['that answers another question', { nonce: 'another nonce' }],
    ['signed by somebody else', { isForged: true }],
    ['that is not there', { hasIdToken: false }],
  ])('takes no ID token %s', async (_name, lie) => {
    await isOut({ email: 'orsel@example.com', sub: 'orsel-1', ...lie }, 'failed');
    expect(peer.exchanges).toEqual(['granted']);
  });

  it('says so when the person refused there', async () => {
    const { back, cookie } = await visit();
    const state = back.searchParams.get('state') ?? '';
    const answer = await arrive(`/api/v1/sign-in/callback/oidc?error=access_denied&state=${state}`, cookie);
    expect(answer.headers.location).toBe('/sign-in?problem=denied');
  });

  it('says so while the service is away, lets passwords through, and works again when it is back', async () => {
    const away = await startOidcPeer();
    await away.stop();
    const config = {
      ...context.config,
      oidc: { ...(context.config.oidc as object), issuer: away.issuer } as never,
    };
    const cut = await serveAccounts({ ...context, config });
    const left = await send(cut, 'GET', '/api/v1/sign-in/oidc');
    expect(left.headers.location).toBe('/sign-in?problem=away');
    const signIn = await send(cut, 'POST', '/api/v1/sign-in', { payload: { email: 'x', password: 'y' } });
    expect(signIn.statusCode).toBe(401);
    const back = await startOidcPeer({}, Number(new URL(away.issuer).port));
    const again = await send(cut, 'GET', '/api/v1/sign-in/oidc');
    expect(again.headers.location).toMatch(new RegExp(`^${away.issuer}/authorize\\?`));
    await back.stop();
    await cut.close();
  });

  it('trusts no service that speaks for another', async () => {
    const oidc = { ...context.config.oidc, issuer: `${peer.issuer}/` } as never;
    const other = await serveAccounts({ ...context, config: { ...context.config, oidc } });
    expect((await send(other, 'GET', '/api/v1/sign-in/oidc')).headers.location).toBe('/sign-in?problem=away');
    await other.close();
  });

  it('is not there where it is not set', async () => {
    const without = await serveAccounts(test.context);
    expect((await send(without, 'GET', '/api/v1/sign-in')).json().oidc).toBeNull();
    expect((await send(without, 'GET', '/api/v1/sign-in/oidc')).headers.location).toBe(
      '/sign-in?problem=away',
    );
    await without.close();
  });
});
