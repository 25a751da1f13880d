import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';

export interface BreakingServer {
  readonly url: string;
  /** Where it hangs up: at the sender's address, or once it has all the words. */
  breakAt(place: 'MAIL' | 'words'): void;
  /** How often it was handed the words of a mail. */
  wordsHeard(): number;
  stop(): Promise<void>;
}

/** A mail server that hangs up in the middle of a dialogue, as one does that is killed. */
export async function startBreakingServer(): Promise<BreakingServer> {
  let place: 'MAIL' | 'words' = 'MAIL';
  let heard = 0;
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => {});
    socket.on('close', () => sockets.delete(socket));
    let isInWords = false;
    let rest = '';
    socket.write('220 ready\r\n');
    socket.on('data', (data) => {
      rest += data.toString('latin1');
      for (let end = rest.indexOf('\r\n'); end >= 0; end = rest.indexOf('\r\n')) {
        const line = rest.slice(0, end);
        rest = rest.slice(end + 2);
        if (isInWords) {
          if (line !== '.') continue;
          heard += 1;
          socket.destroy();
          return;
        }
        const verb = line.slice(0, 4).toUpperCase();
        if (verb === 'MAIL' && place === 'MAIL') {
          socket.destroy();
          return;
        }
        isInWords = verb === 'DATA';
        socket.write(isInWords ? '354 go on\r\n' : '250 fine\r\n');
      }
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    breakAt: (next) => {
      place = next;
    },
    wordsHeard: () => heard,
    stop: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
