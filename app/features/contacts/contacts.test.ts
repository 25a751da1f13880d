import { describe, expect, test } from 'vitest';
import type { Actor, OrgId } from '../../platform/actor.ts';
import { newId } from '../../platform/ids.ts';
import type { Outcome } from '../../platform/outcome.ts';
import { useTestContext } from '../../platform/testing/test-context.ts';
import { liftContactSuppression, optOutContact } from './change-suppression.ts';
import { type ContactInput, contactsQuerySchema } from './contract.ts';
import { createContact } from './create-contact.ts';
import { listContacts } from './list-contacts.ts';
import { showContact } from './show-contact.ts';

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
    expect(await names(actor, { q: '%' })).toEqual(['100%_\\ Bob']);
    expect(await names(actor, { q: 'a\u0000b' })).toEqual([]);
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
