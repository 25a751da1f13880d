import type { FastifyInstance } from 'fastify';
import { Registry } from 'prom-client';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createApiKey } from '../features/organizations/create-api-key.ts';
import { findOrganizationBySlug } from '../features/organizations/find-organization.ts';
import { systemActor } from '../platform/actor.ts';
import { useTestContext } from '../platform/testing/test-context.ts';
import { createApi } from './api.ts';
import { CATALOGUES } from './catalogues.ts';
import { routes } from './routes.ts';
import { setUpOrganization } from './set-up-organization.ts';

const ID = '01a20360-7436-7000-8428-3f492b2a57bd';
const NUL = 'a\u0000b';
const packed = (text: string): string => Buffer.from(text).toString('base64url');

const HOSTILE: readonly string[] = [
  NUL,
  '0000-01-01',
  '9999-12-31',
  '-1',
  '99999999999999999999',
  '%ED%A0%80',
  "'); DROP TABLE responses; --",
  packed(`0000-01-01T00:00:00.000Z ${ID}`),
  packed(`9999-12-31T23:59:59-10:00 ${ID}`),
  packed(`${ID} ${NUL}`),
  packed(NUL),
];

const world = useTestContext(CATALOGUES);
let api: FastifyInstance;
let headers: Record<string, string>;

beforeAll(async () => {
  const { context } = world;
  const owner = { name: 'Odile', email: 'odile@example.com', password: 'correct horse battery' };
  const given = { organization: 'Maison', locale: 'fr', timeZone: 'Europe/Paris', ...owner } as const;
  const made = await setUpOrganization(context, given);
  if (!made.ok) throw new Error(made.problem.message);
  const organization = await findOrganizationBySlug(context.db, made.value.slug);
  if (organization === null) throw new Error('no organization');
  const key = await createApiKey(context, systemActor(organization.orgId), { name: 'hostile' });
  if (!key.ok) throw new Error(key.problem.message);
  headers = { authorization: `Bearer ${key.value.key}` };
  api = await createApi(context);
});

afterAll(() => api.close());

/** What each reading route takes in its address, from what it says of itself. */
const readings = routes(new Registry(), () => ({})).flatMap(([method, url, route]) => {
  if (method !== 'GET' || route.kind !== 'api' || url === '/api/v1/events') return [];
  const shape = (route.query as { shape?: Record<string, unknown> } | undefined)?.shape ?? {};
  return [{ url: url.replaceAll(/:\w+/g, ID), names: Object.keys(shape) }];
});

test('no value in the address of a list or figure is our mistake', async () => {
  const failed: string[] = [];
  let asked = 0;
  for (const { url, names } of readings) {
    for (const name of names) {
      for (const value of HOSTILE) {
        const rest = { survey: 'nps', from: '2026-01-01', to: '2026-02-01', [name]: value };
        const query = Object.entries(rest).filter(([key]) => names.includes(key));
        const { statusCode } = await api.inject({ url, headers, query: Object.fromEntries(query) });
        asked += 1;
        if (statusCode >= 500) failed.push(`${statusCode} ${url} ${name}=${JSON.stringify(value)}`);
      }
    }
  }
  expect(failed).toEqual([]);
  expect(asked).toBeGreaterThan(1_000);
});

test.each([
  ['POST', '/api/v1/contact-segments', { name: 'n', filter: { q: NUL } }],
  ['POST', '/api/v1/api-keys', { name: NUL }],
  ['PATCH', '/api/v1/organization', { name: NUL }],
  ['PATCH', '/api/v1/organization', { senderName: NUL }],
  ['PUT', '/api/v1/targets', { survey: 'nps', value: 10, dueOn: '0000-01-01' }],
  ['PUT', '/api/v1/targets', { survey: 'nps', value: 10, dueOn: '9999-12-31' }],
  ['POST', '/api/v1/responses', { survey: 'nps', score: 3, answeredAt: '0000-01-01T00:00:00Z' }],
  [
    'POST',
    '/api/v1/invitations',
    { survey: 'nps', contact: { email: 'a@example.com' }, sendAt: '0000-01-01T00:00:00Z' },
  ],
] as const)('%s %s refuses %j', async (method, url, payload) => {
  const { statusCode, body } = await api.inject({ method, url, headers, payload });
  expect(statusCode, body).toBe(422);
});

test('an address of the API that is not there is a problem, not the dashboard', async () => {
  for (const url of ['/api/v1/segments', '/api/v1/segments/one?by=team', '/api/nothing']) {
    const answer = await api.inject({ url, headers });
    expect([url, answer.statusCode]).toEqual([url, 404]);
    expect(answer.headers['content-type']).toContain('application/problem+json');
  }
});
