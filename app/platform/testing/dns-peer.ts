import { createSocket } from 'node:dgram';
import { once } from 'node:events';

const TYPES: Readonly<Record<number, 'A' | 'MX' | 'TXT' | 'AAAA'>> = {
  1: 'A',
  15: 'MX',
  16: 'TXT',
  28: 'AAAA',
};

/** Records by name, then type: texts, `10 host` for MX, addresses. A name that is missing does not exist. */
export type Zone = Record<string, Partial<Record<'A' | 'MX' | 'TXT' | 'AAAA', string[]>>>;

export interface DnsPeer {
  /** `127.0.0.1:port`, as a resolver takes it. */
  readonly server: string;
  /** May be changed while it runs. */
  readonly zone: Zone;
  stop(): Promise<void>;
}

const word = (value: number) => Buffer.from([value >> 8, value & 255]);

const nameBytes = (name: string) =>
  Buffer.concat([
    ...name.split('.').map((label) => Buffer.concat([Buffer.from([label.length]), Buffer.from(label)])),
    Buffer.from([0]),
  ]);

function dataOf(type: string, value: string): Buffer {
  if (type === 'A') return Buffer.from(value.split('.').map(Number));
  if (type === 'AAAA') {
    const [head = '', tail = ''] = value.split('::');
    const groups = (text: string) => text.split(':').filter(Boolean);
    const zeros = Array.from({ length: 8 - groups(head).length - groups(tail).length }, () => '0');
    const all = value.includes('::') ? [...groups(head), ...zeros, ...groups(tail)] : groups(value);
    return Buffer.concat(all.map((group) => word(Number.parseInt(group, 16))));
  }
  if (type === 'MX') {
    const [priority = '0', host = ''] = value.split(' ');
    return Buffer.concat([word(Number(priority)), nameBytes(host)]);
  }
  const parts = value.match(/[\s\S]{1,255}/g) ?? [''];
  return Buffer.concat(parts.map((part) => Buffer.concat([Buffer.from([part.length]), Buffer.from(part)])));
}

/** A real DNS server on loopback that answers from a table. */
export async function startDnsPeer(zone: Zone): Promise<DnsPeer> {
  const socket = createSocket('udp4');
  socket.on('message', (query, { address, port }) => {
    const labels: string[] = [];
    let at = 12;
    for (let length = query[at] ?? 0; length > 0; length = query[at] ?? 0) {
      labels.push(query.subarray(at + 1, at + 1 + length).toString('latin1'));
      at += length + 1;
    }
    const type = TYPES[query.readUInt16BE(at + 1)];
    const question = query.subarray(12, at + 5);
    const entry = zone[labels.join('.').toLowerCase()];
    const records = type === undefined ? [] : (entry?.[type] ?? []);
    const answers = records.map((value) => {
      const data = dataOf(type ?? '', value);
      return Buffer.concat([
        Buffer.from([0xc0, 12]),
        query.subarray(at + 1, at + 5),
        Buffer.from([0, 0, 0, 60]),
        word(data.length),
        data,
      ]);
    });
    const isMissing = entry === undefined;
    const header = Buffer.concat([
      query.subarray(0, 2),
      Buffer.from([0x85, 0x80 | (isMissing ? 3 : 0)]),
      word(1),
      word(answers.length),
      word(0),
      word(0),
    ]);
    socket.send(Buffer.concat([header, question, ...answers]), port, address);
  });
  socket.bind(0, '127.0.0.1');
  await once(socket, 'listening');
  return {
    server: `127.0.0.1:${socket.address().port}`,
    zone,
    stop: () => new Promise((resolve) => socket.close(() => resolve())),
  };
}
