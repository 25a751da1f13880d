import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { createApiKey } from '../features/organizations/create-api-key.ts';
import { findOrganizationBySlug } from '../features/organizations/find-organization.ts';
import { revokeApiKey } from '../features/organizations/revoke-api-key.ts';
import { systemActor } from '../platform/actor.ts';
import { relayOnce } from '../platform/outbox/relay-outbox.ts';
import { useTestContext } from '../platform/testing/test-context.ts';
import { until } from '../platform/testing/until.ts';
import { createApi } from './api.ts';
import { CATALOGUES } from './catalogues.ts';
import { setUpOrganization } from './set-up-organization.ts';
import { tellScreens } from './tell-screens.ts';

const ORIGIN = 'http://boucle.test';
const OWNER = { name: 'Odile', email: 'odile@example.com', password: 'correct horse battery' };

const world = useTestContext(CATALOGUES);
let api: FastifyInstance;
let url: string;
let slug: string;
const actor = async () => {
  const organization = await findOrganizationBySlug(world.context.db, slug);
  if (organization === null) throw new Error('no organization');
  return systemActor(organization.orgId);
};

beforeAll(async () => {
  const { context } = world;
  const given = { organization: 'Maison', locale: 'fr', timeZone: 'Europe/Paris', ...OWNER } as const;
  const made = await setUpOrganization(context, given);
  if (!made.ok) throw new Error(made.problem.message);
  slug = made.value.slug;
  api = await createApi(context);
  url = await api.listen({ port: 0, host: '127.0.0.1' });
});

afterAll(() => api.close());

/** What the worker does with facts, without the worker. */
const relay = () =>
  relayOnce(
    world.context,
    async () => {},
    (rows) => tellScreens(world.context, rows),
  );

beforeEach(async () => {
  while ((await relay()) > 0);
});

async function signIn(): Promise<string> {
  const answer = await api.inject({
    method: 'POST',
    url: '/api/v1/sign-in',
    headers: { origin: ORIGIN },
    payload: { email: OWNER.email, password: OWNER.password },
  });
  const cookies = [answer.headers['set-cookie'] ?? []].flat();
  return cookies.map((cookie) => cookie.split(';')[0]).join('; ');
}

interface Listening {
  text: string;
  isOpen: boolean;
}

async function listen(headers: Record<string, string>): Promise<Listening> {
  const heard: Listening = { text: '', isOpen: true };
  const answer = await fetch(`${url}/api/v1/events?organization=${slug}`, { headers });
  expect(answer.status).toBe(200);
  const read = async () => {
    for await (const chunk of answer.body ?? []) heard.text += Buffer.from(chunk).toString();
  };
  void read()
    .catch(() => {})
    .finally(() => {
      heard.isOpen = false;
    });
  await until('the stream speaks', () => heard.text !== '');
  return heard;
}

const post = (path: string, cookie: string, method: 'POST' | 'DELETE' = 'POST') =>
  api.inject({ method, url: `/api/v1/${path}`, headers: { cookie, origin: ORIGIN } });

test('whoever signs out hears no more, and others go on', async () => {
  const [leaving, staying] = [await signIn(), await signIn()];
  const [gone, kept] = [await listen({ cookie: leaving }), await listen({ cookie: staying })];
  expect((await post('sign-out', leaving)).statusCode).toBe(200);
  await until('the stream of the ended session is closed', () => !gone.isOpen);
  world.context.live.publish((await actor()).orgId, { topic: 'cases' });
  await until('the other hears what changes', () => kept.text.includes('"topic":"cases"'));
  expect(kept.isOpen).toBe(true);
  expect(kept.text).not.toContain('access');
});

test('a session that is ended from elsewhere hears no more', async () => {
  const [here, elsewhere] = [await signIn(), await signIn()];
  const heard = await listen({ cookie: elsewhere });
  expect((await post('account/sessions/end-others', here)).statusCode).toBe(200);
  await relay();
  await until('the stream is closed', () => !heard.isOpen);
});

test('a revoked key hears no more', async () => {
  const key = await createApiKey(world.context, await actor(), { name: 'écran' });
  if (!key.ok) throw new Error(key.problem.message);
  const heard = await listen({ authorization: `Bearer ${key.value.key}` });
  expect((await revokeApiKey(world.context, await actor(), key.value.id)).ok).toBe(true);
  await relay();
  await until('the stream is closed', () => !heard.isOpen);
});
