import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { systemActor } from '../../platform/actor.ts';
import type { MailTransport } from '../../platform/mail/mail-transport.ts';
import { mailboxTransport } from '../../platform/mail/mailbox-transport.ts';
import { runMailSender } from '../../platform/mail/run-mail-sender.ts';
import { createSmtpTransport } from '../../platform/mail/smtp-transport.ts';
import { type SinkRules, SmtpRefusal, startSmtpSink } from '../../platform/testing/smtp-sink.ts';
import { useTestContext } from '../../platform/testing/test-context.ts';
import { until } from '../../platform/testing/until.ts';
import { suppressionsOf } from '../contacts/suppressions.ts';
import { updateSurvey } from '../surveys/update-survey.ts';
import { followInvitationMails } from './follow-invitation-mails.ts';
import { openLink } from './open-link.ts';
import { oppose } from './oppose.ts';
import { selectInvitation } from './queries.ts';
import { catalogues } from './testing/catalogues.ts';
import { inviteSomebody } from './testing/invite-somebody.ts';
import { makeWorld, type World } from './testing/world.ts';

describe('an invitation follows its mail', () => {
  const t = useTestContext(catalogues);
  const cleanUps: (() => Promise<void>)[] = [];
  let world: World;

  beforeAll(async () => {
    world = await makeWorld(t.context);
  });
  afterEach(async () => {
    for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp();
  });

  const send = (transport: MailTransport) => {
    const stop = new AbortController();
    const running = runMailSender(t.context, transport, stop.signal, [followInvitationMails]);
    cleanUps.push(() => {
      stop.abort();
      return running;
    });
  };
  const sendTo = async (rules: SinkRules) => {
    const sink = await startSmtpSink(rules);
    cleanUps.push(sink.stop);
    send(createSmtpTransport(sink.url, 'avis@example.org'));
    return sink;
  };
  const invitation = (id: string) => selectInvitation(t.context.db, world.orgId, id);
  const becomes = (id: string, state: string) =>
    until(`${id} is ${state}`, async () => (await invitation(id))?.state === state);

  test('sent, when it lies in the built-in mailbox', async () => {
    const { id } = await inviteSomebody(t.context, world, { email: 'a@example.org' });
    send(mailboxTransport);
    await becomes(id, 'sent');
    expect(await invitation(id)).toMatchObject({ sentAt: t.context.clock(), reason: null });
    const kept = await t.context.db
      .selectFrom('mails')
      .selectAll()
      .where('about_id', '=', id)
      .executeTakeFirst();
    expect(kept).toMatchObject({ transport: 'mailbox', state: 'sent' });
    expect(kept?.html).toContain('score=10');
  });

  test('failed, with the address suppressed, when the server says that there is no such address', async () => {
    await sendTo({
      onRecipient: () => {
        throw new SmtpRefusal(550, '5.1.1 No such user');
      },
    });
    const { id } = await inviteSomebody(t.context, world, { email: 'nobody@example.org' });
    await becomes(id, 'failed');
    expect((await invitation(id))?.reason).toBe('bounced');
    const suppressed = await suppressionsOf(t.context.db, world.orgId, ['nobody@example.org']);
    expect(suppressed.get('nobody@example.org')).toBe('bounced');
    const bounce = await t.context.db
      .selectFrom('mail_bounces')
      .selectAll()
      .where('about_id', '=', id)
      .executeTakeFirst();
    expect(bounce).toMatchObject({ kind: 'hard', cause: 'no-such-address', consequence: 'suppressed' });
    expect(bounce?.diagnostic).toContain('No such user');
    expect((await inviteSomebody(t.context, world, { email: 'Nobody@example.org' })).state).toBe('skipped');
  });

  test('failed, and may be asked again, when the mail was taken for spam', async () => {
    await sendTo({
      onMessage: () => {
        throw new SmtpRefusal(554, '5.7.1 Spam');
      },
    });
    const { id } = await inviteSomebody(t.context, world, { email: 'spam@example.org' });
    await becomes(id, 'failed');
    expect((await invitation(id))?.reason).toBe('mail-refused');
    expect((await inviteSomebody(t.context, world, { email: 'spam@example.org' })).state).toBe('queued');
  });

  test('not sent once its survey is archived', async () => {
    const { id } = await inviteSomebody(t.context, world, { email: 'archived@example.org' });
    const { surveyId } = (await invitation(id)) ?? { surveyId: '' };
    const archive = (archived: boolean) =>
      updateSurvey(t.context, systemActor(world.orgId), surveyId, { archived });
    expect(await archive(true)).toMatchObject({ ok: true });
    send(mailboxTransport);
    await becomes(id, 'cancelled');
    expect((await invitation(id))?.reason).toBe('survey-archived');
    expect(await archive(false)).toMatchObject({ ok: true });
  });

  test('an opposition while the mail server talks holds back the next try', async () => {
    const { id, token } = await inviteSomebody(t.context, world, { email: 'late@example.org' });
    const link = await openLink(t.context, token);
    const sink = await sendTo({
      onMessage: async (mail) => {
        if (mail.to !== 'late@example.org') return;
        if (link !== null) await oppose(t.context, link);
        throw new SmtpRefusal(451, '4.3.0 Later');
      },
    });
    await becomes(id, 'cancelled');
    const mail = () =>
      t.context.db
        .selectFrom('mails')
        .select(['state', 'attempts'])
        .where('about_id', '=', id)
        .executeTakeFirstOrThrow();
    // Its next try is a minute after the answer: the clock must not run ahead of it.
    await until('the answer is noted', async () => (await mail()).attempts > 0);
    t.clock.advance(120_000);
    t.context.nudge.send('mail');
    await until('the mail is cancelled too', async () => (await mail()).state === 'cancelled');
    expect(sink.messages.filter((mail) => mail.to === 'late@example.org')).toHaveLength(1);
    expect((await invitation(id))?.reason).toBe('opted-out');
  });

  test('an opposition while it leaves for good: it was sent, and is shown as sent', async () => {
    const { id, token } = await inviteSomebody(t.context, world, { email: 'gone@example.org' });
    const link = await openLink(t.context, token);
    await sendTo({
      onMessage: async (mail) => {
        if (mail.to === 'gone@example.org' && link !== null) await oppose(t.context, link);
      },
    });
    await becomes(id, 'sent');
    expect((await invitation(id))?.reason).toBeNull();
  });
});
