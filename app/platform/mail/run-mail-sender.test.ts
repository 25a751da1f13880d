import { afterEach, describe, expect, test } from 'vitest';
import {
  parseMail,
  type SinkRules,
  SmtpRefusal,
  type SmtpSink,
  startSmtpSink,
} from '../testing/smtp-sink.ts';
import { useTestContext } from '../testing/test-context.ts';
import { until } from '../testing/until.ts';
import type { MailFollower, SettledMail } from './mail-follower.ts';
import { cancelMails } from './queue-mail.ts';
import { runMailSender } from './run-mail-sender.ts';
import { createSmtpTransport } from './smtp-transport.ts';
import { startBreakingServer } from './testing/breaking-server.ts';
import { countStates, mailRow, makeMails, ORG, putInQueue } from './testing/test-mails.ts';

describe('runMailSender', () => {
  const t = useTestContext();
  const cleanUps: (() => Promise<void>)[] = [];

  afterEach(async () => {
    for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp();
    await t.context.db.deleteFrom('mails').execute();
  });

  async function sink(rules: SinkRules = {}): Promise<SmtpSink> {
    const server = await startSmtpSink(rules);
    cleanUps.push(server.stop);
    return server;
  }

  function send(url: string, followers: MailFollower[] = []): void {
    const stop = new AbortController();
    const running = runMailSender(
      t.context,
      createSmtpTransport(url, 'avis@maison-orsel.example'),
      stop.signal,
      followers,
    );
    cleanUps.push(() => {
      stop.abort();
      return running;
    });
  }

  const state = async (mail: Parameters<typeof mailRow>[1]) => (await mailRow(t.context, mail)).state;

  test('a mail arrives as it was written, and its words are not kept', async () => {
    const server = await sink();
    const [mail] = makeMails(1, {
      to: { address: 'elodie@example.org', name: 'Élodie, "Garnier"' },
      subject: 'Votre avis, en un chiffre – été',
      html: '<p>Où êtes-vous ?</p>',
      text: 'Où êtes-vous ?',
      headers: { 'List-Unsubscribe': `<https://avis.example.org/s/${'x'.repeat(64)}/stop>` },
    });
    await putInQueue(t.context, mail === undefined ? [] : [mail]);
    send(server.url);
    await until('sent', async () => (await state(mail)) === 'sent');

    const [received] = server.messages;
    const source = received?.source ?? '';
    const parsed = await parseMail(received ?? { from: '', to: '', source: '' });
    expect(received?.to).toBe('elodie@example.org');
    expect(parsed.from).toEqual({ name: 'Maison Orsel', address: 'avis@maison-orsel.example' });
    expect(parsed.to?.[0]).toEqual({ name: 'Élodie, "Garnier"', address: 'elodie@example.org' });
    expect(parsed.subject).toBe('Votre avis, en un chiffre – été');
    expect(parsed.text?.trim()).toBe('Où êtes-vous ?');
    expect(parsed.html?.trim()).toBe('<p>Où êtes-vous ?</p>');
    expect(parsed.messageId).toBe(`<${mail?.id}@maison-orsel.example>`);
    expect(source).toMatch(/^List-Unsubscribe:(?: |\r\n )<https:\/\/avis\.example\.org\/s\/x{64}\/stop>\r$/m);
    expect(source).toContain('multipart/alternative');
    expect(source).not.toContain('base64');
    expect(source).toMatch(/^[\t\r\n\x20-\x7e]*$/);

    const row = await mailRow(t.context, mail);
    expect(row).toMatchObject({ transport: 'smtp', html: null, text: null, headers: {}, attempts: 1 });
  });

  test('what is due later waits for its hour', async () => {
    const server = await sink();
    const [mail] = makeMails(1, { dueAt: new Date('2026-06-15T12:00:00Z') });
    const [now] = makeMails(1);
    await putInQueue(
      t.context,
      [mail, now].flatMap((one) => one ?? []),
    );
    send(server.url);
    await until('the other is sent', async () => (await state(now)) === 'sent');
    expect(await state(mail)).toBe('queued');
    t.clock.advance(3 * 3_600_000);
    await until('sent', async () => (await state(mail)) === 'sent');
    expect(server.messages).toHaveLength(2);
  });

  test('a letter that leaves once: a clear no is tried again, a break after its words is told, and not repeated', async () => {
    let isBusy = true;
    const server = await sink({
      onRecipient: () => {
        if (isBusy) throw new SmtpRefusal(450, '4.2.0 Greylisted');
      },
    });
    const [mail] = makeMails(1, { isOnce: true, headers: { 'Message-ID': '<letter@maison-orsel.example>' } });
    await putInQueue(t.context, mail === undefined ? [] : [mail]);
    send(server.url);
    await until('tried', async () => (await mailRow(t.context, mail)).attempts === 1);
    expect(await state(mail)).toBe('queued');
    isBusy = false;
    t.clock.advance(60_000);
    await until('sent', async () => (await state(mail)) === 'sent');
    expect(server.messages).toHaveLength(1);
    expect(server.messages[0]?.source).toContain('<letter@maison-orsel.example>');
    expect(await t.context.db.selectFrom('mail_handovers').selectAll().execute()).toEqual([]);
  });

  test('a server that breaks off: before the words the letter waits, after them nobody knows', async () => {
    const breaking = await startBreakingServer();
    cleanUps.push(breaking.stop);
    const settled: SettledMail[] = [];
    const follower: MailFollower = { kind: 'test', onSettled: async (_tx, mail) => void settled.push(mail) };
    const [early, late] = makeMails(2, { isOnce: true });
    breaking.breakAt('MAIL');
    await putInQueue(t.context, early === undefined ? [] : [early]);
    send(breaking.url, [follower]);
    await until('tried', async () => (await mailRow(t.context, early)).last_error !== null);
    expect(await state(early)).toBe('queued');
    await t.context.db.deleteFrom('mails').execute();
    breaking.breakAt('words');
    await putInQueue(t.context, late === undefined ? [] : [late]);
    await until('told', async () => (await state(late)) === 'unknown');
    expect(settled.map((mail) => mail.state)).toEqual(['unknown']);
    expect(breaking.wordsHeard()).toBe(1);
    // Kept for whoever sends it again.
    expect(await mailRow(t.context, late)).toMatchObject({ text: 'Bonjour', html: '<p>Bonjour</p>' });
  });

  test('a refusal for now is tried again later, with the answer kept', async () => {
    let refuse = true;
    const server = await sink({
      onRecipient: () => {
        if (refuse) throw new SmtpRefusal(450, '4.2.0 Greylisted');
      },
    });
    const [mail] = makeMails(1);
    await putInQueue(t.context, mail === undefined ? [] : [mail]);
    send(server.url);
    await until('tried', async () => (await mailRow(t.context, mail)).attempts === 1);
    const row = await mailRow(t.context, mail);
    expect(row.state).toBe('queued');
    expect(row.last_error).toContain('Greylisted');
    expect(row.due_at.getTime() - t.context.clock().getTime()).toBe(60_000);

    refuse = false;
    t.clock.advance(60_000);
    await until('sent', async () => (await state(mail)) === 'sent');
    expect((await mailRow(t.context, mail)).last_error).toBeNull();
    expect(server.messages).toHaveLength(1);
  });

  test('a refusal for now becomes final after the last try', async () => {
    const server = await sink({
      onRecipient: () => {
        throw new SmtpRefusal(452, '4.2.2 Mailbox full');
      },
    });
    const [mail] = makeMails(1);
    await putInQueue(t.context, mail === undefined ? [] : [mail]);
    send(server.url);
    for (let attempt = 1; attempt <= 6; attempt++) {
      await until(`try ${attempt}`, async () => (await mailRow(t.context, mail)).attempts === attempt);
      t.clock.advance(24 * 3_600_000);
      t.context.nudge.send('mail');
    }
    expect(await mailRow(t.context, mail)).toMatchObject({ state: 'failed', html: null });
  });

  test('a refusal for good fails at once, and who follows is told why', async () => {
    const settled: SettledMail[] = [];
    const server = await sink({
      onRecipient: () => {
        throw new SmtpRefusal(550, '5.1.1 No such user');
      },
    });
    const [mail] = makeMails(1);
    await putInQueue(t.context, mail === undefined ? [] : [mail]);
    send(server.url, [{ kind: 'test', onSettled: async (_tx, one) => void settled.push(one) }]);
    await until('failed', async () => (await state(mail)) === 'failed');
    const row = await mailRow(t.context, mail);
    expect(row).toMatchObject({ attempts: 1, transport: null });
    expect(row.last_error).toContain('No such user');
    expect(settled).toMatchObject([{ id: mail?.id, state: 'failed', badAddress: true }]);
  });

  test('a server that is down costs no attempt; all leaves when it is back', async () => {
    const gone = await startSmtpSink();
    await gone.stop();
    const mails = makeMails(20);
    await putInQueue(t.context, mails);
    send(gone.url);
    await until('the cause is written', async () => {
      const rows = await t.context.db.selectFrom('mails').select('last_error').execute();
      return rows.some((row) => row.last_error?.includes('ECONNREFUSED'));
    });
    const back = await sink({ port: gone.port });
    await until('all sent', async () => (await countStates(t.context))['sent'] === 20);
    const rows = await t.context.db.selectFrom('mails').select(['attempts', 'last_error']).execute();
    expect(new Set(rows.map((row) => row.attempts))).toEqual(new Set([1]));
    expect(back.messages).toHaveLength(20);
  });

  test('a wrong password is named, and costs no attempt', async () => {
    const server = await sink({ user: { name: 'boucle', password: 'right' } });
    const mails = makeMails(3);
    await putInQueue(t.context, mails);
    const wrong = server.url.replace('right', 'wrong');
    expect(await createSmtpTransport(wrong, 'a@example.org').check()).toContain('The password does not fit');
    expect(await createSmtpTransport(server.url, 'a@example.org').check()).toBeNull();
    send(wrong);
    await until('the cause is written', async () => {
      const rows = await t.context.db.selectFrom('mails').select('last_error').execute();
      return rows.some((row) => row.last_error?.includes('The password does not fit'));
    });
    expect(await countStates(t.context)).toEqual({ queued: 3 });
    expect(
      new Set(
        (await t.context.db.selectFrom('mails').select('attempts').execute()).map((row) => row.attempts),
      ),
    ).toEqual(new Set([0]));
  });

  test('a mail that breaks its connection does not hold up the others', async () => {
    const server = await sink({
      onMessage: (mail) => {
        if (mail.to === 'p0@example.org') throw new SmtpRefusal(421, '4.3.0 Go away');
      },
    });
    const mails = makeMails(30);
    await putInQueue(t.context, mails);
    send(server.url);
    await until('the others are sent', async () => (await countStates(t.context))['sent'] === 29);
    await until('it waits', async () => (await mailRow(t.context, mails[0])).attempts === 1);
    expect(await state(mails[0])).toBe('queued');
  });

  test('taken back in the queue, or at the last moment by its follower, it does not leave', async () => {
    const server = await sink();
    const [early, late, stays] = makeMails(3);
    await putInQueue(
      t.context,
      [early, late, stays].flatMap((one) => one ?? []),
    );
    const cancelled = await t.context.db
      .transaction()
      .execute((tx) => cancelMails(tx, ORG, [early?.aboutId ?? ''], t.context.clock()));
    expect(cancelled).toEqual([early?.id]);
    const settled: string[] = [];
    send(server.url, [
      {
        kind: 'test',
        maySend: async (_tx, mail) => mail.id !== late?.id,
        onSettled: async (_tx, mail) => void settled.push(`${mail.id} ${mail.state}`),
      },
    ]);
    await until('settled', async () => (await countStates(t.context))['queued'] === undefined);
    expect(await state(early)).toBe('cancelled');
    expect(await state(late)).toBe('cancelled');
    expect(server.messages.map((mail) => mail.to)).toEqual([stays?.to.address]);
    expect(settled.sort()).toEqual([`${late?.id} cancelled`, `${stays?.id} sent`].sort());
  });

  test('a follower that fails does not make the mail leave twice', async () => {
    const server = await sink();
    const [mail] = makeMails(1);
    await putInQueue(t.context, mail === undefined ? [] : [mail]);
    send(server.url, [
      {
        kind: 'test',
        onSettled: async (tx) => {
          await tx.deleteFrom('mails').execute();
          throw new Error('broken');
        },
      },
    ]);
    await until('sent', async () => (await state(mail)) === 'sent');
    expect(server.messages).toHaveLength(1);
  });

  test('a database that goes away after the mail server said yes does not repeat the mail', async () => {
    const server = await sink({
      onMessage: async (mail) => {
        if (server.messages.filter((one) => one.to === mail.to).length > 1) return;
        const { rows } = await t.context.pool.query<{ pid: number }>(
          `SELECT pg_terminate_backend(pid), pid FROM pg_stat_activity
           WHERE datname = current_database() AND state = 'idle in transaction'`,
        );
        expect(rows.length).toBeGreaterThan(0);
      },
    });
    const [mail] = makeMails(1);
    await putInQueue(t.context, mail === undefined ? [] : [mail]);
    send(server.url);
    await until('recorded', async () => (await state(mail)) === 'sent');
    expect(server.messages).toHaveLength(1);
  });
});
