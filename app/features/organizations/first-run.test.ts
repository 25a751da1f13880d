import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Secrets } from '../../platform/secrets.ts';
import { useTestContext } from '../../platform/testing/test-context.ts';
import { isSetupToken, setupToken } from './setup-token.ts';
import {
  catalogues,
  makeOrganization,
  PASSWORD,
  send,
  serveOrganizations,
} from './testing/organization-server.ts';

describe('the first run', () => {
  const test = useTestContext(catalogues);
  let server: FastifyInstance;
  let token: string;

  beforeAll(async () => {
    server = await serveOrganizations(test.context);
    token = setupToken(test.context.secrets);
  });
  afterAll(() => server.close());
  beforeEach(() =>
    test.context.pool.query('TRUNCATE auth."user", auth.organization, organizations, audit_log CASCADE'),
  );

  const form = (change: object = {}) => ({
    setupToken: token,
    organization: 'Maison Orsel',
    name: 'Camille Reynaud',
    email: 'camille@example.com',
    password: PASSWORD,
    locale: 'fr',
    timeZone: 'Europe/Paris',
    ...change,
  });
  const run = (payload: object, headers = {}) =>
    send(server, 'POST', '/api/v1/first-run', { payload, headers });
  const count = async (table: string) =>
    (await test.context.pool.query(`SELECT count(*)::int AS n FROM ${table}`)).rows[0].n;
  const firstRun = async () => (await send(server, 'GET', '/api/v1/session')).json().firstRun;

  it('makes the organization and its owner, signs in, and is over', async () => {
    expect(await firstRun()).toBe(true);
    const made = await run(form());
    expect(made.statusCode).toBe(201);
    expect(made.json()).toEqual({ slug: 'maison-orsel' });
    const cookie = made.cookies.map(({ name, value }) => `${name}=${encodeURIComponent(value)}`).join('; ');
    const session = (await send(server, 'GET', '/api/v1/session', { headers: { cookie } })).json();
    expect(session).toMatchObject({
      user: { name: 'Camille Reynaud', email: 'camille@example.com' },
      organizations: [{ slug: 'maison-orsel', role: 'owner', locale: 'fr' }],
      firstRun: false,
    });
    const log = (await send(server, 'GET', '/api/v1/audit-log', { headers: { cookie } })).json();
    expect(log.items).toMatchObject([{ action: 'organization.created', actorName: 'Camille Reynaud' }]);

    const again = await run(form({ organization: 'Second', email: 'other@example.com' }));
    expect(again.statusCode).toBe(409);
    expect(await count('organizations')).toBe(1);
    expect(await count('auth."user"')).toBe(1);
  });

  it('keeps the password as a slow hash only', async () => {
    await run(form());
    const { rows } = await test.context.pool.query('SELECT password FROM auth.account');
    expect(rows[0].password).toMatch(/^[0-9a-f]{32}:[0-9a-f]{128}$/);
  });

  it('wants the code of the console, in any case and with spaces around', async () => {
    for (const wrong of ['', 'wrong', `${token}x`, token.slice(1)]) {
      const answer = await run(form({ setupToken: wrong }), { 'accept-language': 'fr' });
      expect(answer.statusCode).toBe(422);
      expect(answer.json().errors).toEqual([
        {
          field: 'setupToken',
          detail: 'Ce code n’est pas celui que le serveur a affiché au démarrage. Copiez-le de la console.',
        },
      ]);
      expect(answer.cookies).toEqual([]);
    }
    expect(await count('organizations')).toBe(0);
    expect((await run(form({ setupToken: ` ${token.toUpperCase()} ` }))).statusCode).toBe(201);
  });

  it('says what is wrong with each field, in both languages', async () => {
    const bad = {
      setupToken: token,
      organization: ' ',
      name: '',
      email: 'camille',
      password: 'short',
      locale: 'de',
      timeZone: 'Mars/Olympus',
    };
    const errors = async (language: string) =>
      (await run(bad, { 'accept-language': language })).json().errors as { field: string; detail: string }[];
    const french = await errors('fr');
    const english = await errors('en');
    expect(french.map((error) => error.field).sort()).toEqual(
      ['email', 'locale', 'name', 'organization', 'password', 'timeZone'].sort(),
    );
    expect(french.find((error) => error.field === 'password')?.detail).toBe(
      'Il faut 12 caractères au moins.',
    );
    expect(english.find((error) => error.field === 'password')?.detail).toBe(
      'It takes 12 characters at least.',
    );
    for (const { detail } of [...french, ...english]) expect(detail).not.toMatch(/problems|Invalid|expected/);
    for (const { detail } of (await run({})).json().errors) expect(detail).not.toMatch(/problems|expected/);
    expect(await count('organizations')).toBe(0);
  });

  it('makes one organization when two people press the button together', async () => {
    const answers = await Promise.all([
      run(form()),
      run(form({ organization: 'Nord', email: 'nord@example.com' })),
      run(form({ organization: 'Sud', email: 'sud@example.com' })),
    ]);
    expect(answers.map((answer) => answer.statusCode).sort()).toEqual([201, 409, 409]);
    expect(await count('organizations')).toBe(1);
    expect(await count('auth."user"')).toBe(1);
  });

  it('refuses another site’s form', async () => {
    expect((await run(form(), { origin: 'https://evil.example' })).statusCode).toBe(403);
    expect(await count('organizations')).toBe(0);
  });

  it('goes on beside the demonstration', async () => {
    await makeOrganization(test.context, 'demo');
    await test.context.db.updateTable('organizations').set({ is_demo: true }).execute();
    expect(await firstRun()).toBe(true);
    expect((await run(form())).statusCode).toBe(201);
    expect(await firstRun()).toBe(false);
  });
});

describe('the setup code', () => {
  it('is the same after a restart, and another on another server', () => {
    const key = Buffer.alloc(32, 1);
    expect(setupToken(new Secrets(key))).toBe(setupToken(new Secrets(Buffer.from(key))));
    expect(setupToken(new Secrets(key))).not.toBe(setupToken(new Secrets(Buffer.alloc(32, 2))));
    expect(setupToken(new Secrets(key))).toMatch(/^[a-z2-9]{12}$/);
    expect(isSetupToken(new Secrets(Buffer.alloc(32, 2)), setupToken(new Secrets(key)))).toBe(false);
  });
});
