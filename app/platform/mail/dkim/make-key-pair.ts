import { generateKeyPair, randomBytes } from 'node:crypto';
import { promisify } from 'node:util';

/** What every receiver verifies, and fits into two strings of a DNS record. */
const RSA_BITS = 2048;

export interface KeyPair {
  readonly privatePem: string;
  /** The key of the record: base64 of its DER form. */
  readonly publicKey: string;
}

export async function makeKeyPair(): Promise<KeyPair> {
  const { privateKey, publicKey } = await promisify(generateKeyPair)('rsa', { modulusLength: RSA_BITS });
  return {
    privatePem: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    publicKey: publicKey.export({ type: 'spki', format: 'der' }).toString('base64'),
  };
}

/** Another name for each key: the next one's record can be published while the last one's still stands. */
export const makeSelector = (now: Date): string =>
  `boucle-${now.toISOString().slice(0, 7).replace('-', '')}-${randomBytes(2).toString('hex')}`;

/** What to publish, and where. */
export function dkimRecord(key: { domain: string; selector: string; publicKey: string }): {
  name: string;
  value: string;
} {
  return {
    name: `${key.selector}._domainkey.${key.domain}`,
    value: `v=DKIM1; k=rsa; p=${key.publicKey}`,
  };
}
