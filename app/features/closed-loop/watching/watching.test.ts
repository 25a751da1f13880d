import { sql } from 'kysely';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '../../../platform/actor.ts';
import { newId } from '../../../platform/ids.ts';
import { useTestContext } from '../../../platform/testing/test-context.ts';
import { casesQuerySchema } from '../contract.ts';
import { listCases } from '../list-cases.ts';
import { recordContact } from '../record-contact.ts';
import { CASE_TEXTS, type CaseWorld, makeCaseWorld } from '../testing/case-world.ts';
import en from './messages/en.json' with { type: 'json' };
import fr from './messages/fr.json' with { type: 'json' };
import { tellWatchers } from './tell-watchers.ts';
import { listWatchers, unwatchCase, watchCase } from './watch-case.ts';

const world = useTestContext({ ...CASE_TEXTS, watching: { fr, en } });
let loop: CaseWorld;
let lea: Actor;

beforeAll(async () => {
  loop = await makeCaseWorld(world.context);
  const { db, clock } = world.context;
  const id = newId();
  const times = { createdAt: clock(), updatedAt: clock() };
  const person = { id, name: 'Léa', email: 'lea@example.com', emailVerified: true };
  await db
    .insertInto('auth.user')
    .values({ ...person, ...times })
    .execute();
  const member = {
    id: newId(),
    organizationId: loop.owner.orgId,
    userId: id,
    role: 'agent',
    createdAt: clock(),
  };
  await db.insertInto('auth.member').values(member).execute();
  lea = { ...loop.owner, role: 'agent', id, scopes: ['read', 'work'] };
}, 60_000);

beforeEach(() => world.clock.set('2026-06-16T08:00:00Z'));

async function news(): Promise<string[]> {
  const { rows } = await sql<{ text: string }>`
    SELECT text FROM mails WHERE kind = 'case-news' AND to_address = 'lea@example.com' ORDER BY id`.execute(
    world.context.db,
  );
  return rows.map(({ text }) => text);
}

const reach = (id: string, by: Actor) =>
  world.context.db.transaction().execute((tx) => recordContact(tx, by, id, world.clock.now()));

async function minuteLater(): Promise<void> {
  world.clock.advance(60_000);
  await Promise.all([tellWatchers(world.context), tellWatchers(world.context)]);
}

describe('whoever watches a case', () => {
  test('finds it in a list of their own, beside its owner', async () => {
    const id = await loop.openCase();
    expect(await watchCase(world.context, lea, id, {})).toMatchObject({
      value: { items: [{ name: 'Léa', mails: false }] },
    });
    const watched = async () => {
      const found = await listCases(world.context, lea, casesQuerySchema.parse({ watched: 'true' }));
      return found.ok ? found.value.items.map((one) => one.id) : [];
    };
    expect(await watched()).toEqual([id]);
    expect(await unwatchCase(world.context, lea, id)).toMatchObject({ value: { items: [] } });
    expect(await watched()).toEqual([]);
  });

  test('is mailed once about what others did, if they wish', async () => {
    const id = await loop.openCase();
    await watchCase(world.context, lea, id, { mails: true });
    await minuteLater();
    expect(await news()).toEqual([]);
    await reach(id, loop.owner);
    await minuteLater();
    await minuteLater();
    expect(await news()).toHaveLength(1);
    expect((await news())[0]).toContain('a joint le client d’un dossier');
  });

  test('is not mailed about their own deeds, nor without asking for mails', async () => {
    const before = await news();
    const [own, quiet] = [await loop.openCase(), await loop.openCase()];
    await watchCase(world.context, lea, own, { mails: true });
    await watchCase(world.context, lea, quiet, { mails: false });
    await reach(own, lea);
    await reach(quiet, loop.owner);
    await minuteLater();
    expect(await news()).toEqual(before);
  });

  test('sees the case: another team’s is not there', async () => {
    const id = await loop.openCase({ team: 'nord' });
    const south = { ...lea, teams: ['sud'] };
    expect(await watchCase(world.context, south, id, {})).toMatchObject({ problem: { code: 'not-found' } });
    expect(await listWatchers(world.context, south, id)).toMatchObject({ problem: { code: 'not-found' } });
    const key = { ...loop.owner, kind: 'api-key' as const };
    expect(await watchCase(world.context, key, id, {})).toMatchObject({ problem: { code: 'forbidden' } });
  });
});
