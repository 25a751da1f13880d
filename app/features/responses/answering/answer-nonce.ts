import { randomBytes } from 'node:crypto';
import type { Secrets } from '../../../platform/secrets.ts';

const PURPOSE = 'answer-nonce';
const TIME_BYTES = 6;
const RANDOM_BYTES = 10;
const SIGNATURE_BYTES = 16;
const SHAPE = /^[A-Za-z0-9_-]{43}$/;

/** A form may stay open for days on a telephone; used nonces are remembered a little longer than this. */
export const NONCE_LIFE_MS = 7 * 86_400_000;

/** A new number for one form of one invitation. Nothing is stored until the form is sent. */
export function makeNonce(secrets: Secrets, invitationId: string, now: Date): string {
  const time = Buffer.alloc(TIME_BYTES);
  time.writeUIntBE(now.getTime(), 0, TIME_BYTES);
  const content = Buffer.concat([time, randomBytes(RANDOM_BYTES)]);
  const signature = secrets.sign(PURPOSE, signed(invitationId, content)).subarray(0, SIGNATURE_BYTES);
  return Buffer.concat([content, signature]).toString('base64url');
}

/** Whether we gave this number to a form of this invitation, not too long ago. */
export function isNonce(secrets: Secrets, invitationId: string, text: string, now: Date): boolean {
  if (!SHAPE.test(text)) return false;
  const bytes = Buffer.from(text, 'base64url');
  const content = bytes.subarray(0, TIME_BYTES + RANDOM_BYTES);
  const isOurs = secrets.verify(PURPOSE, signed(invitationId, content), bytes.subarray(content.length));
  return isOurs && now.getTime() - content.readUIntBE(0, TIME_BYTES) <= NONCE_LIFE_MS;
}

const signed = (invitationId: string, content: Buffer): Buffer =>
  Buffer.concat([Buffer.from(`${invitationId}\n`), content]);
