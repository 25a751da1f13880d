import { describe, expect, test } from 'vitest';
import type { Actor, OrgId } from '../../../platform/actor.ts';
import { newId } from '../../../platform/ids.ts';
import type { Outcome } from '../../../platform/outcome.ts';
import { useTestContext } from '../../../platform/testing/test-context.ts';
import { createContact } from '../create-contact.ts';
import { showContact } from '../show-contact.ts';
import { accountsQuerySchema } from './contract.ts';
import { listAccounts, showAccount } from './list-accounts.ts';
import { createAccount, removeAccount, updateAccount } from './write-account.ts';

const member = (orgId: string = newId(), teams: Actor['teams'] = null): Actor => ({
  orgId: orgId as OrgId,
  kind: 'member',
  id: newId(),
  role: 'owner',
  scopes: ['read', 'work'],
  surveyId: null,
  teams,
});

function value<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`refused: ${JSON.stringify(outcome.problem)}`);
  return outcome.value;
}

describe('accounts', () => {
  const used = useTestContext();
  const list = async (actor: Actor, query: object = {}) =>
    value(await listAccounts(used.context, actor, accountsQuerySchema.parse(query)));
  const names = async (actor: Actor, query: object = {}) =>
    (await list(actor, query)).items.map(({ name }) => name);

  test('are made once, completed after, and listed by name in pages', async () => {
    const actor = member();
    const { context } = used;
    const made = value(await createAccount(context, actor, { name: 'Orsel' }));
    expect(made).toMatchObject({
      isNew: true,
      account: { name: 'Orsel', revenue: null, owner: null, contacts: 0 },
    });
    used.clock.advance(1000);
    const again = value(
      await createAccount(context, actor, { name: 'ORSEL', externalId: 'A1', revenue: 12 }),
    );
    expect(again).toMatchObject({
      isNew: false,
      account: { id: made.account.id, externalId: 'A1', revenue: 12 },
    });
    for (const name of ['Zola', 'Éclair', 'abel', 'Été', 'Eau'])
      value(await createAccount(context, actor, { name }));
    const sorted = ['abel', 'Eau', 'Éclair', 'Été', 'ORSEL', 'Zola'];
    expect(await names(actor)).toEqual(sorted);
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const page = await list(actor, { limit: 2, ...(cursor !== null && { cursor }) });
      seen.push(...page.items.map(({ name }) => name));
      cursor = page.nextCursor;
    } while (cursor !== null);
    expect(seen).toEqual(sorted);
    expect(await names(actor, { q: 'ecl' })).toEqual(['Éclair']);
    expect(await names(actor, { q: 'a1' })).toEqual(['ORSEL']);
    expect(await names(actor, { q: '%' })).toEqual([]);
    expect(await names(member())).toEqual([]);
  });

  test('are corrected; two without an id cannot have one name', async () => {
    const actor = member();
    const { context } = used;
    const orsel = value(await createAccount(context, actor, { name: 'Orsel' })).account;
    value(await createAccount(context, actor, { name: 'Borel' }));
    expect(await updateAccount(context, actor, orsel.id, { name: 'BOREL' })).toMatchObject({
      problem: { code: 'conflict' },
    });
    expect(await updateAccount(context, actor, orsel.id, { ownerId: newId() })).toMatchObject({
      problem: { fields: { ownerId: 'contacts:problems.no-member' } },
    });
    const changed = value(
      await updateAccount(context, actor, orsel.id, { name: ' Borel ', externalId: 'B2', revenue: 5 }),
    );
    expect(changed).toMatchObject({ name: 'Borel', externalId: 'B2', revenue: 5 });
    expect(value(await updateAccount(context, actor, orsel.id, { revenue: null })).revenue).toBe(null);
    expect(await updateAccount(context, member(), orsel.id, { name: 'x' })).toMatchObject({
      problem: { code: 'not-found' },
    });
  });

  test('are taken away: their people stay, with none; who may not manage cannot', async () => {
    const boss = (): Actor => ({ ...member(), scopes: ['manage'] });
    const owner = boss();
    const { context } = used;
    const made = value(await createContact(context, owner, { email: 'a@b.fr', account: { name: 'Gone' } }));
    const id = made.contact.account?.id ?? '';
    expect(await removeAccount(context, { ...owner, scopes: ['read', 'work'] }, id)).toMatchObject({
      problem: { code: 'forbidden' },
    });
    expect(await removeAccount(context, boss(), id)).toMatchObject({ problem: { code: 'not-found' } });
    expect(await removeAccount(context, owner, id)).toMatchObject({ ok: true });
    expect((await list(owner)).items).toEqual([]);
    expect(value(await showContact(context, owner, made.contact.id)).account).toBe(null);
  });

  test('are seen by those who see one of their people, who count those alone', async () => {
    const owner = member();
    const agent = member(owner.orgId, ['lyon']);
    const { context } = used;
    const add = async (email: string, account: string, team?: string) =>
      value(
        await createContact(context, owner, {
          email,
          account: { name: account },
          ...(team && { properties: { team } }),
        }),
      );
    const shared = (await add('a@b.fr', 'Shared', 'lyon')).contact.account?.id ?? '';
    await add('b@b.fr', 'Shared', 'paris');
    const other = (await add('c@b.fr', 'Other', 'paris')).contact.account?.id ?? '';
    expect((await list(owner)).items.map(({ name, contacts }) => [name, contacts])).toEqual([
      ['Other', 1],
      ['Shared', 2],
    ]);
    expect((await list(agent)).items.map(({ name, contacts }) => [name, contacts])).toEqual([['Shared', 1]]);
    expect(await showAccount(context, agent, other)).toMatchObject({ problem: { code: 'not-found' } });
    expect(value(await showAccount(context, agent, shared)).contacts).toBe(1);
    expect(await createAccount(context, agent, { name: 'New' })).toMatchObject({
      problem: { code: 'forbidden' },
    });
  });
});
