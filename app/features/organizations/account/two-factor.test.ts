import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { systemActor } from '../../../platform/actor.ts';
import { useTestContext } from '../../../platform/testing/test-context.ts';
import { catalogues, makeOrganization, PASSWORD, send, signedIn } from '../testing/organization-server.ts';
import { updateOrganization } from '../update-organization.ts';
import { makeResetLink } from './make-reset-link.ts';
import { asks, cookieOf, serveAccounts } from './testing/account-server.ts';
import { codeNow, totp } from './testing/totp.ts';

describe('the codes of a phone', () => {
  it('are those of RFC 6238, appendix B', () => {
    const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
    const at = (seconds: number) => totp(secret, new Date(seconds * 1_000));
    expect([at(59), at(1_111_111_109), at(2_000_000_000)]).toEqual(['287082', '081804', '279037']);
  });
});

describe('the second step', () => {
  const test = useTestContext(catalogues);
  let server: FastifyInstance;

  beforeAll(async () => {
    // The library tells the time by itself.
    test.clock.set(new Date().toISOString());
    server = await serveAccounts(test.context);
    for (const slug of ['orsel', 'nord', 'sud', 'est', 'ouest']) await makeOrganization(test.context, slug);
  });
  afterAll(() => server.close());

  const signIn = (email: string) => asks(server, null)('POST', '/sign-in', { email, password: PASSWORD });

  /** Somebody with a second step: their secret, their recovery codes and the session that set it up. */
  async function enrol(slug: string) {
    const cookie = await signedIn(server, `${slug}@example.com`);
    const ask = asks(server, cookie);
    const { secret, uri, recoveryCodes } = (
      await ask('POST', '/account/two-factor', { password: PASSWORD })
    ).json();
    const on = await ask('POST', '/account/two-factor/on', { code: codeNow(secret) });
    expect(on.statusCode).toBe(200);
    return { secret, uri, recoveryCodes: recoveryCodes as string[], cookie: cookieOf(on) };
  }

  const second = async (email: string, body: object, cookie?: string) => {
    const held = cookie ?? cookieOf(await signIn(email));
    return asks(server, held)('POST', '/sign-in/second-step', body);
  };

  it('is on only once a right code was given, and ends what a password alone had opened', async () => {
    const elsewhere = asks(server, await signedIn(server, 'orsel@example.com'));
    const ask = asks(server, await signedIn(server, 'orsel@example.com'));
    const wrong = await ask('POST', '/account/two-factor', { password: 'a guess of mine' });
    expect(wrong.json().errors).toMatchObject([{ field: 'password' }]);
    const begun = (await ask('POST', '/account/two-factor', { password: PASSWORD })).json();
    expect(begun.uri).toMatch(/^otpauth:\/\/totp\/Boucle:orsel/);
    expect(begun.recoveryCodes).toHaveLength(10);
    expect((await signIn('orsel@example.com')).json()).toEqual({ needsCode: false });
    expect((await ask('POST', '/account/two-factor/on', { code: '000000' })).json().errors).toMatchObject([
      { field: 'code' },
    ]);
    const on = await ask('POST', '/account/two-factor/on', { code: codeNow(begun.secret) });
    expect(on.statusCode).toBe(200);
    expect((await elsewhere('GET', '/account')).statusCode).toBe(401);
    const account = await asks(server, cookieOf(on))('GET', '/account');
    expect(account.json().twoFactor).toEqual({ isOn: true, isWanted: false, recoveryCodesLeft: 10 });
    const again = await asks(server, cookieOf(on))('POST', '/account/two-factor', { password: PASSWORD });
    expect(again.statusCode).toBe(409);
  });

  it('lets nobody in by the password alone, and everybody by a code, once', async () => {
    const { secret } = await enrol('nord');
    const half = await signIn('nord@example.com');
    expect(half.json()).toEqual({ needsCode: true });
    expect((await asks(server, cookieOf(half))('GET', '/account')).statusCode).toBe(401);
    const code = codeNow(secret, 1);
    const passed = await second('', { code: `${code.slice(0, 3)} ${code.slice(3)}` }, cookieOf(half));
    expect(passed.statusCode).toBe(200);
    expect((await asks(server, cookieOf(passed))('GET', '/account')).statusCode).toBe(200);
    // Seen over a shoulder, within its half minute.
    const replayed = await second('nord@example.com', { code });
    expect(replayed.statusCode).toBe(409);
    expect((await asks(server, cookieOf(replayed))('GET', '/account')).statusCode).toBe(401);
    expect((await second('', { code: codeNow(secret) }, cookieOf(half))).statusCode).toBe(401);
  });

  it('takes a recovery code once, as it was typed from paper', async () => {
    const { recoveryCodes } = await enrol('sud');
    const [one = '', other = ''] = recoveryCodes;
    const typed = one.toUpperCase().replace('-', ' ');
    const passed = await second('sud@example.com', { code: typed, isRecoveryCode: true });
    expect(passed.statusCode).toBe(200);
    const ask = asks(server, cookieOf(passed));
    expect((await ask('GET', '/account')).json().twoFactor.recoveryCodesLeft).toBe(9);
    expect(
      (await second('sud@example.com', { code: one, isRecoveryCode: true })).json().errors,
    ).toMatchObject([{ field: 'code' }]);
    const renewed = await ask('POST', '/account/two-factor/recovery-codes', { password: PASSWORD });
    expect(renewed.json().recoveryCodes).toHaveLength(10);
    expect((await second('sud@example.com', { code: other, isRecoveryCode: true })).statusCode).toBe(422);
    const { items } = (await ask('GET', '/audit-log')).json();
    const actions = (items as { action: string }[]).map(({ action }) => action);
    expect(actions).toEqual(
      expect.arrayContaining(['two-factor.on', 'recovery-code.used', 'recovery-codes.made']),
    );
  });

  it('starts again after five wrong codes, closes after ten, and says for how long', async () => {
    const { secret } = await enrol('est');
    const tries = async () => {
      const half = cookieOf(await signIn('est@example.com'));
      const answers = [];
      for (let i = 0; i < 6; i += 1) answers.push(await second('', { code: '000000' }, half));
      return answers;
    };
    const first = await tries();
    expect(first.map(({ statusCode }) => statusCode)).toEqual([422, 422, 422, 422, 422, 401]);
    expect(first[5]?.json().detail).toContain('again');
    await tries();
    const closed = await second('est@example.com', { code: codeNow(secret) });
    expect(closed.statusCode).toBe(429);
    expect(closed.headers['retry-after']).toBe('900');
    expect(closed.json().detail).toContain('15 minutes');
  });

  it('refuses a code without a password before it, or from another site’s page', async () => {
    expect((await second('', { code: '123456' }, 'boucle.two_factor=forged')).statusCode).toBe(401);
    const answer = await send(server, 'POST', '/api/v1/sign-in/second-step', {
      payload: { code: '123456' },
      headers: { 'sec-fetch-site': 'cross-site' },
    });
    expect(answer.statusCode).toBe(403);
  });

  it('goes off with the password, unless an organization wants it on', async () => {
    const { cookie, secret } = await enrol('ouest');
    const { orgId } = await makeOrganization(test.context, 'stricte', 'ouest@example.com');
    const system = systemActor(orgId);
    const require = (twoFactorRequired: boolean) =>
      updateOrganization(test.context, system, { twoFactorRequired }, async () => {});
    await require(true);
    const off = (password: string) => asks(server, cookie)('POST', '/account/two-factor/off', { password });
    expect((await off(PASSWORD)).json().detail).toContain('Maison stricte');
    await require(false);
    expect((await off('a guess of mine')).json().errors).toMatchObject([{ field: 'password' }]);
    const done = await off(PASSWORD);
    expect(done.statusCode).toBe(200);
    expect((await asks(server, cookieOf(done))('GET', '/account')).json().twoFactor.isOn).toBe(false);
    expect((await signIn('ouest@example.com')).json()).toEqual({ needsCode: false });
    expect(secret).not.toBe('');
  });

  it('is set up first where an organization wants it, by members and not by keys', async () => {
    const { orgId } = await makeOrganization(test.context, 'exigeante');
    const cookie = await signedIn(server, 'exigeante@example.com');
    const ask = asks(server, cookie);
    expect((await ask('GET', '/organization')).statusCode).toBe(200);
    await updateOrganization(test.context, systemActor(orgId), { twoFactorRequired: true }, async () => {});
    const refused = await ask('GET', '/organization');
    expect(refused.statusCode).toBe(403);
    expect(refused.json().detail).toContain('two-factor');
    expect((await ask('GET', '/session')).json().organizations).toMatchObject([{ needsTwoFactor: true }]);
    expect((await ask('GET', '/account')).json().twoFactor).toMatchObject({ isOn: false, isWanted: true });
    const enrolled = asks(server, (await enrol('exigeante')).cookie);
    expect((await enrolled('GET', '/organization')).statusCode).toBe(200);
    expect((await enrolled('GET', '/session')).json().organizations).toMatchObject([
      { needsTwoFactor: false },
    ]);
  });

  it('survives a renewed password, and is taken off on the command line only', async () => {
    await makeOrganization(test.context, 'perdue');
    await enrol('perdue');
    const email = 'perdue@example.com';
    const renew = async (withoutTwoFactor: boolean) => {
      const made = await makeResetLink(test.context, { email, withoutTwoFactor });
      const token = made.ok ? (made.value.link.split('#')[1] ?? '') : '';
      const body = { token, password: PASSWORD };
      expect((await asks(server, null)('POST', '/password-reset/finish', body)).statusCode).toBe(200);
    };
    await renew(false);
    expect((await signIn(email)).json()).toEqual({ needsCode: true });
    await renew(true);
    expect((await signIn(email)).json()).toEqual({ needsCode: false });
  });
});
