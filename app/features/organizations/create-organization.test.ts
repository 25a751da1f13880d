import { describe, expect, it } from 'vitest';
import { useTestContext } from '../../platform/testing/test-context.ts';
import type { NewOrganization } from './contract.ts';
import { type CreateOptions, createOrganization } from './create-organization.ts';
import { findOrganizationBySlug } from './find-organization.ts';
import { getOrganization } from './get-organization.ts';
import { listMembers } from './list-members.ts';
import { recordAudit } from './record-audit.ts';
import { catalogues, PASSWORD } from './testing/organization-server.ts';
import { untilItWaits } from './testing/until-it-waits.ts';

const given = (change: Partial<NewOrganization> = {}): NewOrganization => ({
  organization: 'Maison Orsel',
  name: 'Camille Reynaud',
  email: 'camille@example.com',
  password: PASSWORD,
  locale: 'fr',
  timeZone: 'Europe/Paris',
  ...change,
});

describe('making an organization', () => {
  const test = useTestContext(catalogues);
  const make = (change: Partial<NewOrganization> = {}) => createOrganization(test.context, given(change));
  const count = async (table: string) =>
    (await test.context.pool.query(`SELECT count(*)::int AS n FROM ${table}`)).rows[0].n;
  let number = 0;
  const fresh = () => {
    number += 1;
    return { organization: `Firm ${number}`, email: `owner${number}@example.com` };
  };

  it('writes what it stands for and who owns it', async () => {
    const made = await make({ email: ' Camille@Example.com ' });
    if (!made.ok) throw new Error(made.problem.message);
    const organization = await getOrganization(test.context.db, made.value.orgId);
    expect(organization).toMatchObject({
      orgId: made.value.orgId,
      name: 'Maison Orsel',
      slug: 'maison-orsel',
      locale: 'fr',
      timeZone: 'Europe/Paris',
      isDemo: false,
      quarantineDays: 90,
      minNToShow: 10,
      minNToCompare: 30,
      senderName: 'Maison Orsel',
      createdAt: test.context.clock(),
    });
    expect(await findOrganizationBySlug(test.context.db, 'maison-orsel')).toEqual(organization);
    expect(await findOrganizationBySlug(test.context.db, 'maison')).toBeNull();
    expect(await listMembers(test.context.db, made.value.orgId)).toMatchObject([
      { id: made.value.userId, email: 'camille@example.com', role: 'owner' },
    ]);
  });

  it('numbers the slugs of namesakes, also when they come together', async () => {
    const namesake = (email: string, options: CreateOptions = {}) =>
      createOrganization(test.context, given({ organization: 'Namesake', email }), options);
    let second: ReturnType<typeof createOrganization> | undefined;
    const first = await namesake('one@example.com', {
      furnish: async () => {
        second = namesake('two@example.com');
        await untilItWaits(test.context.pool, second);
      },
    });
    expect(first).toMatchObject({ ok: true, value: { slug: 'namesake' } });
    expect(await second).toMatchObject({ ok: true, value: { slug: 'namesake-2' } });
  });

  it('is the first only for the first, though a second comes before it is done', async () => {
    await test.context.db.updateTable('organizations').set({ is_demo: true }).execute();
    const firstOnly = (more: CreateOptions = {}) =>
      createOrganization(test.context, given(fresh()), { onlyFirst: true, ...more });
    let second: ReturnType<typeof createOrganization> | undefined;
    const first = await firstOnly({
      furnish: async () => {
        second = firstOnly();
        await untilItWaits(test.context.pool, second);
      },
    });
    expect(first.ok).toBe(true);
    expect(await second).toMatchObject({ ok: false, problem: { code: 'conflict' } });
  });

  it.each([
    ['a taken slug', 'maison-orsel', 'conflict'],
    ['a slug that is an address of ours', 'sign-in', 'conflict'],
    ['a slug with capitals', 'Maison', 'invalid'],
    ['a slug that climbs', '../x', 'invalid'],
  ])('refuses %s that was asked for', async (_what, slug, code) => {
    const before = await count('organizations');
    expect(await make({ ...fresh(), slug })).toMatchObject({ ok: false, problem: { code } });
    expect(await count('organizations')).toBe(before);
  });

  it('gives a known person a second organization, by their own password only', async () => {
    const first = fresh();
    const one = await make(first);
    const wrong = await make({ ...first, organization: 'Stolen', password: 'another long password' });
    expect(wrong).toMatchObject({ ok: false, problem: { code: 'conflict' } });
    const two = await make({ ...first, organization: 'Second', email: first.email.toUpperCase() });
    if (!one.ok || !two.ok) throw new Error('not made');
    expect(two.value.userId).toBe(one.value.userId);
    expect(two.value.orgId).not.toBe(one.value.orgId);
    const { rows } = await test.context.pool.query(
      'SELECT count(*)::int AS n FROM auth.account WHERE "userId" = $1',
      [one.value.userId],
    );
    expect(rows[0].n).toBe(1);
  });

  it('leaves nothing behind when what it comes with cannot be made', async () => {
    const before = [await count('organizations'), await count('auth."user"'), await count('audit_log')];
    const failing = createOrganization(test.context, given(fresh()), {
      furnish: async (tx, owner, now) => {
        await recordAudit(tx, owner, { action: 'x', subjectType: 'x', subjectId: null }, now);
        throw new Error('no survey today');
      },
    });
    await expect(failing).rejects.toThrow('no survey today');
    const after = [await count('organizations'), await count('auth."user"'), await count('audit_log')];
    expect(after).toEqual(before);
  });
});
