import { describe, expect, test } from 'vitest';
import { type OrgId, systemActor } from '../../platform/actor.ts';
import { newId } from '../../platform/ids.ts';
import { useTestContext } from '../../platform/testing/test-context.ts';
import { until } from '../../platform/testing/until.ts';
import type { ContactInput } from './contract.ts';
import { getContacts } from './get-contacts.ts';
import { suppress, suppressionsOf } from './suppressions.ts';
import { upsertContacts } from './upsert-contacts.ts';

const newActor = () => systemActor(newId() as OrgId);

describe('upsert contacts', () => {
  const used = useTestContext();
  const upsert = (actor: ReturnType<typeof newActor>, inputs: ContactInput[]) =>
    used.context.db.transaction().execute((tx) => upsertContacts(tx, actor, inputs, used.clock.now()));
  const read = async (actor: ReturnType<typeof newActor>, ids: string[]) => {
    const contacts = await getContacts(used.context.db, actor.orgId, ids);
    return ids.map((id) => contacts.get(id));
  };
  const count = async (actor: ReturnType<typeof newActor>) =>
    (await used.context.db.selectFrom('contacts').select('id').where('org_id', '=', actor.orgId).execute())
      .length;

  test('answers an id for each, in their order, and folds one person named twice', async () => {
    const actor = newActor();
    const ids = await upsert(actor, [
      { email: 'z@example.org', name: 'Zoé' },
      { email: 'a@example.org' },
      { email: ' Z@EXAMPLE.org ', properties: { plan: 'pro' } },
      { externalId: '7' },
      { externalId: '8', email: 'a@example.org' },
    ]);
    expect(ids[2]).toBe(ids[0]);
    expect(ids[4]).toBe(ids[1]);
    expect(new Set(ids).size).toBe(3);
    const [zoe, a, seven] = await read(actor, [ids[0], ids[1], ids[3]] as string[]);
    expect(zoe).toMatchObject({ name: 'Zoé', emailKey: 'z@example.org', properties: { plan: 'pro' } });
    expect(a).toMatchObject({ externalId: '8', emailKey: 'a@example.org', consent: 'presumed' });
    expect(seven).toMatchObject({ externalId: '7', email: null });
  });

  test('completes who is known and takes nothing away', async () => {
    const actor = newActor();
    const [id] = await upsert(actor, [
      { email: 'a@example.org', name: 'Ana', properties: { a: '1', b: '1' } },
    ]);
    used.clock.advance(1000);
    const again = await upsert(actor, [{ email: 'a@example.org', locale: 'fr', properties: { b: '2' } }]);
    expect(again).toEqual([id]);
    const [ana] = await read(actor, again);
    expect(ana).toMatchObject({ name: 'Ana', locale: 'fr', properties: { a: '1', b: '2' } });
    expect(ana?.updatedAt).toEqual(used.clock.now());
  });

  test('keeps what a person said about being asked, until they say otherwise', async () => {
    const actor = newActor();
    const [id] = await upsert(actor, [{ email: 'no@example.org', consent: 'refused' }]);
    await upsert(actor, [{ email: 'no@example.org', name: 'Noé' }]);
    const [refused] = await read(actor, [id as string]);
    expect(refused).toMatchObject({ name: 'Noé', consent: 'refused' });
    await upsert(actor, [{ email: 'no@example.org', consent: 'given' }]);
    const [given] = await read(actor, [id as string]);
    expect(given?.consent).toBe('given');
  });

  test('knows by external id first, and moves to a new address that is free', async () => {
    const actor = newActor();
    const [one, two] = await upsert(actor, [
      { externalId: '1', email: 'one@example.org' },
      { externalId: '2', email: 'two@example.org' },
    ]);
    const moved = await upsert(actor, [
      { externalId: '1', email: 'new@example.org' },
      { externalId: '2', email: 'new@example.org' },
    ]);
    expect(moved).toEqual([one, two]);
    const people = await read(actor, moved);
    expect(people.map((person) => person?.emailKey)).toEqual(['new@example.org', 'two@example.org']);
    await upsert(actor, [{ externalId: '2', email: 'new@example.org' }]);
    expect((await read(actor, moved)).map((person) => person?.emailKey)).toEqual([
      'new@example.org',
      'two@example.org',
    ]);
  });

  test('somebody known by address gets the id they are given, without a second person', async () => {
    const actor = newActor();
    const [id] = await upsert(actor, [{ email: 'a@example.org' }]);
    expect(await upsert(actor, [{ externalId: 'old', email: 'a@example.org' }])).toEqual([id]);
    expect(await upsert(actor, [{ externalId: 'new', email: 'A@example.org' }])).toEqual([id]);
    expect(await upsert(actor, [{ externalId: 'new' }])).toEqual([id]);
    expect(await count(actor)).toBe(1);
  });

  test('one list that names one known person by id and by address writes both', async () => {
    const actor = newActor();
    const [id] = await upsert(actor, [{ externalId: '1', email: 'a@example.org' }]);
    const ids = await upsert(actor, [
      { externalId: '1', name: 'Ana' },
      { email: 'a@example.org', locale: 'en' },
      { externalId: '3', email: 'a@example.org', timeZone: 'Europe/Paris' },
    ]);
    expect(ids).toEqual([id, id, id]);
    const [ana] = await read(actor, [ids[0] as string]);
    expect(ana).toMatchObject({ name: 'Ana', locale: 'en', timeZone: 'Europe/Paris' });
  });

  test('the same address in two organizations is two contacts', async () => {
    const [here, there] = [newActor(), newActor()];
    const [a] = await upsert(here, [{ email: 'a@example.org', externalId: '1' }]);
    const [b] = await upsert(there, [{ email: 'a@example.org', externalId: '1' }]);
    expect(a).not.toBe(b);
    expect(await read(there, [a as string])).toEqual([undefined]);
  });

  test('many at once who write one address make one contact', async () => {
    const actor = newActor();
    const rounds = await Promise.all(
      Array.from({ length: 12 }, (_, i) =>
        upsert(actor, [
          { email: 'same@example.org', name: `n${i}` },
          ...(i % 2 === 0 ? [{ externalId: 'same', email: 'other@example.org' }] : []),
          { email: `own-${i}@example.org` },
        ]),
      ),
    );
    expect(new Set(rounds.map((ids) => ids[0])).size).toBe(1);
    expect(await count(actor)).toBe(14);
  });

  test('who waits for another transaction gets the contact that it wrote', async () => {
    const actor = newActor();
    const { db, clock } = used.context;
    let waiting: Promise<string[]> | undefined;
    const first = await db.transaction().execute(async (tx) => {
      const ids = await upsertContacts(tx, actor, [{ email: 'a@example.org', name: 'First' }], clock());
      waiting = upsert(actor, [{ email: 'a@example.org', locale: 'fr' }]);
      await until('the second waits', async () => {
        const { rows } = await used.context.pool.query(
          `SELECT 1 FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()`,
        );
        return rows.length > 0;
      });
      return ids;
    });
    expect(await waiting).toEqual(first);
    expect((await read(actor, first))[0]).toMatchObject({ name: 'First', locale: 'fr' });
  });

  test('an opt-out survives another import, and follows the person to a new address', async () => {
    const actor = newActor();
    const { db, clock } = used.context;
    await upsert(actor, [{ externalId: '1', email: 'a@example.org' }]);
    await db
      .transaction()
      .execute((tx) => suppress(tx, actor.orgId, 'a@example.org', 'opted-out', 'link', clock()));
    await upsert(actor, [{ externalId: '1', email: 'a@example.org' }]);
    await upsert(actor, [{ externalId: '1', email: 'b@example.org' }]);
    const found = await suppressionsOf(db, actor.orgId, ['a@example.org', 'b@example.org', 'c@example.org']);
    expect(Object.fromEntries(found)).toEqual({ 'a@example.org': 'opted-out', 'b@example.org': 'opted-out' });
  });

  test('a text that is no address is not kept as one', async () => {
    const actor = newActor();
    const [id] = await upsert(actor, [{ email: 'nobody', externalId: '1' }]);
    expect((await read(actor, [id as string]))[0]).toMatchObject({ email: null, emailKey: null });
    expect(await upsert(actor, [])).toEqual([]);
  });
});
