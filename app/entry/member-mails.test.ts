import { beforeAll, describe, expect, test } from 'vitest';
import { openKeptMail, readKeptMails } from '../features/distribution/read-kept-mails.ts';
import { createOrganization } from '../features/organizations/create-organization.ts';
import { MEMBER_ROLES, rightsOf } from '../features/organizations/role-scopes.ts';
import type { Actor, MemberRole, OrgId } from '../platform/actor.ts';
import { newId } from '../platform/ids.ts';
import { queueMails } from '../platform/mail/queue-mail.ts';
import { useTestContext } from '../platform/testing/test-context.ts';
import { CATALOGUES } from './catalogues.ts';

const world = useTestContext(CATALOGUES);

const KINDS = [
  'invitation',
  'member-invitation',
  'owner-invitation',
  'password-reset',
  'case-alert',
  'unheard-of',
];

describe('mails in the built-in mailbox', () => {
  const ids = new Map<string, string>();
  let orgId: OrgId;

  beforeAll(async () => {
    const { context } = world;
    const made = await createOrganization(context, {
      organization: 'Boîte',
      name: 'Camille Reynaud',
      email: 'boite@example.com',
      password: 'correct horse battery',
      locale: 'fr',
      timeZone: 'Europe/Paris',
    });
    if (!made.ok) throw new Error(made.problem.message);
    orgId = made.value.orgId;
    const now = context.clock();
    await context.db.transaction().execute(async (tx) => {
      for (const kind of KINDS) {
        const id = newId();
        ids.set(kind, id);
        const to = { address: 'somebody@example.com', name: null };
        const words = { subject: kind, html: kind, text: kind };
        await queueMails(
          tx,
          [{ orgId, id, kind, aboutId: null, fromName: 'B', to, dueAt: now, ...words }],
          now,
        );
      }
      await tx.updateTable('mails').set({ state: 'sent', transport: 'mailbox', settled_at: now }).execute();
    });
  }, 60_000);

  async function hire(role: MemberRole, email: string): Promise<Actor> {
    const { db, clock } = world.context;
    const id = newId();
    const times = { createdAt: clock(), updatedAt: clock() };
    await db
      .insertInto('auth.user')
      .values({ id, name: role, email, emailVerified: true, ...times })
      .execute();
    const member = { id: newId(), organizationId: orgId, userId: id, role, createdAt: clock() };
    await db.insertInto('auth.member').values(member).execute();
    const rights = rightsOf(role, role === 'agent' ? ['nord'] : []);
    if (rights === null) throw new Error(`no rights for ${role}`);
    return { orgId, kind: 'member', id, surveyId: null, ...rights };
  }

  async function read(actor: Actor): Promise<string[]> {
    const listed = await readKeptMails(world.context, actor, { limit: 200 });
    if (!listed.ok) throw new Error(listed.problem.message);
    const seen = listed.value.items.map(({ subject }) => subject).sort();
    for (const [kind, id] of ids) {
      expect((await openKeptMail(world.context, actor, id)).ok, kind).toBe(seen.includes(kind));
    }
    return seen;
  }

  test('to other members are read by those only whose role could do no harm with them', async () => {
    const seen = new Map<string, string[]>();
    for (const role of MEMBER_ROLES) seen.set(role, await read(await hire(role, `${role}@example.com`)));
    expect(Object.fromEntries(seen)).toEqual({
      owner: ['invitation', 'member-invitation', 'owner-invitation'],
      admin: ['invitation', 'member-invitation'],
      manager: ['invitation'],
      analyst: [],
      agent: [],
    });
  });

  test('to oneself are read by oneself, but for what opens an account', async () => {
    expect(await read(await hire('analyst', 'somebody@example.com'))).toEqual(
      KINDS.filter((kind) => kind !== 'password-reset').sort(),
    );
  });
});
