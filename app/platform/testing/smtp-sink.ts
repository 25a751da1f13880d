import type { AddressInfo } from 'node:net';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';

/** A mail as the server got it. */
export interface ReceivedMail {
  /** The envelope's sender, where it would come back to. */
  readonly from: string;
  readonly to: string;
  /** The bytes of the message, as text. */
  readonly source: string;
}

export interface SinkRules {
  readonly port?: number;
  readonly user?: { readonly name: string; readonly password: string };
  /** Speaks TLS: from the first byte, or once asked. */
  readonly tls?: { readonly key: string; readonly cert: string; readonly from: 'start' | 'starttls' };
  /** Throw an SmtpRefusal to refuse. */
  onSender?(address: string): void;
  onRecipient?(address: string): void;
  /** Called once the message is read and kept; the server answers when it returns. */
  onMessage?(mail: ReceivedMail): Promise<void> | void;
}

export class SmtpRefusal extends Error {
  readonly responseCode: number;
  constructor(responseCode: number, message: string) {
    super(message);
    this.responseCode = responseCode;
  }
}

export interface SmtpSink {
  readonly url: string;
  readonly port: number;
  readonly messages: readonly ReceivedMail[];
  stop(): Promise<void>;
}

/** A real SMTP server on loopback that keeps what it gets. */
export async function startSmtpSink(rules: SinkRules = {}): Promise<SmtpSink> {
  const messages: ReceivedMail[] = [];
  const answer = (work: () => void, callback: (error?: Error | null) => void) => {
    try {
      work();
      callback();
    } catch (error) {
      callback(error as Error);
    }
  };
  const { user, tls } = rules;
  const server = new SMTPServer({
    ...(tls !== undefined && { key: tls.key, cert: tls.cert, secure: tls.from === 'start' }),
    disabledCommands: [
      ...(tls?.from === 'starttls' ? [] : ['STARTTLS']),
      ...(user === undefined ? ['AUTH'] : []),
    ],
    authOptional: user === undefined,
    allowInsecureAuth: true,
    disableReverseLookup: true,
    closeTimeout: 100,
    onAuth: (given, _session, callback) =>
      given.username === user?.name && given.password === user?.password
        ? callback(null, { user: given.username })
        : callback(new SmtpRefusal(535, '5.7.8 The password does not fit')),
    onMailFrom: ({ address }, _session, callback) => answer(() => rules.onSender?.(address), callback),
    onRcptTo: ({ address }, _session, callback) => answer(() => rules.onRecipient?.(address), callback),
    onData: (stream, session, callback) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', async () => {
        const { mailFrom } = session.envelope;
        const mail = {
          from: mailFrom === false ? '' : mailFrom.address,
          to: session.envelope.rcptTo[0]?.address ?? '',
          source: Buffer.concat(chunks).toString('utf8'),
        };
        messages.push(mail);
        try {
          await rules.onMessage?.(mail);
          callback();
        } catch (error) {
          callback(error as Error);
        }
      });
    },
  });
  // A client that is killed resets its connection; that is the client's affair.
  server.on('error', () => {});
  await new Promise<void>((resolve) => server.listen(rules.port ?? 0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  const credentials = user === undefined ? '' : `${user.name}:${encodeURIComponent(user.password)}@`;
  return {
    url: `${tls?.from === 'start' ? 'smtps' : 'smtp'}://${credentials}127.0.0.1:${port}`,
    port,
    messages,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

export const parseMail = (mail: ReceivedMail): Promise<Email> => PostalMime.parse(mail.source);
