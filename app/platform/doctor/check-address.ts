import type { Config } from '../config.ts';
import { type Finding, reporter } from './finding.ts';

const HERE = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\]|.*\.localhost)$/;
const PRIVATE = /^(10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.)/;

type Settings = Pick<Config, 'publicUrl' | 'host' | 'smtpUrl' | 'trustProxy'>;

/** Whether the address that all links begin with is one that customers can follow. */
export function checkAddress({ publicUrl, host, smtpUrl, trustProxy }: Settings): Finding {
  const { ok, warn, fail } = reporter('address');
  const { protocol, hostname } = new URL(publicUrl);
  const values = { url: publicUrl };
  if (HERE.test(hostname)) {
    if (smtpUrl !== null) return fail('here-with-mail', values);
    return HERE.test(host) ? ok('here', values) : warn('here-but-open', { ...values, host });
  }
  if (protocol === 'http:') return warn(PRIVATE.test(hostname) ? 'private' : 'plain', values);
  return trustProxy ? ok('fine', values) : warn('no-proxy', values);
}
