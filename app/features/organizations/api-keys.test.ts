import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type OrgId, systemActor } from '../../platform/actor.ts';
import { newId } from '../../platform/ids.ts';
import { useTestContext } from '../../platform/testing/test-context.ts';
import { makeApiKey } from './api-key-text.ts';
import { createApiKey } from './create-api-key.ts';
import {
  catalogues,
  makeOrganization,
  send,
  serveOrganizations,
  signedIn,
} from './testing/organization-server.ts';

describe('API keys', () => {
  const test = useTestContext(catalogues);
  let server: FastifyInstance;
  let orgId: OrgId;
  let otherOrgId: OrgId;
  let cookie: string;

  beforeAll(async () => {
    server = await serveOrganizations(test.context);
    orgId = (await makeOrganization(test.context, 'orsel')).orgId;
    otherOrgId = (await makeOrganization(test.context, 'nord')).orgId;
    cookie = await signedIn(server, 'orsel@example.com');
  });
  afterAll(() => server.close());

  const create = (payload: object) =>
    send(server, 'POST', '/api/v1/api-keys', { payload, headers: { cookie } });
  const list = async () =>
    (await send(server, 'GET', '/api/v1/api-keys', { headers: { cookie } })).json().items;
  const rowOf = (id: string) =>
    test.context.db.selectFrom('api_keys').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
  const withKey = (key: string, url = '/api/v1/organization', headers = {}) =>
    server.inject({ url, headers: { authorization: `Bearer ${key}`, ...headers } });

  it('is shown once, and kept as a hash', async () => {
    const made = await create({ name: ' Caisse ' });
    expect(made.statusCode).toBe(201);
    const { id, key, ...rest } = made.json();
    expect(rest).toMatchObject({ name: 'Caisse', scopes: ['manage'], surveyId: null, lastUsedOn: null });
    expect(rest.ending).toBe(key.slice(-4));

    expect(JSON.stringify(await list())).not.toContain(key);
    const { rows } = await test.context.pool.query(
      `SELECT row_to_json(k)::text AS text FROM api_keys k
       UNION ALL SELECT row_to_json(a)::text FROM audit_log a`,
    );
    const stored = rows.map((row) => row.text).join();
    const secret = Buffer.from(key, 'base64url').subarray(16);
    for (const text of [key, secret.toString('hex'), secret.toString('base64url')]) {
      expect(stored).not.toContain(text);
    }
    const logged = await test.context.db
      .selectFrom('audit_log')
      .selectAll()
      .where('subject_id', '=', id)
      .executeTakeFirstOrThrow();
    expect(logged).toMatchObject({ org_id: orgId, action: 'api-key.created', actor_kind: 'member' });
  });

  it('opens its own organization, whatever the header names', async () => {
    const { key } = (await create({ name: 'own' })).json();
    expect((await withKey(key)).json().slug).toBe('orsel');
    expect((await withKey(key, undefined, { 'boucle-organization': 'orsel' })).statusCode).toBe(200);
    expect((await withKey(key, undefined, { 'boucle-organization': 'nord' })).statusCode).toBe(404);
    expect((await withKey(key, undefined, { 'boucle-organization': 'no-such' })).statusCode).toBe(404);
  });

  it('is refused when forged', async () => {
    const { key } = (await create({ name: 'honest' })).json();
    const secret = Buffer.from(key, 'base64url').subarray(16);
    const elsewhere = Buffer.concat([Buffer.from(otherOrgId.replaceAll('-', ''), 'hex'), secret]);
    const flipped = Buffer.from(key, 'base64url');
    flipped[31] = (flipped[31] as number) ^ 1;
    const forged = [
      makeApiKey(orgId).key,
      elsewhere.toString('base64url'),
      flipped.toString('base64url'),
      `${key}A`,
      key.slice(0, -1),
      '',
      'null',
      `${key} ${key}`,
    ];
    for (const text of forged) expect((await withKey(text)).statusCode, text).toBe(401);
    expect((await server.inject({ url: '/api/v1/organization' })).statusCode).toBe(401);
    expect((await withKey(key)).statusCode).toBe(200);
  });

  it('stops working at once when it is revoked', async () => {
    const { id, key } = (await create({ name: 'short-lived' })).json();
    expect((await withKey(key)).statusCode).toBe(200);
    const revoked = await send(server, 'DELETE', `/api/v1/api-keys/${id}`, { headers: { cookie } });
    expect(revoked.statusCode).toBe(204);
    expect((await withKey(key)).statusCode).toBe(401);
    const [first] = (await list()).filter((one: { id: string }) => one.id === id);
    expect(first.revokedAt).toBe('2026-06-15T10:00:00.000Z');

    test.clock.advance(60_000);
    await send(server, 'DELETE', `/api/v1/api-keys/${id}`, { headers: { cookie } });
    expect((await rowOf(id)).revoked_at?.toISOString()).toBe('2026-06-15T10:00:00.000Z');
  });

  it('stays revoked when the revocation meets a request under way', async () => {
    const { id, key } = (await create({ name: 'raced' })).json();
    const [during] = await Promise.all([
      withKey(key),
      send(server, 'DELETE', `/api/v1/api-keys/${id}`, { headers: { cookie } }),
      withKey(key),
    ]);
    expect([200, 401]).toContain(during.statusCode);
    expect((await withKey(key)).statusCode).toBe(401);
  });

  it('is trusted for a few seconds after another process revoked it, and not longer', async () => {
    const { id, key } = (await create({ name: 'elsewhere' })).json();
    expect((await withKey(key)).statusCode).toBe(200);
    await test.context.db
      .updateTable('api_keys')
      .set({ revoked_at: test.context.clock() })
      .where('id', '=', id)
      .execute();
    test.clock.advance(4_999);
    expect((await withKey(key)).statusCode).toBe(200);
    test.clock.advance(1);
    expect((await withKey(key)).statusCode).toBe(401);
  });

  it('cannot be revoked, listed or read by another organization', async () => {
    const { id } = (await create({ name: 'ours' })).json();
    const theirs = await signedIn(server, 'nord@example.com');
    const revoked = await send(server, 'DELETE', `/api/v1/api-keys/${id}`, { headers: { cookie: theirs } });
    expect(revoked.statusCode).toBe(404);
    expect((await rowOf(id)).revoked_at).toBeNull();
    const items = await send(server, 'GET', '/api/v1/api-keys', { headers: { cookie: theirs } });
    expect(items.json()).toEqual({ items: [] });
    const log = await send(server, 'GET', '/api/v1/audit-log', { headers: { cookie: theirs } });
    expect(log.body).not.toContain(orgId);
  });

  it('does what its scopes say', async () => {
    const { key } = (await create({ name: 'reader', scopes: ['read'] })).json();
    expect((await withKey(key)).statusCode).toBe(200);
    expect((await withKey(key, '/api/v1/api-keys')).statusCode).toBe(403);
    expect((await withKey(key, '/api/v1/audit-log')).statusCode).toBe(403);
    const sender = (await create({ name: 'sender', scopes: ['respond'] })).json();
    expect((await withKey(sender.key)).statusCode).toBe(403);
  });

  it('is kept out of everything but its survey, and cannot make a wider one', async () => {
    const surveyId = newId();
    const { key } = (await create({ name: 'bound', surveyId })).json();
    for (const url of ['/api/v1/organization', '/api/v1/members', '/api/v1/api-keys', '/api/v1/audit-log']) {
      expect((await withKey(key, url)).statusCode, url).toBe(403);
    }
    const bound = { ...systemActor(orgId), kind: 'api-key' as const, surveyId };
    expect(await createApiKey(test.context, bound, { name: 'wider' })).toMatchObject({
      ok: false,
      problem: { code: 'forbidden' },
    });
  });

  it('notes the day of its last use, once a day', async () => {
    test.clock.set('2026-07-01T23:59:00Z');
    const { id, key } = (await create({ name: 'used' })).json();
    expect((await rowOf(id)).last_used_on).toBeNull();
    await Promise.all([withKey(key), withKey(key), withKey(key)]);
    expect((await rowOf(id)).last_used_on).toBe('2026-07-01');
    test.clock.set('2026-07-02T00:00:30Z');
    await withKey(key);
    expect((await rowOf(id)).last_used_on).toBe('2026-07-02');
  });

  it('wants a name, and scopes that exist', async () => {
    for (const payload of [{}, { name: ' ' }, { name: 'x', scopes: [] }, { name: 'x', scopes: ['root'] }]) {
      expect((await create(payload)).statusCode, JSON.stringify(payload)).toBe(422);
    }
    const answer = await send(server, 'POST', '/api/v1/api-keys', {
      payload: { name: '' },
      headers: { cookie, 'accept-language': 'fr' },
    });
    expect(answer.json().errors).toEqual([
      { field: 'name', detail: 'Dites à quoi sert la clé, en 100 caractères au plus.' },
    ]);
  });
});
