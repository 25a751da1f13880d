import { readFileSync } from 'node:fs';

const read = (name: string) => readFileSync(new URL(`./tls/${name}.pem`, import.meta.url), 'utf8');

/** Who signed the certificates of the tests; nothing else trusts it. */
export const testAuthority = (): string => read('authority');

/** A certificate with its key, as a TLS server takes them. */
export function testCertificate(name: 'fitting' | 'other-name' | 'expired'): { key: string; cert: string } {
  const pem = read(name);
  return { key: pem, cert: pem };
}
