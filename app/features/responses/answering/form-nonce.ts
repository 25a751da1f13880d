import { randomBytes } from 'node:crypto';
import { idToBytes } from '../../../platform/ids.ts';
import type { Secrets } from '../../../platform/secrets.ts';

const RANDOM_BYTES = 12;
const TIME_BYTES = 6;
const SIGNATURE_BYTES = 16;
const PURPOSE = 'answer form';

/** A page stays open for days on a telephone; after this it is sent once more. */
export const NONCE_MS = 7 * 86_400_000;

/** Proves that a form is one that we wrote for this invitation. Whether it was used before, a table knows. */
export function makeFormNonce(secrets: Secrets, invitationId: string, now: Date): string {
  const time = Buffer.alloc(TIME_BYTES);
  time.writeUIntBE(now.getTime(), 0, TIME_BYTES);
  const head = Buffer.concat([randomBytes(RANDOM_BYTES), time]);
  return Buffer.concat([head, signatureOf(secrets, invitationId, head)]).toString('base64url');
}

export function isFormNonce(secrets: Secrets, invitationId: string, text: string, now: Date): boolean {
  const bytes = Buffer.from(text, 'base64url');
  if (bytes.length !== RANDOM_BYTES + TIME_BYTES + SIGNATURE_BYTES) return false;
  const head = bytes.subarray(0, RANDOM_BYTES + TIME_BYTES);
  const signed = Buffer.concat([idToBytes(invitationId), head]);
  if (!secrets.verify(PURPOSE, signed, bytes.subarray(RANDOM_BYTES + TIME_BYTES))) return false;
  return now.getTime() - head.readUIntBE(RANDOM_BYTES, TIME_BYTES) < NONCE_MS;
}

function signatureOf(secrets: Secrets, invitationId: string, head: Buffer): Buffer {
  return secrets.sign(PURPOSE, Buffer.concat([idToBytes(invitationId), head])).subarray(0, SIGNATURE_BYTES);
}
