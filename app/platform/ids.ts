import { randomUUID } from 'node:crypto';

/** Twelve bits of a UUIDv7 that count what is made within one millisecond. */
const COUNTER_MAX = 0xfff;

const VERSION = 0x7000;

let lastTime = 0;
/** `lastTime`, as an id begins. */
let written = '';
let counter = 0;

/**
 * A UUIDv7: ordered by time, and within a millisecond by a counter (RFC 9562, 6.2, method 1), so that new rows land
 * at the end of every index. Its random half is `randomUUID`’s, which keeps a store of random bytes: fresh ones for
 * each id would cost more than the rest of writing an answer.
 */
export function newId(): string {
  const time = Date.now();
  if (time > lastTime) goTo(time);
  else if (++counter > COUNTER_MAX) goTo(lastTime + 1);
  return `${written}${(VERSION + counter).toString(16)}-${randomUUID().slice(19)}`;
}

function goTo(time: number): void {
  lastTime = time;
  counter = 0;
  const hex = time.toString(16).padStart(12, '0');
  written = `${hex.slice(0, 8)}-${hex.slice(8)}-`;
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

export const isId = (text: string): boolean => UUID.test(text);

export const idToBytes = (id: string): Buffer => Buffer.from(id.replaceAll('-', ''), 'hex');

export function idFromBytes(bytes: Buffer): string {
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
