import { describe, expect, test } from 'vitest';
import { type OrgId, systemActor } from '../../platform/actor.ts';
import { newId } from '../../platform/ids.ts';
import { inTransaction } from '../../platform/postgres/in-transaction.ts';
import { useTestContext } from '../../platform/testing/test-context.ts';
import { until } from '../../platform/testing/until.ts';
import type { ContactInput } from './contract.ts';
import { getContacts } from './get-contacts.ts';
import { suppress, suppressionsOf } from './suppressions.ts';
import { upsertContacts, upsertContactsReporting } from './upsert-contacts.ts';

const newActor = () => systemActor(newId() as OrgId);

describe('upsert contacts', () => {
  const used = useTestContext();
  const upsert = (actor: ReturnType<typeof newActor>, inputs: ContactInput[]) =>
    inTransaction(used.context.db, (tx) => upsertContacts(tx, actor, inputs, used.clock.now()));
  const report = async (actor: ReturnType<typeof newActor>, inputs: ContactInput[]) =>
    (
      await used.context.db
        .transaction()
        .execute((tx) => upsertContactsReporting(tx, actor, inputs, used.clock.now()))
    ).map(({ effect }) => effect);
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

  test('an address and nothing else finds who is known by it, and changes nothing of theirs', async () => {
    const actor = newActor();
    const [ana] = await upsert(actor, [{ email: 'ana@example.org', name: 'Ana', properties: { a: '1' } }]);
    const before = await read(actor, [ana as string]);
    used.clock.advance(1000);
    const inputs = [
      { email: ' Ana@Example.org' },
      { email: 'new@example.org' },
      { email: 'ana@example.org' },
    ];
    const [found, made, again] = await upsert(actor, inputs);
    expect([found, again]).toEqual([ana, ana]);
    expect(made).not.toBe(ana);
    expect(await read(actor, [ana as string])).toEqual(before);
    expect(await report(actor, inputs)).toEqual(['unchanged', 'unchanged', 'unchanged']);
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

  test('a telephone recognises who has no other key, however it is written', async () => {
    const actor = newActor();
    const [ana] = await upsert(actor, [{ phone: '06 12 34 56 78', name: 'Ana' }]);
    expect(await upsert(actor, [{ phone: '+33 6 12 34 56 78', locale: 'fr' }])).toEqual([ana]);
    expect(await upsert(actor, [{ email: 'ana@example.org', phone: '0612345678' }])).toEqual([ana]);
    expect(await upsert(actor, [{ externalId: '7', phone: '06.12.34.56.78' }])).toEqual([ana]);
    expect((await read(actor, [ana as string]))[0]).toMatchObject({
      name: 'Ana',
      phone: '06 12 34 56 78',
      phoneKey: '+33612345678',
      email: 'ana@example.org',
      externalId: '7',
    });
    expect(await count(actor)).toBe(1);
  });

  test('two who share a number stay two, and the number stays the key of the first', async () => {
    const actor = newActor();
    const family = [
      { email: 'ana@example.org', phone: '0612345678' },
      { email: 'bob@example.org', phone: '06 12 34 56 78' },
      { phone: '+33612345678', name: 'Ana' },
    ];
    const [ana, bob, caller] = await upsert(actor, family);
    expect(caller).toBe(ana);
    expect(bob).not.toBe(ana);
    expect(await upsert(actor, family)).toEqual([ana, bob, ana]);
    const people = await read(actor, [ana, bob] as string[]);
    expect(people.map((one) => [one?.name, one?.phone, one?.phoneKey])).toEqual([
      ['Ana', '+33612345678', '+33612345678'],
      [null, '06 12 34 56 78', null],
    ]);
    await upsert(actor, [{ email: 'bob@example.org', phone: '07 11 22 33 44' }]);
    expect((await read(actor, [bob as string]))[0]).toMatchObject({ phoneKey: '+33711223344' });
    await upsert(actor, [{ email: 'bob@example.org', phone: '0612345678' }]);
    expect((await read(actor, [bob as string]))[0]).toMatchObject({ phone: '0612345678', phoneKey: null });
    expect((await read(actor, [ana as string]))[0]).toMatchObject({ phoneKey: '+33612345678' });
  });

  test('where two keys are two people, the stronger says who, and takes nothing from the other', async () => {
    const actor = newActor();
    const [one, two, three] = await upsert(actor, [
      { externalId: '1', email: 'one@example.org' },
      { email: 'two@example.org' },
      { phone: '0612345678' },
    ]);
    const byId = { externalId: '1', email: 'two@example.org', phone: '0612345678' };
    expect(await upsert(actor, [byId])).toEqual([one]);
    expect(await upsert(actor, [{ email: 'two@example.org', phone: '0612345678' }])).toEqual([two]);
    const people = await read(actor, [one, two, three] as string[]);
    expect(people.map((person) => [person?.emailKey, person?.phoneKey])).toEqual([
      ['one@example.org', null],
      ['two@example.org', null],
      [null, '+33612345678'],
    ]);
  });

  test('text that is no number is written where there is none, and takes no number’s place', async () => {
    const actor = newActor();
    const [id] = await upsert(actor, [{ email: 'a@example.org', phone: '01 23 45 67 89 poste 12' }]);
    expect((await read(actor, [id as string]))[0]).toMatchObject({
      phone: '01 23 45 67 89 poste 12',
      phoneKey: null,
    });
    await upsert(actor, [{ email: 'a@example.org', phone: '0612345678' }]);
    await upsert(actor, [{ email: 'a@example.org', phone: 'néant' }]);
    expect((await read(actor, [id as string]))[0]).toMatchObject({ phone: '0612345678' });
  });

  test('says of each line what became of it; the same list again changes nothing', async () => {
    const actor = newActor();
    const list: ContactInput[] = [
      { externalId: '1', email: 'one@example.org', phone: '0611111111', properties: { plan: 'pro' } },
      { email: 'two@example.org', name: 'Two', account: { name: 'Orsel', revenue: 12_000 } },
      { email: 'ONE@example.org', name: 'One' },
      { email: 'two@example.org', name: 'Two' },
      { email: 'three@example.org', phone: '0611111111' },
    ];
    expect(await report(actor, list)).toEqual(['created', 'created', 'updated', 'unchanged', 'created']);
    used.clock.advance(1000);
    expect(new Set(await report(actor, list))).toEqual(new Set(['unchanged']));
    expect(await report(actor, [{ email: 'one@example.org', phone: '0622222222' }])).toEqual(['updated']);
    expect(await report(actor, [{ externalId: '1', email: 'new@example.org' }])).toEqual(['updated']);
    expect(await report(actor, [{ email: 'two@example.org', account: { name: 'Borel' } }])).toEqual([
      'updated',
    ]);
    expect(await count(actor)).toBe(3);
  });

  test('companies are known by their id, then by their name, and are made once', async () => {
    const actor = newActor();
    const ids = await upsert(actor, [
      { email: 'a@example.org', account: { name: 'Société Générale' } },
      { email: 'b@example.org', account: { name: ' societe  GENERALE ', revenue: 10.6 } },
      { email: 'c@example.org', account: { externalId: 'A1', name: 'Borel' } },
      { email: 'd@example.org', account: { externalId: 'A2', name: 'Borel' } },
      { email: 'e@example.org', account: { name: 'Borel' } },
      { email: 'f@example.org', account: { externalId: 'A3' } },
      { email: 'g@example.org', account: {} },
    ]);
    const of = (await read(actor, ids)).map((contact) => contact?.accountId);
    expect(of[1]).toBe(of[0]);
    expect(of[4]).toBe(of[2]);
    expect(new Set(of).size).toBe(5);
    expect(of[6]).toBe(null);
    await upsert(actor, [
      { email: 'a@example.org', account: { externalId: 'A4', name: 'Société Générale' } },
      { email: 'g@example.org', account: { externalId: 'A2', name: 'Borel et fils' } },
    ]);
    const accounts = await used.context.db
      .selectFrom('accounts')
      .select(['id', 'external_id', 'name', 'revenue'])
      .where('org_id', '=', actor.orgId)
      .orderBy('external_id')
      .execute();
    expect(accounts).toEqual([
      { id: of[2], external_id: 'A1', name: 'Borel', revenue: null },
      { id: of[3], external_id: 'A2', name: 'Borel et fils', revenue: null },
      { id: of[5], external_id: 'A3', name: 'A3', revenue: null },
      { id: of[0], external_id: 'A4', name: 'Société Générale', revenue: 11 },
    ]);
  });

  test('a thousand people, known and new, with companies, take a few statements', async () => {
    const actor = newActor();
    const list = Array.from({ length: 1_000 }, (_, i) => ({
      externalId: `x${i}`,
      email: `p${i}@example.org`,
      phone: `06${String(10_000_000 + (i % 900))}`,
      account: { name: `Company ${i % 50}` },
    }));
    let statements = 0;
    const { pool } = used.context;
    const counted = pool.on('acquire', (client) => {
      const { query } = client;
      client.query = ((...args: Parameters<typeof query>) => {
        statements += 1;
        return query.apply(client, args);
      }) as typeof query;
      pool.once('release', () => {
        client.query = query;
      });
    });
    await report(actor, list);
    expect(statements).toBeLessThan(15);
    statements = 0;
    expect(new Set(await report(actor, list))).toEqual(new Set(['unchanged']));
    expect(statements).toBeLessThan(10);
    expect(statements).toBeGreaterThan(1);
    counted.removeAllListeners('acquire');
    expect(await count(actor)).toBe(1_000);
  });

  test('a text that is no address is not kept as one', async () => {
    const actor = newActor();
    const [id] = await upsert(actor, [{ email: 'nobody', externalId: '1' }]);
    expect((await read(actor, [id as string]))[0]).toMatchObject({ email: null, emailKey: null });
    expect(await upsert(actor, [])).toEqual([]);
  });
});
