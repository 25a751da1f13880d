import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';

/** A box of a real IMAP server on loopback: it speaks as much of RFC 3501 as fetching new mail takes. */
export interface ImapPeer {
  readonly port: number;
  readonly url: string;
  /** Numbers of the messages that are marked as seen. */
  readonly seen: ReadonlySet<number>;
  /** Puts a message into the box, and tells whoever waits; its number. */
  deliver(source: string): number;
  /** Cuts every connection. */
  cut(): void;
  stop(): Promise<void>;
}

const LITERAL = /\{(\d+)\}$/;

export async function startImapPeer(password = 'secret'): Promise<ImapPeer> {
  const messages: string[] = [];
  const seen = new Set<number>();
  const sockets = new Set<Socket>();

  const fetch = (range: string, items: string): string[] => {
    const uid = Number(range);
    const source = messages[uid - 1];
    if (source === undefined) return [];
    const size = Buffer.byteLength(source);
    const parts = [`UID ${uid}`, `FLAGS (${seen.has(uid) ? '\\Seen' : ''})`];
    if (/RFC822\.SIZE/i.test(items)) parts.push(`RFC822.SIZE ${size}`);
    if (/BODY\.PEEK\[\]|BODY\[\]/i.test(items)) parts.push(`BODY[] {${size}}\r\n${source}`);
    return [`* ${uid} FETCH (${parts.join(' ')})`];
  };

  /** Untagged answers to a command; null when it is refused. */
  const answer = (command: string): string[] | null => {
    const [verb = '', ...words] = command.split(' ');
    const rest = words.join(' ');
    switch (verb.toUpperCase()) {
      case 'CAPABILITY':
        return ['* CAPABILITY IMAP4rev1 IDLE'];
      case 'LOGIN':
        return rest.replaceAll('"', '').endsWith(` ${password}`) ? [] : null;
      case 'NAMESPACE':
        return ['* NAMESPACE (("" "/")) NIL NIL'];
      case 'LIST':
      case 'LSUB':
        return [`* ${verb.toUpperCase()} () "/" INBOX`];
      case 'SELECT':
        return [
          `* ${messages.length} EXISTS`,
          '* FLAGS (\\Seen)',
          '* OK [PERMANENTFLAGS (\\Seen)] kept',
          '* OK [UIDVALIDITY 1] valid',
          `* OK [UIDNEXT ${messages.length + 1}] next`,
        ];
      case 'UID': {
        const [sub = '', range = '', ...more] = words;
        if (sub.toUpperCase() === 'SEARCH') {
          const first = Number(/UID (\d+):\*/i.exec(rest)?.[1] ?? 1);
          const found = messages.map((_, index) => index + 1).filter((uid) => !seen.has(uid) && uid >= first);
          return [`* SEARCH ${found.join(' ')}`.trim()];
        }
        if (sub.toUpperCase() === 'STORE') seen.add(Number(range));
        return sub.toUpperCase() === 'STORE' ? [] : fetch(range, more.join(' '));
      }
      default:
        return [];
    }
  };

  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => {});
    socket.on('close', () => sockets.delete(socket));
    socket.write('* OK ready\r\n');
    let rest = '';
    let idling: string | null = null;
    socket.on('data', (data) => {
      rest += data.toString('latin1');
      for (let end = rest.indexOf('\r\n'); end >= 0; end = rest.indexOf('\r\n')) {
        const line = rest.slice(0, end);
        const literal = LITERAL.exec(line);
        if (literal !== null) {
          if (rest.length < end + 2 + Number(literal[1])) {
            socket.write('+ go on\r\n');
            return;
          }
          rest = line.replace(LITERAL, '') + rest.slice(end + 2);
          continue;
        }
        rest = rest.slice(end + 2);
        if (idling !== null) {
          socket.write(`${idling} OK done\r\n`);
          idling = null;
          continue;
        }
        const [, tag = '', command = ''] = /^(\S+) (.*)$/.exec(line) ?? [];
        if (command.toUpperCase() === 'IDLE') {
          idling = tag;
          socket.write('+ idling\r\n');
          continue;
        }
        const lines = answer(command);
        const end_ = lines === null ? 'NO [AUTHENTICATIONFAILED] wrong' : 'OK done';
        socket.write(Buffer.from([...(lines ?? []), `${tag} ${end_}`, ''].join('\r\n'), 'utf8'));
      }
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    port,
    url: `imap://boucle:${password}@127.0.0.1:${port}/INBOX`,
    seen,
    deliver: (source) => {
      messages.push(source);
      for (const socket of sockets) socket.write(`* ${messages.length} EXISTS\r\n`);
      return messages.length;
    },
    cut: () => {
      for (const socket of sockets) socket.destroy();
    },
    stop: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
