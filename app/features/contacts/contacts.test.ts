import { describe, expect, test } from 'vitest';
import type { Actor, OrgId } from '../../platform/actor.ts';
import { newId } from '../../platform/ids.ts';
import type { Outcome } from '../../platform/outcome.ts';
import { useTestContext } from '../../platform/testing/test-context.ts';
import { createAccount } from './accounts/write-account.ts';
import { liftContactSuppression, optOutContact } from './change-suppression.ts';
import { type ContactInput, contactsQuerySchema, type UpdateContact } from './contract.ts';
import { createContact } from './create-contact.ts';
import { listContactProperties, listContacts } from './list-contacts.ts';
import { showContact } from './show-contact.ts';
import { updateContact } from './update-contact.ts';
import { upsertContacts } from './upsert-contacts.ts';

const newMember = (): Actor => ({
  orgId: newId() as OrgId,
  kind: 'member',
  id: newId(),
  role: 'owner',
  scopes: ['manage'],
  surveyId: null,
  teams: null,
});

function value<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`refused: ${JSON.stringify(outcome.problem)}`);
  return outcome.value;
}

describe('contacts', () => {
  const used = useTestContext();
  const create = async (actor: Actor, input: ContactInput) =>
    value(await createContact(used.context, actor, input));
  const list = async (actor: Actor, query: object = {}) =>
    value(await listContacts(used.context, actor, contactsQuerySchema.parse(query)));
  const names = async (actor: Actor, query: object) =>
    (await list(actor, query)).items.map(({ name }) => name);
  const audit = async (actor: Actor) =>
    (
      await used.context.db
        .selectFrom('audit_log')
        .select('action')
        .where('org_id', '=', actor.orgId)
        .orderBy('id')
        .execute()
    ).map(({ action }) => action);

  test('a contact is made once, and completed after', async () => {
    const actor = newMember();
    const first = await create(actor, { email: 'Ana@Example.org', name: 'Ana', properties: { plan: 'pro' } });
    expect(first).toMatchObject({ isNew: true, contact: { email: 'Ana@Example.org', suppressions: [] } });
    const again = await create(actor, { email: 'ana@example.org', locale: 'fr' });
    expect(again).toMatchObject({
      isNew: false,
      contact: { id: first.contact.id, name: 'Ana', locale: 'fr' },
    });
    expect(await audit(actor)).toEqual(['contact.created', 'contact.changed']);
    expect(value(await showContact(used.context, actor, first.contact.id))).toEqual(again.contact);
  });

  test('nobody, a text that is no address and a key that may only read are refused', async () => {
    const actor = newMember();
    const { context } = used;
    const invalid = { problem: { code: 'invalid' } };
    expect(await createContact(context, actor, { name: 'Ana' })).toMatchObject(invalid);
    expect(await createContact(context, actor, { email: 'ana' })).toMatchObject(invalid);
    expect(await createContact(context, actor, { phone: '12' })).toMatchObject(invalid);
    expect(await createContact(context, { ...actor, scopes: ['read'] }, { email: 'a@b.fr' })).toMatchObject({
      problem: { code: 'forbidden' },
    });
    expect((await list(actor)).items).toEqual([]);
  });

  test('the list is read in pages, newest first, without a gap or a repeat', async () => {
    const actor = newMember();
    for (let i = 0; i < 7; i += 1) await create(actor, { email: `c${i}@example.org`, name: `c${i}` });
    const seen: (string | null)[] = [];
    let cursor: string | null = null;
    do {
      const page = await list(actor, { limit: 3, ...(cursor !== null && { cursor }) });
      seen.push(...page.items.map(({ name }) => name));
      cursor = page.nextCursor;
      if (seen.length === 3) await create(actor, { email: 'late@example.org', name: 'late' });
    } while (cursor !== null);
    expect(seen).toEqual(['c6', 'c5', 'c4', 'c3', 'c2', 'c1', 'c0']);
    const query = contactsQuerySchema.parse({ cursor: 'nonsense' });
    expect(await listContacts(used.context, actor, query)).toMatchObject({ problem: { code: 'invalid' } });
  });

  test('is searched by name, address and own id, as written', async () => {
    const actor = newMember();
    await create(actor, { email: 'elodie@orsel.fr', name: 'Élodie Garnier' });
    await create(actor, { email: 'b@example.org', name: '100%_\\ Bob', externalId: 'CRM-42' });
    expect(await names(actor, { q: 'garn' })).toEqual(['Élodie Garnier']);
    expect(await names(actor, { q: 'ORSEL' })).toEqual(['Élodie Garnier']);
    expect(await names(actor, { q: 'crm-4' })).toEqual(['100%_\\ Bob']);
    expect(await names(actor, { q: '0%_\\' })).toEqual(['100%_\\ Bob']);
    expect(await names(actor, { q: '%' })).toEqual([]);
    expect(await names(actor, { q: 'a\u0000b' })).toEqual([]);
    expect(await names(actor, { q: 'bo' })).toEqual(['100%_\\ Bob']);
    expect(await names(actor, { q: 'ob' })).toEqual([]);
    expect(await names(actor, { q: 'orsel elodie' })).toEqual(['Élodie Garnier']);
    await create(actor, { phone: '06 12 34 56 78', name: 'Cœur' });
    for (const q of ['0612', '06 12 34', '+33 6 12 34 56 78', '61234567', 'COEUR'])
      expect(await names(actor, { q }), q).toEqual(['Cœur']);
  });

  test('a person says no, and a person answers for it when they change their mind', async () => {
    const actor = newMember();
    const { context } = used;
    const { contact } = await create(actor, { email: 'ana@example.org', name: 'Ana' });
    await create(actor, { email: 'bob@example.org', name: 'Bob' });
    const said = value(await optOutContact(context, actor, contact.id));
    expect(said.suppressions).toEqual([
      { reason: 'opted-out', source: 'member', at: used.clock.now().toISOString() },
    ]);
    expect(await names(actor, { suppressed: 'opted-out' })).toEqual(['Ana']);
    expect(await names(actor, { suppressed: 'bounced' })).toEqual([]);
    const key: Actor = { ...actor, kind: 'api-key', role: 'api-key' };
    expect(await liftContactSuppression(context, key, contact.id, 'opted-out')).toMatchObject({
      problem: { code: 'forbidden' },
    });
    const lifted = value(await liftContactSuppression(context, actor, contact.id, 'opted-out'));
    expect(lifted.suppressions).toEqual([]);
    await liftContactSuppression(context, actor, contact.id, 'opted-out');
    expect((await audit(actor)).slice(2)).toEqual(['contact.opted-out', 'suppression.lifted']);
  });

  test('is narrowed by properties, company and consent, and says how many there are', async () => {
    const actor = newMember();
    await create(actor, { email: 'a@b.fr', name: 'a', properties: { plan: 'pro', city: 'Lille' } });
    await create(actor, { email: 'b@b.fr', name: 'b', properties: { plan: 'pro' }, consent: 'given' });
    const { contact } = await create(actor, { email: 'c@b.fr', name: 'c', account: { name: 'Orsel' } });
    expect(await names(actor, { 'filter[plan]': 'pro' })).toEqual(['b', 'a']);
    expect(await names(actor, { 'filter[plan]': 'pro', 'filter[city]': 'Lille' })).toEqual(['a']);
    expect(await names(actor, { 'filter[plan]': 'pr' })).toEqual([]);
    expect(await names(actor, { 'filter[pl\u0000an]': 'pro' })).toEqual(['c', 'b', 'a']);
    expect(await names(actor, { account: contact.account?.id })).toEqual(['c']);
    expect(await names(actor, { consent: 'given' })).toEqual(['b']);
    expect((await list(actor, { limit: 2 })).total).toEqual({ count: 3, isExact: true });
    expect(value(await listContactProperties(used.context, actor)).items).toEqual([
      { name: 'plan', values: ['pro'] },
      { name: 'city', values: ['Lille'] },
    ]);
  });

  test('counts honestly where there are more than it counts', async () => {
    const actor = newMember();
    const people = Array.from({ length: 1_001 }, (_, i) => ({ email: `p${i}@example.org` }));
    const { db, clock } = used.context;
    await db.transaction().execute((tx) => upsertContacts(tx, actor, people.slice(1), clock()));
    expect((await list(actor, { q: 'example' })).total).toEqual({ count: 1_000, isExact: true });
    await db.transaction().execute((tx) => upsertContacts(tx, actor, people, clock()));
    expect((await list(actor, { q: 'example' })).total).toEqual({ count: 1_000, isExact: false });
  });

  test('who works for one team sees, adds and changes its people only', async () => {
    const owner = newMember();
    const agent: Actor = { ...newMember(), orgId: owner.orgId, scopes: ['read', 'work'], teams: ['lyon'] };
    const { context } = used;
    const lyon = await create(owner, { email: 'a@b.fr', name: 'a', properties: { team: 'lyon' } });
    const paris = await create(owner, { email: 'b@b.fr', name: 'b', properties: { team: 'paris' } });
    await create(owner, { email: 'c@b.fr', name: 'c' });
    expect(await names(agent, {})).toEqual(['a']);
    expect((await list(agent, {})).total.count).toBe(1);
    const missing = { problem: { code: 'not-found' } };
    expect(await showContact(context, agent, paris.contact.id)).toMatchObject(missing);
    expect(await updateContact(context, agent, paris.contact.id, { name: 'x' })).toMatchObject(missing);
    expect(await optOutContact(context, agent, paris.contact.id)).toMatchObject(missing);
    const notTheirs = { problem: { message: 'contacts:problems.other-team' } };
    expect(await createContact(context, agent, { email: 'b@b.fr', name: 'stolen' })).toMatchObject(notTheirs);
    await createAccount(context, owner, { name: 'Orsel', revenue: 900 });
    const poorer = { email: 'e@b.fr', account: { name: 'Orsel', revenue: 1 } };
    expect(await createContact(context, agent, poorer)).toMatchObject({
      problem: { fields: { account: 'contacts:problems.account-name-only' } },
    });
    const away = { properties: { team: 'paris' } };
    expect(await createContact(context, agent, { email: 'd@b.fr', ...away })).toMatchObject(notTheirs);
    expect(await updateContact(context, agent, lyon.contact.id, away)).toMatchObject({
      problem: { fields: { properties: 'contacts:problems.other-team' } },
    });
    expect((await create(agent, { email: 'd@b.fr', name: 'd' })).contact.properties).toEqual({
      team: 'lyon',
    });
    expect(await names(owner, {})).toEqual(['d', 'c', 'b', 'a']);
  });

  test('details are corrected; a key that somebody else has stays theirs', async () => {
    const actor = newMember();
    const { context } = used;
    const ana = await create(actor, {
      email: 'ana@example.org',
      name: 'Ana',
      properties: { plan: 'pro', x: '1' },
    });
    const bob = await create(actor, { email: 'bob@example.org', phone: '0612345678', externalId: 'B' });
    await optOutContact(context, actor, ana.contact.id);
    const changed = value(
      await updateContact(context, actor, ana.contact.id, {
        name: 'Anne',
        email: 'Anne@Example.org',
        phone: '06 12 34 56 78',
        locale: 'fr',
        properties: { x: null, y: '2' },
      }),
    );
    expect(changed).toMatchObject({
      name: 'Anne',
      email: 'Anne@Example.org',
      phone: '06 12 34 56 78',
      properties: { plan: 'pro', y: '2' },
      suppressions: [{ reason: 'opted-out' }],
    });
    expect(value(await updateContact(context, actor, ana.contact.id, { name: null })).name).toBe(null);
    const invalid = (fields: object) => ({ problem: { code: 'invalid', fields } });
    const refusals: [UpdateContact, object][] = [
      [{ email: 'bob@example.org' }, { email: 'contacts:problems.email-taken' }],
      [{ externalId: 'B' }, { externalId: 'contacts:problems.external-id-taken' }],
      [{ email: 'bob' }, { email: 'contacts:problems.bad-address' }],
      [{ email: null, phone: '' }, { email: 'contacts:problems.nobody' }],
      [{ accountId: newId() }, { accountId: 'contacts:problems.no-account' }],
    ];
    for (const [change, fields] of refusals)
      expect(await updateContact(context, actor, ana.contact.id, change)).toMatchObject(invalid(fields));
    expect(value(await showContact(context, actor, bob.contact.id))).toEqual(bob.contact);
  });

  test('the same request with the same key writes once; another one is refused', async () => {
    const actor = newMember();
    const { context } = used;
    const input = { email: 'ana@example.org', name: 'Ana' };
    const answers = await Promise.all([1, 2, 3].map(() => createContact(context, actor, input, 'key-1')));
    const saved = answers.map(value);
    expect(saved.map(({ isNew }) => isNew)).toEqual([true, true, true]);
    expect(new Set(saved.map(({ contact }) => contact.id)).size).toBe(1);
    expect(await audit(actor)).toEqual(['contact.created']);
    expect(await createContact(context, actor, { ...input, name: 'Bob' }, 'key-1')).toMatchObject({
      problem: { code: 'key-reused' },
    });
    expect(value(await createContact(context, newMember(), input, 'key-1')).isNew).toBe(true);
  });

  test('another organization does not see them, nor lifts anything', async () => {
    const actor = newMember();
    const stranger = newMember();
    const { context } = used;
    const { contact } = await create(actor, { email: 'ana@example.org' });
    await optOutContact(context, actor, contact.id);
    const missing = { problem: { code: 'not-found' } };
    expect(await showContact(context, stranger, contact.id)).toMatchObject(missing);
    expect(await optOutContact(context, stranger, contact.id)).toMatchObject(missing);
    expect(await liftContactSuppression(context, stranger, contact.id, 'opted-out')).toMatchObject(missing);
    expect((await list(stranger)).items).toEqual([]);
    await create(stranger, { email: 'ana@example.org' });
    expect((await list(stranger)).items).toMatchObject([{ suppressions: [] }]);
    expect((await list(actor)).items).toMatchObject([{ suppressions: [{ reason: 'opted-out' }] }]);
  });
});
