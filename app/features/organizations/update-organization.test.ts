import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Actor, type OrgId, systemActor } from '../../platform/actor.ts';
import { useTestContext } from '../../platform/testing/test-context.ts';
import {
  catalogues,
  makeOrganization,
  send,
  serveOrganizations,
  signedIn,
} from './testing/organization-server.ts';
import { untilItWaits } from './testing/until-it-waits.ts';
import { updateOrganization } from './update-organization.ts';

describe('the settings of an organization', () => {
  const test = useTestContext(catalogues);
  let server: FastifyInstance;
  let orgId: OrgId;
  let cookie: string;

  beforeAll(async () => {
    server = await serveOrganizations(test.context);
    orgId = (await makeOrganization(test.context, 'orsel')).orgId;
    await makeOrganization(test.context, 'nord');
    cookie = await signedIn(server, 'orsel@example.com');
  });
  afterAll(() => server.close());

  const patch = (payload: object) =>
    send(server, 'PATCH', '/api/v1/organization', { payload, headers: { cookie } });
  const auditLog = async (query = '') =>
    (await send(server, 'GET', `/api/v1/audit-log${query}`, { headers: { cookie } })).json();

  it('change one by one, and for this organization only', async () => {
    const changed = await patch({ name: ' Orsel & Fils ', quarantineDays: 30, postalAddress: '1 rue X' });
    expect(changed.statusCode).toBe(200);
    expect(changed.json()).toMatchObject({
      name: 'Orsel & Fils',
      slug: 'orsel',
      quarantineDays: 30,
      postalAddress: '1 rue X',
      minNToShow: 10,
    });
    expect(changed.body).not.toContain(orgId);
    const theirs = await signedIn(server, 'nord@example.com');
    const other = await send(server, 'GET', '/api/v1/organization', { headers: { cookie: theirs } });
    expect(other.json()).toMatchObject({ name: 'Maison nord', quarantineDays: 90 });
  });

  it('say in the log what was changed and by whom', async () => {
    await patch({ minNToShow: 5 });
    const { items } = await auditLog('?limit=1');
    expect(items).toMatchObject([
      {
        action: 'organization.changed',
        actorKind: 'member',
        actorName: 'Camille Reynaud',
        subjectType: 'organization',
        details: { minNToShow: 5 },
      },
    ]);
  });

  it.each([
    { name: '' },
    { quarantineDays: -1 },
    { quarantineDays: 731 },
    { quarantineDays: '30' },
    { minNToShow: 0 },
    { locale: 'de' },
    { timeZone: 'Mars/Olympus' },
    { slug: 'nord' },
    { isDemo: true },
    { orgId: '0190d0c0-0000-7000-8000-000000000000' },
  ])('refuse %j and write nothing', async (payload) => {
    const before = await auditLog();
    expect((await patch(payload)).statusCode).toBe(422);
    expect(await auditLog()).toEqual(before);
  });

  it('say what fits, in the reader’s language, and never half a sentence', async () => {
    const errorsOf = async (payload: object, language: string) =>
      (
        await send(server, 'PATCH', '/api/v1/organization', {
          payload,
          headers: { cookie, 'accept-language': language },
        })
      ).json().errors;
    expect(await errorsOf({ quarantineDays: 'x' }, 'fr')).toEqual([
      { field: 'quarantineDays', detail: 'Donnez un nombre entier de jours, de 0 à 730.' },
    ]);
    expect(await errorsOf({ unknown: 1 }, 'fr')).toEqual([
      { field: 'body', detail: 'Cette valeur ne convient pas.' },
    ]);
    expect(await errorsOf({ unknown: 1 }, 'en')).toEqual([
      { field: 'body', detail: 'Unrecognized key: "unknown"' },
    ]);
  });

  it('need the right to manage', async () => {
    const reader: Actor = { ...systemActor(orgId), scopes: ['read'] };
    const outcome = await updateOrganization(test.context, reader, { name: 'X' }, async () => {});
    expect(outcome).toMatchObject({ ok: false, problem: { code: 'forbidden' } });
  });

  it('tell of every change of zone, one after the other, though they come together', async () => {
    const seen: string[] = [];
    let back: Promise<unknown> = Promise.resolve();
    const change = (timeZone: string, meanwhile: () => Promise<void> = async () => {}) =>
      updateOrganization(test.context, systemActor(orgId), { timeZone }, async (_tx, _actor, zone) => {
        seen.push(zone);
        await meanwhile();
      });
    await change('Europe/Rome', async () => {
      back = change('Europe/Paris');
      await untilItWaits(test.context.pool, back);
    });
    await back;
    expect(seen).toEqual(['Europe/Rome', 'Europe/Paris']);
    await change('Europe/Paris');
    expect(seen).toHaveLength(2);
  });

  it('stay as they were when what follows a change of zone fails', async () => {
    const failing = updateOrganization(
      test.context,
      systemActor(orgId),
      { timeZone: 'Asia/Tokyo' },
      async () => {
        throw new Error('no rebuild');
      },
    );
    await expect(failing).rejects.toThrow('no rebuild');
    const now = await send(server, 'GET', '/api/v1/organization', { headers: { cookie } });
    expect(now.json().timeZone).toBe('Europe/Paris');
  });

  it('are read in the log page by page, newest first, without a gap', async () => {
    for (let i = 0; i < 5; i += 1) await patch({ minNToCompare: 40 + i });
    const all = (await auditLog('?limit=200')).items;
    const pages = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const page: { items: object[]; nextCursor: string | null } = await auditLog(
        `?limit=2${cursor === '' ? '' : `&cursor=${cursor}`}`,
      );
      pages.push(...page.items);
      cursor = page.nextCursor;
    }
    expect(pages).toEqual(all);
    expect(all[0].details).toEqual({ minNToCompare: 44 });
    const wrong = await send(server, 'GET', '/api/v1/audit-log?cursor=x%27', { headers: { cookie } });
    expect(wrong.statusCode).toBe(422);
  });
});
