import { createServer, type Server, type Socket } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { createTranslate } from '../i18n/translate.ts';
import en from '../messages/en.json' with { type: 'json' };
import fr from '../messages/fr.json' with { type: 'json' };
import { type SinkRules, SmtpRefusal, startSmtpSink } from '../testing/smtp-sink.ts';
import { testAuthority, testCertificate } from '../testing/tls-certificate.ts';
import { checkSmtp, type SmtpCheckWish } from './check-smtp.ts';
import { SMTP_CAUSES } from './smtp-cause.ts';

const FROM = 'avis@maison-orsel.example';
const MAIL = { to: 'camille@maison-orsel.example', fromName: 'Boucle', subject: 'Essai', text: 'Bonjour' };
const PASSWORD = 'tr0ub4dor-et-3';

describe('checkSmtp', () => {
  const cleanUps: (() => Promise<void>)[] = [];

  afterEach(async () => {
    for (const cleanUp of cleanUps.splice(0)) await cleanUp();
  });

  async function sink(rules: SinkRules = {}) {
    const server = await startSmtpSink(rules);
    cleanUps.push(server.stop);
    return server;
  }

  /** Something that listens, and is no mail server. */
  async function listener(greet: (socket: Socket) => void): Promise<number> {
    const sockets = new Set<Socket>();
    const server: Server = createServer((socket) => {
      sockets.add(socket);
      socket.on('error', () => {});
      greet(socket);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    cleanUps.push(async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    });
    return (server.address() as { port: number }).port;
  }

  /** The step that failed, and why. */
  async function find(smtpUrl: string, wish: SmtpCheckWish = { mail: MAIL }) {
    const check = await checkSmtp(
      { smtpUrl, mailFrom: FROM },
      { authority: testAuthority(), patienceMs: 700, ...wish },
    );
    expect(JSON.stringify(check)).not.toContain(PASSWORD);
    const failed = check.steps.find((step) => step.state === 'failed');
    expect(check.ok).toBe(failed === undefined);
    return failed === undefined ? 'well' : `${failed.step}: ${failed.cause}`;
  }

  const at = (port: number, scheme = 'smtp', user = '') => `${scheme}://${user}127.0.0.1:${port}`;

  test('with all well, each step is done and the mail has arrived', async () => {
    const server = await sink({
      user: { name: 'boucle', password: PASSWORD },
      tls: { ...testCertificate('fitting'), from: 'starttls' },
    });
    const check = await checkSmtp(
      { smtpUrl: server.url, mailFrom: FROM },
      { authority: testAuthority(), mail: MAIL },
    );
    expect(check.steps.map(({ step, state }) => `${step} ${state}`)).toEqual([
      'name done',
      'port done',
      'secure done',
      'sign-in done',
      'message done',
    ]);
    expect(server.messages.map(({ to }) => to)).toEqual([MAIL.to]);
  });

  test('without a mail to send, nothing is sent and the last step is not tried', async () => {
    const server = await sink();
    const check = await checkSmtp({ smtpUrl: server.url, mailFrom: FROM });
    expect(check.ok).toBe(true);
    expect(check.steps.at(-1)).toEqual({ step: 'message', state: 'not-tried', cause: null, answer: null });
    expect(server.messages).toHaveLength(0);
  });

  test('it goes as far as it is asked to', async () => {
    const port = await listener(() => {});
    expect(await find(at(port), { until: 'port' })).toBe('well');
  });

  test('a name that nobody has', async () => {
    expect(await find('smtp://mail.boucle.invalid:587')).toMatch(/^name: name-(not-found|unanswered)$/);
  });

  test('a port where nobody listens', async () => {
    const server = await startSmtpSink();
    await server.stop();
    expect(await find(server.url)).toBe('port: port-refused');
  });

  test('a port that is open and silent', async () => {
    expect(await find(at(await listener(() => {})))).toBe('secure: no-greeting');
  });

  test('a port that expects TLS at once, and one that does not', async () => {
    const encrypted = await sink({ tls: { ...testCertificate('fitting'), from: 'start' } });
    expect(await find(encrypted.url)).toBe('well');
    expect(await find(at(encrypted.port))).toBe('secure: tls-expected');
    const plain = await sink();
    expect(await find(at(plain.port, 'smtps'))).toBe('secure: plain-expected');
  });

  test.each(['start', 'starttls'] as const)('certificates, TLS from %s', async (from) => {
    const expired = await sink({ tls: { ...testCertificate('expired'), from } });
    expect(await find(expired.url)).toBe('secure: certificate-expired');
    const other = await sink({ tls: { ...testCertificate('other-name'), from } });
    expect(await find(other.url)).toBe('secure: certificate-other-name');
    const unknown = await sink({ tls: { ...testCertificate('fitting'), from } });
    const check = await checkSmtp({ smtpUrl: unknown.url, mailFrom: FROM }, { patienceMs: 700 });
    expect(check.steps[2]).toMatchObject({ step: 'secure', cause: 'certificate-untrusted' });
  });

  test('encryption that is wanted and not offered', async () => {
    const server = await sink({ user: { name: 'boucle', password: PASSWORD } });
    expect(await find(`${server.url}/?requireTLS=true`)).toBe('secure: tls-not-offered');
  });

  test('a wrong password, which is never repeated even when the server does', async () => {
    const server = await sink({ user: { name: 'boucle', password: 'another' } });
    expect(await find(at(server.port, 'smtp', `boucle:${PASSWORD}@`))).toBe('sign-in: sign-in-refused');
    const port = await listener((socket) => {
      socket.write('220 mail.example ESMTP\r\n');
      socket.on('data', (data) => {
        const said = data.toString();
        if (said.startsWith('EHLO')) socket.write('250-mail.example\r\n250 AUTH PLAIN\r\n');
        else socket.write(`535 5.7.8 No: ${said.trim()} ${PASSWORD}\r\n`);
      });
    });
    const check = await checkSmtp({ smtpUrl: at(port, 'smtp', `boucle:${PASSWORD}@`), mailFrom: FROM });
    const [, , , signIn] = check.steps;
    expect(signIn?.cause).toBe('sign-in-refused');
    expect(signIn?.answer).toContain('•••');
    expect(signIn?.answer).not.toContain(PASSWORD);
    expect(signIn?.answer).not.toContain(Buffer.from(`\0boucle\0${PASSWORD}`).toString('base64'));
  });

  test('a sign-in that is missing', async () => {
    const server = await sink({ user: { name: 'boucle', password: PASSWORD } });
    expect(await find(at(server.port))).toBe('sign-in: sign-in-missing');
  });

  test('a sender, a recipient or a message that the server refuses', async () => {
    const refuse = (code: number, words: string) => () => {
      throw new SmtpRefusal(code, words);
    };
    const sender = await sink({ onSender: refuse(553, '5.7.1 Not your address') });
    expect(await find(sender.url)).toBe('message: sender-refused');
    const recipient = await sink({ onRecipient: refuse(554, '5.7.1 Relay access denied') });
    expect(await find(recipient.url)).toBe('message: recipient-refused');
    const message = await sink({ onMessage: refuse(554, '5.7.1 Spam') });
    expect(await find(message.url)).toBe('message: message-refused');
    const greylist = await sink({ onRecipient: refuse(451, '4.7.1 Try later') });
    expect(await find(greylist.url)).toBe('message: server-busy');
  });

  test('a server that is too busy to talk', async () => {
    const port = await listener((socket) => socket.end('421 4.3.2 Too many connections\r\n'));
    expect(await find(at(port))).toBe('secure: server-busy');
  });

  test('a server that hangs up', async () => {
    const port = await listener((socket) => socket.end('220 mail.example ESMTP\r\n'));
    expect(await find(at(port))).toBe('secure: cut-off');
  });
});

test.each(['fr', 'en'] as const)('every cause says what it is and what to do (%s)', (locale) => {
  const translate = createTranslate({ platform: { fr, en } });
  for (const cause of SMTP_CAUSES) {
    for (const part of ['what', 'todo']) {
      const key = `platform:smtp.causes.${cause}.${part}`;
      const said = translate(locale, key, { host: 'h', port: 1, from: 'f', to: 't' });
      expect(said).not.toContain(`causes.${cause}`);
      expect(said).not.toContain('{{');
    }
  }
});
