import { randomUUID } from 'node:crypto';

let made = 0;

/** An id as it would have been made then (UUIDv7): lists that go by ids show the past in its order. */
export function pastId(at: Date): string {
  made = (made + 1) % 0x1000;
  const time = at.getTime().toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${made.toString(16).padStart(3, '0')}-${randomUUID().slice(19)}`;
}
