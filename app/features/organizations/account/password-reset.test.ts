import type { FastifyInstance } from 'fastify';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Context } from '../../../platform/context.ts';
import { findKeptMail, listKeptMails } from '../../../platform/mail/read-mailbox.ts';
import { useTestContext } from '../../../platform/testing/test-context.ts';
import { until } from '../../../platform/testing/until.ts';
import { catalogues, makeOrganization, PASSWORD, send, signedIn } from '../testing/organization-server.ts';
import { makeResetLink } from './make-reset-link.ts';
import { requestPasswordReset } from './request-password-reset.ts';
import { asks, serveAccounts } from './testing/account-server.ts';

const NEW_PASSWORD = 'another long battery';

describe('a forgotten password', () => {
  const test = useTestContext(catalogues);
  let server: FastifyInstance;
  let withMail: Context;
  let ask: ReturnType<typeof asks>;

  const mails = () =>
    test.context.db
      .selectFrom('mails')
      .select(['id', 'org_id', 'to_address', 'subject', 'text', 'html', 'state'])
      .where('kind', '=', 'password-reset')
      .orderBy('id')
      .execute();
  const tokenIn = (text: string | null): string => /reset-password#([\w-]+)/.exec(text ?? '')?.[1] ?? '';
  const signIn = (email: string, password: string) =>
    asks(server, null)('POST', '/sign-in', { email, password });

  beforeAll(async () => {
    const config = { ...test.context.config, smtpUrl: 'smtp://mail.test', mailFrom: 'avis@boucle.test' };
    withMail = { ...test.context, config };
    server = await serveAccounts(withMail);
    ask = asks(server, null);
    for (const slug of ['orsel', 'nord', 'sud', 'est']) await makeOrganization(withMail, slug);
  });
  afterAll(() => server.close());

  it('answers alike whether or not the address has an account', async () => {
    const known = await ask('POST', '/password-reset', { email: ' Orsel@example.com ' });
    const unknown = await ask('POST', '/password-reset', { email: 'nobody@example.com' });
    expect([known.statusCode, known.body]).toEqual([unknown.statusCode, unknown.body]);
    const names = (answer: typeof known) => Object.keys(answer.headers).sort();
    expect(names(known)).toEqual(names(unknown));
    await until('the mail is in the queue', async () => (await mails()).length === 1);
    expect((await mails())[0]).toMatchObject({ to_address: 'orsel@example.com', state: 'queued' });
  });

  it('writes in the language of the page, and keeps only a hash of the token', async () => {
    await send(server, 'POST', '/api/v1/password-reset', {
      payload: { email: 'nord@example.com' },
      headers: { 'accept-language': 'fr' },
    });
    await until('the mail is in the queue', async () => (await mails()).length === 2);
    const mail = (await mails())[1];
    expect(mail?.subject).toBe('Renouveler votre mot de passe');
    expect(mail?.html).toContain('lang="fr"');
    const token = tokenIn(mail?.text ?? null);
    expect(token).toHaveLength(43);
    const kept = await test.context.db
      .selectFrom('auth.verification')
      .select(['identifier', 'value'])
      .execute();
    expect(kept.length).toBeGreaterThan(0);
    expect(JSON.stringify(kept)).not.toContain(token);
  });

  it('renews the password once, ends every session and every other link', async () => {
    const [first, second] = [
      await signedIn(server, 'sud@example.com'),
      await signedIn(server, 'sud@example.com'),
    ];
    await requestPasswordReset(withMail, { email: 'sud@example.com' }, 'en');
    await requestPasswordReset(withMail, { email: 'sud@example.com' }, 'en');
    const [one = '', other = ''] = (await mails()).slice(-2).map(({ text }) => tokenIn(text));
    const finish = (token: string, password: string) =>
      ask('POST', '/password-reset/finish', { token, password });
    const short = await finish(one, 'short');
    expect(short.statusCode).toBe(422);
    expect(short.json().errors).toMatchObject([{ field: 'password' }]);
    expect((await finish(one, NEW_PASSWORD)).statusCode).toBe(200);
    expect((await finish(one, 'a third long password')).statusCode).toBe(409);
    expect((await finish(other, 'a third long password')).statusCode).toBe(409);
    for (const cookie of [first, second])
      expect((await asks(server, cookie)('GET', '/account')).statusCode).toBe(401);
    expect((await signIn('sud@example.com', PASSWORD)).statusCode).toBe(401);
    const cookie = (await signIn('sud@example.com', NEW_PASSWORD)).headers['set-cookie'];
    expect(cookie).toBeDefined();
    const log = await test.context.db.selectFrom('audit_log').select('action').execute();
    expect(log.map(({ action }) => action)).toContain('password.reset');
  });

  it('refuses a link after its hour', async () => {
    const made = await makeResetLink(withMail, { email: 'est@example.com', withoutTwoFactor: false });
    const token = made.ok ? tokenIn(made.value.link) : '';
    test.clock.advance(3_600_000);
    const late = await ask('POST', '/password-reset/finish', { token, password: NEW_PASSWORD });
    expect(late.statusCode).toBe(409);
    expect((await signIn('est@example.com', PASSWORD)).statusCode).toBe(200);
  });

  it('sends an address no more than three open links, without a word about it', async () => {
    const before = (await mails()).length;
    for (let i = 0; i < 5; i += 1) await requestPasswordReset(withMail, { email: 'est@example.com' }, 'en');
    expect((await mails()).length - before).toBe(3);
    test.clock.advance(3_600_000);
    await requestPasswordReset(withMail, { email: 'est@example.com' }, 'en');
    expect((await mails()).length - before).toBe(4);
  });

  it('stops whoever asks for many from one address, and says for how long', async () => {
    const answers = [];
    for (let i = 0; i < 6; i += 1) {
      answers.push(
        await server.inject({
          method: 'POST',
          url: '/api/v1/password-reset',
          remoteAddress: '192.0.2.9',
          payload: { email: `nobody${i}@example.com` },
          headers: { host: 'boucle.test', origin: 'http://boucle.test' },
        }),
      );
    }
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([200, 200, 200, 200, 200, 429]);
    expect(answers[5]?.headers['retry-after']).toMatch(/^\d+$/);
    expect(answers[5]?.json().detail).toContain('Try again in');
  });

  it('takes no request from another site’s page', async () => {
    const answer = await server.inject({
      method: 'POST',
      url: '/api/v1/password-reset',
      payload: { email: 'orsel@example.com' },
      headers: { host: 'boucle.test', origin: 'http://evil.test' },
    });
    expect(answer.statusCode).toBe(403);
  });

  it('writes no mail where there is no mail server, and the command line makes a link', async () => {
    const before = (await mails()).length;
    await requestPasswordReset(test.context, { email: 'nord@example.com' }, 'fr');
    expect((await mails()).length).toBe(before);
    const made = await makeResetLink(test.context, { email: ' Nord@Example.com', withoutTwoFactor: false });
    const token = made.ok ? tokenIn(made.value.link) : '';
    expect((await ask('POST', '/password-reset/finish', { token, password: NEW_PASSWORD })).statusCode).toBe(
      200,
    );
    expect((await signIn('nord@example.com', NEW_PASSWORD)).statusCode).toBe(200);
    const nobody = await makeResetLink(test.context, { email: 'x@example.com', withoutTwoFactor: false });
    expect(nobody).toMatchObject({ ok: false, problem: { code: 'not-found' } });
  });

  it('shows such a mail in no built-in mailbox, whoever looks', async () => {
    // The mail server was taken away before the mail left: it is kept like any other.
    await test.context.db
      .updateTable('mails')
      .set({ state: 'sent', transport: 'mailbox', settled_at: new Date() })
      .where('kind', '=', 'password-reset')
      .execute();
    const kept = await mails();
    expect(kept.length).toBeGreaterThan(3);
    for (const { org_id, id } of kept) {
      expect(await listKeptMails(test.context.db, org_id, sql`true`, null, 200)).toEqual([]);
      expect(await findKeptMail(test.context.db, org_id, sql`true`, id)).toBeNull();
    }
  });
});
