import type { FastifyInstance } from 'fastify';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import type { MemberRole, OrgId } from '../../../platform/actor.ts';
import { systemActor } from '../../../platform/actor.ts';
import { useTestContext } from '../../../platform/testing/test-context.ts';
import { createApiKey } from '../create-api-key.ts';
import {
  catalogues,
  makeOrganization,
  PASSWORD,
  send,
  serveOrganizations,
  signedIn,
} from '../testing/organization-server.ts';

const DAY_MS = 86_400_000;

let round = 0;

describe('members', () => {
  const test = useTestContext(catalogues);
  let server: FastifyInstance;
  let orgId: OrgId;
  let slug: string;
  let owner: string;
  let ownerId: string;

  beforeEach(async () => {
    server ??= await serveOrganizations(test.context);
    round += 1;
    slug = `maison-${round}`;
    const made = await makeOrganization(test.context, slug, `owner-${round}@example.com`);
    orgId = made.orgId;
    ownerId = made.userId;
    owner = await signedIn(server, `owner-${round}@example.com`);
  }, 60_000);
  afterAll(() => server.close());

  const as = (cookie: string) => ({ headers: { cookie, 'boucle-organization': slug } });
  const address = (name: string) => `${name}-${round}@example.com`;
  const invite = (name: string, role: MemberRole, cookie = owner, more = {}) =>
    send(server, 'POST', '/api/v1/member-invitations', {
      ...as(cookie),
      payload: { email: address(name), role, locale: 'fr', ...more },
    });
  const mailTo = async (name: string) =>
    test.context.db
      .selectFrom('mails')
      .selectAll()
      .where('to_address', '=', address(name))
      .where('state', '=', 'queued')
      .orderBy('id', 'desc')
      .executeTakeFirst();
  const tokenOf = async (name: string): Promise<string> =>
    /\/join#([\w-]{43})/.exec((await mailTo(name))?.text ?? '')?.[1] ?? '';
  const join = (payload: object, cookie?: string) =>
    send(server, 'POST', '/api/v1/join', {
      payload,
      ...(cookie !== undefined && { headers: { cookie } }),
    });
  const hire = async (name: string, role: MemberRole, more = {}): Promise<{ cookie: string; id: string }> => {
    expect((await invite(name, role, owner, more)).statusCode).toBe(201);
    const joined = await join({ token: await tokenOf(name), name, password: PASSWORD });
    expect(joined.statusCode, joined.body).toBe(200);
    const cookie = joined.cookies.map((one) => `${one.name}=${encodeURIComponent(one.value)}`).join('; ');
    const { user } = (await send(server, 'GET', '/api/v1/session', { headers: { cookie } })).json();
    return { cookie, id: user.id };
  };
  const roleOf = async (id: string) =>
    (await send(server, 'GET', '/api/v1/members', as(owner)))
      .json()
      .items.find((one: { id: string }) => one.id === id)?.role;

  it('are asked by a mail in the language chosen for them, and come in by its link, once', async () => {
    const team = await send(server, 'POST', '/api/v1/teams', {
      ...as(owner),
      payload: { key: 'nord', name: 'Équipe Nord' },
    });
    const asked = await invite('lea', 'agent', owner, { locale: 'en', teamIds: [team.json().id] });
    expect(asked.json()).toMatchObject({ email: address('lea'), role: 'agent', isExpired: false });
    const mail = await mailTo('lea');
    expect(mail?.subject).toBe(`Camille Reynaud invites you to join Maison ${slug} on Boucle`);
    expect(mail?.kind).toBe('member-invitation');
    const token = await tokenOf('lea');
    const offer = await send(server, 'POST', '/api/v1/join/offer', { payload: { token } });
    expect(offer.json()).toMatchObject({ organization: `Maison ${slug}`, role: 'agent', account: 'new' });

    const lacking = await join({ token });
    expect(lacking.json().errors.map((one: { field: string }) => one.field)).toEqual(['name', 'password']);
    const joined = await join({ token, name: 'Léa Prunier', password: PASSWORD });
    expect(joined.json()).toEqual({ slug });
    const cookie = joined.cookies.map((one) => `${one.name}=${encodeURIComponent(one.value)}`).join('; ');
    const session = (await send(server, 'GET', '/api/v1/session', { headers: { cookie } })).json();
    expect(session.organizations).toMatchObject([
      { slug, role: 'agent', scopes: ['read', 'work'], teams: ['nord'] },
    ]);
    expect((await join({ token, name: 'X', password: PASSWORD })).statusCode).toBe(404);
    const { items } = (await send(server, 'GET', '/api/v1/members', as(owner))).json();
    expect(items).toMatchObject([
      { name: 'Camille Reynaud', role: 'owner' },
      { name: 'Léa Prunier', role: 'agent', teams: [{ name: 'Équipe Nord' }] },
    ]);
    expect((await send(server, 'GET', '/api/v1/member-invitations', as(owner))).json().items).toEqual([]);
  });

  it('are not known by what the database keeps of a link', async () => {
    await invite('lea', 'agent');
    const token = await tokenOf('lea');
    const secret = Buffer.from(token, 'base64url').subarray(16);
    const { rows } = await test.context.pool.query(
      'SELECT row_to_json(i)::text AS text FROM member_invitations i UNION ALL SELECT row_to_json(a)::text FROM audit_log a',
    );
    const kept = rows.map((row) => row.text).join();
    for (const text of [token, secret.toString('hex'), secret.toString('base64')])
      expect(kept).not.toContain(text);
  });

  it('cannot come in by a link that is too old, was renewed or was taken back', async () => {
    const { id } = (await invite('lea', 'agent')).json();
    const first = await tokenOf('lea');
    test.clock.advance(7 * DAY_MS - 1);
    expect((await send(server, 'POST', '/api/v1/join/offer', { payload: { token: first } })).statusCode).toBe(
      200,
    );
    test.clock.advance(1);
    expect((await join({ token: first, name: 'Léa', password: PASSWORD })).statusCode).toBe(404);
    const [expired] = (await send(server, 'GET', '/api/v1/member-invitations', as(owner))).json().items;
    expect(expired.isExpired).toBe(true);

    const again = await send(server, 'POST', `/api/v1/member-invitations/${id}/mail`, as(owner));
    expect(again.json().isExpired).toBe(false);
    const second = await tokenOf('lea');
    expect(second).not.toBe(first);
    expect((await join({ token: first, name: 'Léa', password: PASSWORD })).statusCode).toBe(404);
    expect((await send(server, 'DELETE', `/api/v1/member-invitations/${id}`, as(owner))).statusCode).toBe(
      204,
    );
    expect((await join({ token: second, name: 'Léa', password: PASSWORD })).statusCode).toBe(404);
    expect(await mailTo('lea')).toBeUndefined();
    for (const token of ['', 'x', `${second.slice(0, -1)}A`, 'a'.repeat(43), '\u0000']) {
      expect((await join({ token, name: 'Léa', password: PASSWORD })).statusCode, token).toBe(404);
    }
  });

  it('who have an account come in with it alone, signed in as themselves', async () => {
    await makeOrganization(test.context, `autre-${round}`, address('zoe'));
    const zoe = await signedIn(server, address('zoe'));
    await invite('zoe', 'analyst');
    const token = await tokenOf('zoe');
    const offer = (cookie: string) =>
      send(server, 'POST', '/api/v1/join/offer', { payload: { token }, headers: { cookie } });
    expect((await offer(owner)).json().account).toBe('known');
    expect((await offer(zoe)).json().account).toBe('here');
    // Neither a new password for the address nor somebody else's session will do.
    expect((await join({ token, name: 'Zoé', password: PASSWORD })).statusCode).toBe(401);
    expect((await join({ token }, owner)).statusCode).toBe(401);
    expect((await join({ token }, zoe)).json()).toEqual({ slug });
    const session = (await send(server, 'GET', '/api/v1/session', { headers: { cookie: zoe } })).json();
    expect(session.organizations.map((one: { role: string }) => one.role).sort()).toEqual([
      'analyst',
      'owner',
    ]);
  });

  it('come in once though the link is pressed twice at once', async () => {
    await invite('lea', 'agent');
    const token = await tokenOf('lea');
    const both = await Promise.all([1, 2].map(() => join({ token, name: 'Léa', password: PASSWORD })));
    expect(both.filter((one) => one.statusCode === 200)).toHaveLength(1);
    const { items } = (await send(server, 'GET', '/api/v1/members', as(owner))).json();
    expect(items).toHaveLength(2);
  });

  it('keep one owner at least, whatever is tried', async () => {
    const alone = [
      send(server, 'DELETE', '/api/v1/membership', as(owner)),
      send(server, 'DELETE', `/api/v1/members/${ownerId}`, as(owner)),
      send(server, 'PATCH', `/api/v1/members/${ownerId}`, { ...as(owner), payload: { role: 'admin' } }),
    ];
    for (const answer of await Promise.all(alone)) {
      expect(answer.statusCode).toBe(409);
      expect(answer.json().detail).toContain('last owner');
    }
    expect(await roleOf(ownerId)).toBe('owner');
  });

  it('keep one owner though two go at the same moment', async () => {
    const second = await hire('second', 'owner');
    const both = await Promise.all([
      send(server, 'DELETE', '/api/v1/membership', as(owner)),
      send(server, 'DELETE', '/api/v1/membership', as(second.cookie)),
    ]);
    expect(both.map((one) => one.statusCode).sort()).toEqual([204, 409]);
    const { rows } = await test.context.pool.query(
      `SELECT role FROM auth.member WHERE "organizationId" = '${orgId}'`,
    );
    expect(rows).toEqual([{ role: 'owner' }]);
  });

  it('are owners by the will of owners only', async () => {
    const admin = await hire('admin', 'admin');
    const agent = await hire('agent', 'agent');
    const key = await createApiKey(test.context, systemActor(orgId), { name: 'key' });
    if (!key.ok) throw new Error('no key');
    const { id: asked } = (await invite('futur', 'owner')).json();
    const withKey = { headers: { authorization: `Bearer ${key.value.key}` } };
    for (const who of [as(admin.cookie), withKey]) {
      const tries = await Promise.all([
        send(server, 'POST', '/api/v1/member-invitations', {
          ...who,
          payload: { email: address('x'), role: 'owner', locale: 'fr' },
        }),
        send(server, 'POST', '/api/v1/member-invitations', {
          ...who,
          payload: { email: address('futur'), role: 'agent', locale: 'fr' },
        }),
        send(server, 'POST', `/api/v1/member-invitations/${asked}/mail`, who),
        send(server, 'DELETE', `/api/v1/member-invitations/${asked}`, who),
        send(server, 'PATCH', `/api/v1/members/${agent.id}`, { ...who, payload: { role: 'owner' } }),
        send(server, 'PATCH', `/api/v1/members/${ownerId}`, { ...who, payload: { role: 'agent' } }),
        send(server, 'DELETE', `/api/v1/members/${ownerId}`, who),
      ]);
      expect(tries.map((one) => one.statusCode)).toEqual([403, 403, 403, 403, 403, 403, 403]);
    }
    const raised = await send(server, 'PATCH', `/api/v1/members/${agent.id}`, {
      ...as(admin.cookie),
      payload: { role: 'admin' },
    });
    expect(raised.json().role).toBe('admin');
  });

  it('who are removed are out at once, and can be asked back', async () => {
    const agent = await hire('agent', 'agent');
    expect((await send(server, 'GET', '/api/v1/members', as(agent.cookie))).statusCode).toBe(200);
    expect((await send(server, 'DELETE', `/api/v1/members/${agent.id}`, as(agent.cookie))).statusCode).toBe(
      403,
    );
    expect((await send(server, 'DELETE', `/api/v1/members/${agent.id}`, as(owner))).statusCode).toBe(204);
    expect((await send(server, 'GET', '/api/v1/members', as(agent.cookie))).statusCode).toBe(404);
    const facts = await test.context.db
      .selectFrom('outbox')
      .select('payload')
      .where('org_id', '=', orgId)
      .where('topic', '=', 'member.left')
      .execute();
    expect(facts).toEqual([{ payload: { userId: agent.id } }]);
    await invite('agent', 'analyst');
    expect((await join({ token: await tokenOf('agent') }, agent.cookie)).statusCode).toBe(200);
    expect(await roleOf(agent.id)).toBe('analyst');
  });

  it('of another organization are neither changed nor removed', async () => {
    const other = await makeOrganization(test.context, `loin-${round}`, address('loin'));
    for (const answer of await Promise.all([
      send(server, 'PATCH', `/api/v1/members/${other.userId}`, { ...as(owner), payload: { role: 'agent' } }),
      send(server, 'DELETE', `/api/v1/members/${other.userId}`, as(owner)),
    ])) {
      expect(answer.statusCode).toBe(404);
    }
  });

  it('lead a team only in a role that works with its customers', async () => {
    const manager = await hire('manager', 'manager');
    const agent = await hire('agent', 'agent');
    const make = (payload: object) => send(server, 'POST', '/api/v1/teams', { ...as(owner), payload });
    const led = await make({ key: 'nord', name: 'Nord', managerId: manager.id, memberIds: [agent.id] });
    expect(led.json()).toMatchObject({
      manager: { id: manager.id },
      members: [{ id: agent.id }],
    });
    expect((await make({ key: 'nord', name: 'Encore' })).statusCode).toBe(409);
    for (const key of ['', ' ', '*', 'a\u0000', 'a'.repeat(101)]) {
      expect((await make({ key, name: 'X' })).statusCode, key).toBe(422);
    }
    expect((await make({ key: 'sud', name: 'Sud', managerId: agent.id })).statusCode).toBe(422);

    const teamsOf = async (cookie: string) =>
      (await send(server, 'GET', '/api/v1/session', { headers: { cookie } })).json().organizations[0].teams;
    expect(await teamsOf(manager.cookie)).toEqual(['nord']);
    await send(server, 'PATCH', `/api/v1/members/${manager.id}`, {
      ...as(owner),
      payload: { role: 'agent' },
    });
    expect(await teamsOf(manager.cookie)).toEqual([]);
    const { items } = (await send(server, 'GET', '/api/v1/teams', as(owner))).json();
    expect(items).toMatchObject([{ key: 'nord', manager: null }]);
  });

  it('choose their own mails', async () => {
    const agent = await hire('agent', 'agent');
    const read = async (cookie: string) =>
      (await send(server, 'GET', '/api/v1/notifications', as(cookie))).json();
    expect(await read(agent.cookie)).toEqual({ caseOpened: true, locale: null });
    const payload = { caseOpened: false, locale: 'en' };
    await send(server, 'PUT', '/api/v1/notifications', { ...as(agent.cookie), payload });
    expect(await read(agent.cookie)).toEqual(payload);
    expect(await read(owner)).toEqual({ caseOpened: true, locale: null });
  });

  it('are seen to have come by, on the day, by whoever manages', async () => {
    const agent = await hire('agent', 'agent');
    const seen = async (cookie: string) =>
      (await send(server, 'GET', '/api/v1/members', as(cookie)))
        .json()
        .items.map((one: { lastSeenOn: string | null }) => one.lastSeenOn);
    const today = test.context.clock().toISOString().slice(0, 10);
    expect(await seen(agent.cookie)).toEqual([null, null]);
    expect(await seen(owner)).toEqual([today, today]);
  });
});
