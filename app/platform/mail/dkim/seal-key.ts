import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { Secrets } from '../../secrets.ts';

const PURPOSE = 'dkim-key';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** A private key as it lies in the database: unreadable without the instance's secret (AES-256-GCM). */
export function sealKey(secrets: Secrets, pem: string): Buffer {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', secrets.deriveKey(PURPOSE), nonce);
  const sealed = Buffer.concat([cipher.update(pem, 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]);
}

/** Throws for a key that was sealed under another secret, or changed since. */
export function openKey(secrets: Secrets, sealed: Buffer): string {
  const nonce = sealed.subarray(0, NONCE_BYTES);
  const decipher = createDecipheriv('aes-256-gcm', secrets.deriveKey(PURPOSE), nonce, {
    authTagLength: TAG_BYTES,
  });
  decipher.setAuthTag(sealed.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
  const pem = decipher.update(sealed.subarray(NONCE_BYTES + TAG_BYTES));
  return Buffer.concat([pem, decipher.final()]).toString('utf8');
}
