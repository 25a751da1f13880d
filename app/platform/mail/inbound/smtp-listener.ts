import { once } from 'node:events';
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';
import type { Context } from '../../context.ts';
import type { FindOrganizations } from './arrived-mail.ts';
import { findOwnAddress, keepInboundMail, MAX_MESSAGE_BYTES, type OwnAddress } from './keep-inbound-mail.ts';
import { createRateLimit } from './rate-limit.ts';

/** A mail server in front of us keeps a few connections; more are somebody who tries to fill our memory. */
const MAX_CLIENTS = 50;

/** All messages under way together: what does not fit is asked to come again. */
const MAX_BYTES_UNDER_WAY = 64 * 1024 * 1024;

/** Of one address, a minute. A mail server in front of us speaks for all its own. */
const CONNECTIONS_PER_MINUTE = 600;

/** A delivery report has one recipient. Whoever guesses addresses is shown the door after a few. */
const MAX_RECIPIENTS = 10;
const MAX_UNKNOWN = 5;

const SILENCE_MS = 60_000;

/** At a stop, what is being received gets this long. */
const STOP_MS = 3_000;

class Answer extends Error {
  readonly responseCode: number;
  constructor(responseCode: number, message: string) {
    super(message);
    this.responseCode = responseCode;
  }
}

interface Dialogue {
  readonly recipients: OwnAddress[];
  unknown: number;
}

export interface SmtpListener {
  readonly port: number;
  stop(): Promise<void>;
}

/**
 * Takes messages to our own signed addresses, and no others: it relays nothing and tells nobody which people
 * there are. It says 250 once the message is in the database.
 */
export async function startSmtpListener(
  context: Context,
  findOrganizations: FindOrganizations,
  { host, port }: { readonly host: string; readonly port: number },
): Promise<SmtpListener> {
  const dialogues = new Map<string, Dialogue>();
  const rate = createRateLimit(CONNECTIONS_PER_MINUTE, context.clock);
  let underWay = 0;

  const takeRecipient = async (address: string, session: SMTPServerSession): Promise<void> => {
    const dialogue = dialogueOf(dialogues, session);
    if (dialogue.unknown >= MAX_UNKNOWN) throw new Answer(421, '4.7.0 Too many unknown addresses');
    if (dialogue.recipients.length >= MAX_RECIPIENTS) throw new Answer(452, '4.5.3 Too many recipients');
    const own = await findOwnAddress(context, findOrganizations, address);
    if (own === null) {
      dialogue.unknown += 1;
      throw new Answer(550, '5.1.1 No such address here');
    }
    dialogue.recipients.push(own);
  };

  const read = async (stream: SMTPServerDataStream): Promise<Buffer> => {
    const chunks: Buffer[] = [];
    let size = 0;
    let isFull = false;
    try {
      for await (const chunk of stream as AsyncIterable<Buffer>) {
        if (isFull || stream.sizeExceeded) continue;
        isFull = underWay + chunk.length > MAX_BYTES_UNDER_WAY;
        if (isFull) continue;
        chunks.push(chunk);
        size += chunk.length;
        underWay += chunk.length;
      }
    } finally {
      underWay -= size;
    }
    if (stream.sizeExceeded) throw new Answer(552, '5.3.4 Message too big');
    if (isFull) throw new Answer(452, '4.3.1 Too much at once, come again');
    return Buffer.concat(chunks);
  };

  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    authOptional: true,
    disableReverseLookup: true,
    name: context.config.mailDomain ?? 'localhost',
    banner: 'Boucle',
    size: MAX_MESSAGE_BYTES,
    maxClients: MAX_CLIENTS,
    socketTimeout: SILENCE_MS,
    closeTimeout: STOP_MS,
    onConnect: ({ remoteAddress }, callback) =>
      callback(rate(remoteAddress) ? null : new Answer(421, '4.7.0 Too many connections, come again later')),
    onMailFrom: (_address, session, callback) => {
      dialogues.set(session.id, { recipients: [], unknown: dialogues.get(session.id)?.unknown ?? 0 });
      callback();
    },
    onRcptTo: ({ address }, session, callback) =>
      settle(takeRecipient(address, session), callback, (error) => unavailable(context, error)),
    onData: (stream, session, callback) => {
      const { recipients } = dialogueOf(dialogues, session);
      const { mailFrom } = session.envelope;
      const sender = mailFrom === false ? '' : mailFrom.address;
      const work = async () => {
        const raw = await read(stream);
        for (const own of recipients) await keepInboundMail(context, own, { sender, raw, source: 'smtp' });
      };
      settle(work(), callback, (error) => unavailable(context, error));
    },
    onClose: (session, callback) => {
      dialogues.delete(session.id);
      callback();
    },
  });
  // A client that breaks off is its own affair; one that cannot be listened to fails below.
  server.on('error', (error) => context.log.debug({ err: error }, 'a dialogue with a mail server broke'));
  const listening = server.listen(port, host);
  await once(listening, 'listening');
  const bound = listening.address();
  return {
    port: typeof bound === 'object' && bound !== null ? bound.port : port,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

function dialogueOf(dialogues: Map<string, Dialogue>, session: SMTPServerSession): Dialogue {
  const dialogue = dialogues.get(session.id) ?? { recipients: [], unknown: 0 };
  dialogues.set(session.id, dialogue);
  return dialogue;
}

/** What we could not do for a reason of our own, the other server keeps and brings again. */
function unavailable(context: Context, error: unknown): Answer {
  if (error instanceof Answer) return error;
  context.log.warn(
    { err: error },
    'a message that arrived could not be kept; its server will bring it again',
  );
  return new Answer(451, '4.3.0 Cannot keep it now, come again');
}

function settle(
  work: Promise<void>,
  callback: (error?: Error | null) => void,
  explain: (error: unknown) => Error,
): void {
  work.then(
    () => callback(),
    (error: unknown) => callback(explain(error)),
  );
}
