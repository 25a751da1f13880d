import { beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '../../platform/actor.ts';
import { mailboxTransport } from '../../platform/mail/mailbox-transport.ts';
import { runMailSender } from '../../platform/mail/run-mail-sender.ts';
import { useTestContext } from '../../platform/testing/test-context.ts';
import { until } from '../../platform/testing/until.ts';
import { cancelInvitation } from './cancel-invitation.ts';
import { followInvitationMails } from './follow-invitation-mails.ts';
import { inviteList } from './invite-list.ts';
import { countAllInvitations, listInvitations, showInvitation } from './list-invitations.ts';
import { openKeptMail, readKeptMails } from './read-kept-mails.ts';
import { catalogues } from './testing/catalogues.ts';
import { inviteSomebody } from './testing/invite-somebody.ts';
import { makeWorld, type World } from './testing/world.ts';

describe('what an organization sees of its invitations', () => {
  const t = useTestContext(catalogues);
  let world: World;
  let stranger: World;
  let planned: string;

  beforeAll(async () => {
    world = await makeWorld(t.context);
    stranger = await makeWorld(t.context);
    const list = Array.from({ length: 25 }, (_, i) => `p${i}@example.org; Person ${i}`).join('\n');
    await inviteList(t.context, world.actor, { survey: 'relation', list, dryRun: false }, null);
    const stop = new AbortController();
    const sending = runMailSender(t.context, mailboxTransport, stop.signal, [followInvitationMails]);
    await until('all is sent', async () => {
      const { rows } = await t.context.pool.query("SELECT 1 FROM mails WHERE state = 'queued' LIMIT 1");
      return rows.length === 0;
    });
    stop.abort();
    await sending;
    const again = { email: 'p3@example.org' };
    await inviteSomebody(t.context, world, again, { survey: 'delivery' });
    const later = await inviteSomebody(
      t.context,
      world,
      { email: 'later@example.org' },
      { survey: 'delivery', sendAt: '2026-09-01T08:00:00Z' },
    );
    planned = later.id;
  });

  const list = async (query: object, actor: Actor = world.actor) => {
    const outcome = await listInvitations(t.context, actor, { limit: 50, ...query });
    return outcome.ok ? outcome.value : Promise.reject(new Error(outcome.problem.message));
  };

  test('the newest first, page by page, none twice and none left out', async () => {
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const page = await list({ limit: 10, ...(cursor !== null && { cursor }) });
      seen.push(...page.items.map((item) => item.id));
      cursor = page.nextCursor;
    } while (cursor !== null);
    expect(seen).toHaveLength(27);
    expect(new Set(seen).size).toBe(27);
    expect(seen).toEqual(seen.toSorted().toReversed());
  });

  test('with the state of the mail, and the reason of each skip', async () => {
    const [skipped] = (await list({ state: 'skipped' })).items;
    expect(skipped).toMatchObject({ reason: 'quarantine', mail: null, contact: { email: 'p3@example.org' } });
    const sent = (await list({ state: 'sent', survey: 'relation' })).items;
    expect(sent).toHaveLength(25);
    expect(sent[0]).toMatchObject({ mail: { attempts: 1, nextTryAt: null, lastError: null } });
    expect((await list({ survey: 'delivery' })).items).toHaveLength(2);
  });

  test('counted by state and reason', async () => {
    const outcome = await countAllInvitations(t.context, world.actor, undefined);
    expect(outcome).toEqual({
      ok: true,
      value: { states: { sent: 25, skipped: 1, queued: 1 }, reasons: { quarantine: 1 } },
    });
  });

  test('a planned one can be taken back, once, and its person asked again', async () => {
    expect(await cancelInvitation(t.context, stranger.actor, planned)).toMatchObject({
      problem: { code: 'not-found' },
    });
    const cancelled = await cancelInvitation(t.context, world.actor, planned);
    expect(cancelled).toMatchObject({ ok: true, value: { state: 'cancelled', reason: 'by-hand' } });
    expect(await cancelInvitation(t.context, world.actor, planned)).toMatchObject({
      problem: { code: 'conflict' },
    });
    expect((await inviteSomebody(t.context, world, { email: 'later@example.org' })).state).toBe('queued');
  });

  test('another organization sees nothing of it', async () => {
    expect((await list({}, stranger.actor)).items).toEqual([]);
    const [own] = (await list({})).items;
    const shown = await showInvitation(t.context, stranger.actor, own?.id ?? '');
    expect(shown).toMatchObject({ problem: { code: 'not-found' } });
    const mailbox = await readKeptMails(t.context, world.actor, { limit: 50 });
    const [mail] = mailbox.ok ? mailbox.value.items : [];
    const opened = await openKeptMail(t.context, stranger.actor, mail?.id ?? '');
    expect(opened).toMatchObject({ problem: { code: 'not-found' } });
    const theirs = await readKeptMails(t.context, stranger.actor, { limit: 50 });
    expect(theirs).toMatchObject({ ok: true, value: { items: [] } });
  });

  test('a key bound to one survey sees that one only', async () => {
    const bound = { ...world.actor, surveyId: world.surveys.delivery };
    const items = (await list({}, bound)).items;
    expect(items.length).toBeGreaterThan(0);
    expect(items.every((item) => item.survey.slug === 'delivery')).toBe(true);
    await expect(list({ survey: 'relation' }, bound)).rejects.toThrow();
  });

  test('a cursor that we did not give is refused', async () => {
    await expect(list({ cursor: 'nonsense' })).rejects.toThrow();
    const outcome = await readKeptMails(t.context, world.actor, { limit: 50, cursor: 'nonsense' });
    expect(outcome).toMatchObject({ problem: { code: 'invalid' } });
  });

  test('the mailbox holds each mail in full, page by page', async () => {
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const outcome = await readKeptMails(t.context, world.actor, { limit: 10, cursor });
      if (!outcome.ok) throw new Error(outcome.problem.message);
      seen.push(...outcome.value.items.map((item) => item.id));
      cursor = outcome.value.nextCursor ?? undefined;
    } while (cursor !== undefined);
    expect(new Set(seen).size).toBe(25);
    const opened = await openKeptMail(t.context, world.actor, seen[0] ?? '');
    expect(opened).toMatchObject({
      ok: true,
      value: {
        subject: 'Votre avis, en un chiffre',
        html: expect.stringContaining('score=10'),
        text: expect.stringContaining('score=10'),
        headers: { 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' },
      },
    });
  });
});
