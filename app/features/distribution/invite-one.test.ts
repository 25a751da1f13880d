import { beforeAll, describe, expect, test } from 'vitest';
import { useTestContext } from '../../platform/testing/test-context.ts';
import type { InviteOne } from './contract.ts';
import { inviteOne } from './invite-one.ts';
import { catalogues } from './testing/catalogues.ts';
import { makeWorld, type World } from './testing/world.ts';

describe('inviteOne', () => {
  const t = useTestContext(catalogues);
  let world: World;
  let count = 0;

  beforeAll(async () => {
    world = await makeWorld(t.context);
  });

  const wish = (more: Partial<InviteOne> = {}): InviteOne => ({
    survey: 'relation',
    contact: { email: `p${++count}@example.org`, name: 'Élodie Garnier' },
    channel: 'email',
    ...more,
  });
  const invite = (input: InviteOne, key: string | null = null, actor = world.actor) =>
    inviteOne(t.context, actor, input, key);
  const value = async (input: InviteOne, key: string | null = null) => {
    const outcome = await invite(input, key);
    if (!outcome.ok) throw new Error(outcome.problem.message);
    return outcome.value;
  };
  const rows = (table: 'invitations' | 'mails' | 'audit_log' | 'contacts') =>
    t.context.db
      .selectFrom(table)
      .select(({ fn }) => fn.countAll<number>().as('n'))
      .where('org_id', '=', world.orgId)
      .executeTakeFirstOrThrow()
      .then((row) => row.n);
  const mailOf = (invitationId: string) =>
    t.context.db.selectFrom('mails').selectAll().where('about_id', '=', invitationId).executeTakeFirst();

  test('queues a mail that is from the organization, to the contact, about the invitation', async () => {
    const input = wish({
      contact: { email: 'Elodie@Example.org', name: 'Élodie', properties: { plan: 'pro' } },
    });
    const invited = await value(input);
    expect(invited).toMatchObject({ state: 'queued', survey: 'relation', locale: 'fr' });
    const mail = await mailOf(invited.id);
    expect(mail).toMatchObject({
      kind: 'invitation',
      state: 'queued',
      from_name: 'Camille Reynaud',
      to_address: 'Elodie@Example.org',
      to_name: 'Élodie',
      due_at: t.context.clock(),
    });
    expect(mail?.text).toContain('Bonjour Élodie,');
    expect(mail?.headers).toMatchObject({ 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' });
    const invitation = await t.context.db
      .selectFrom('invitations')
      .selectAll()
      .where('id', '=', invited.id)
      .executeTakeFirstOrThrow();
    expect(invitation).toMatchObject({ state: 'queued', properties: { plan: 'pro' }, series: 1 });
    expect(invitation.expires_at.getTime() - invitation.send_at.getTime()).toBe(90 * 86_400_000);
  });

  test('is written in the log, by whom', async () => {
    const before = await rows('audit_log');
    await value(wish());
    expect(await rows('audit_log')).toBe(before + 1);
  });

  test('is skipped with its reason when asked again too soon, by any survey', async () => {
    const { contact } = wish();
    await value(wish({ contact }));
    const again = await value(wish({ contact, survey: 'delivery' }));
    expect(again).toMatchObject({ state: 'skipped', reason: 'already-queued', until: '2026-09-13' });
    const kept = await t.context.db
      .selectFrom('invitations')
      .select(['state', 'reason'])
      .where('id', '=', again.id)
      .executeTakeFirstOrThrow();
    expect(kept).toEqual({ state: 'skipped', reason: 'already-queued' });
    expect(await mailOf(again.id)).toBeUndefined();
  });

  test('somebody who opted out, under any spelling, is not asked', async () => {
    await t.context.db
      .insertInto('suppressions')
      .values({
        org_id: world.orgId,
        email_key: 'no@example.org',
        reason: 'opted-out',
        source: 'test',
        at: t.context.clock(),
      })
      .execute();
    expect(await value(wish({ contact: { email: 'NO@example.ORG' } }))).toMatchObject({
      reason: 'opted-out',
    });
  });

  test('somebody known by an id alone has no address to write to', async () => {
    expect(await value(wish({ contact: { externalId: 'c-1' } }))).toMatchObject({ reason: 'no-address' });
  });

  test('writes in the contact’s language where the survey speaks it', async () => {
    const invited = await value(wish({ contact: { email: 'jo@example.org', locale: 'en' } }));
    expect(invited).toMatchObject({ locale: 'en' });
    expect((await mailOf(invited.id))?.subject).toBe('Your opinion, in one number');
    const french = await makeWorld(t.context, { locales: ['fr'] });
    const outcome = await invite(
      wish({ contact: { email: 'jo@example.org', locale: 'en' } }),
      null,
      french.actor,
    );
    expect(outcome).toMatchObject({ ok: true, value: { locale: 'fr' } });
  });

  test('leaves at the hour that was asked for; a past one means now', async () => {
    const later = await value(wish({ sendAt: '2026-07-01T09:00:00+02:00' }));
    expect((await mailOf(later.id))?.due_at).toEqual(new Date('2026-07-01T07:00:00Z'));
    const past = await value(wish({ sendAt: '2020-01-01T00:00:00Z' }));
    expect(past).toMatchObject({ sendAt: t.context.clock().toISOString() });
    expect(await invite(wish({ sendAt: '2030-01-01T00:00:00Z' }))).toMatchObject({
      ok: false,
      problem: { fields: { sendAt: expect.any(String) } },
    });
  });

  test('the same key again gives the first answer and writes nothing', async () => {
    const input = wish();
    const first = await value(input, 'key-1');
    const before = [await rows('invitations'), await rows('mails'), await rows('audit_log')];
    expect(await value(input, 'key-1')).toEqual(first);
    expect([await rows('invitations'), await rows('mails'), await rows('audit_log')]).toEqual(before);
  });

  test('a skipped one is remembered under its key too', async () => {
    const input = wish({ contact: { externalId: 'c-2' } });
    const first = await value(input, 'key-2');
    expect(await value(input, 'key-2')).toEqual(first);
  });

  test('the same key for somebody else, or for another survey, is refused and leaves nothing', async () => {
    const input = wish();
    await value(input, 'key-3');
    const before = [await rows('invitations'), await rows('contacts')];
    for (const other of [wish(), { ...input, survey: 'delivery' }]) {
      expect(await invite(other, 'key-3')).toMatchObject({ ok: false, problem: { code: 'key-reused' } });
    }
    expect([await rows('invitations'), await rows('contacts')]).toEqual(before);
  });

  test('ten at once with one key are one', async () => {
    const input = wish();
    const answers = await Promise.all(Array.from({ length: 10 }, () => value(input, 'key-4')));
    expect(new Set(answers.map((answer) => answer.id)).size).toBe(1);
  });

  test('refuses what is no address, no survey, or not theirs', async () => {
    const other = await makeWorld(t.context);
    for (const email of ['', 'nobody', 'a@b', 'a b@example.org']) {
      expect(await invite(wish({ contact: { email } }))).toMatchObject({
        ok: false,
        problem: { code: 'invalid', fields: { 'contact.email': expect.any(String) } },
      });
    }
    expect(await invite(wish({ contact: { name: 'Nobody' } }))).toMatchObject({
      problem: { code: 'invalid' },
    });
    for (const survey of ['nothing', other.surveys.relation]) {
      expect(await invite(wish({ survey }))).toMatchObject({ problem: { code: 'not-found' } });
    }
  });

  test('a key bound to one survey asks for that one only; one that may only answer asks for none', async () => {
    const bound = { ...world.actor, surveyId: world.surveys.delivery };
    expect(await invite(wish(), null, bound)).toMatchObject({ problem: { code: 'not-found' } });
    expect(await invite(wish({ survey: 'delivery' }), null, bound)).toMatchObject({ ok: true });
    const answering = { ...world.actor, scopes: ['respond'] as const };
    expect(await invite(wish(), null, answering)).toMatchObject({ problem: { code: 'forbidden' } });
  });

  test('an archived survey asks nobody', async () => {
    const old = await makeWorld(t.context);
    await t.context.db
      .updateTable('surveys')
      .set({ archived_at: t.context.clock() })
      .where('org_id', '=', old.orgId)
      .execute();
    expect(await invite(wish(), null, old.actor)).toMatchObject({ problem: { code: 'conflict' } });
  });
});
