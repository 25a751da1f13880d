import type { SpfVerdict } from '../../../platform/mail/dns/read-spf.ts';
import type { DnsFinding } from './contract.ts';

const GOOD = new Set(['spf names-us', 'dkim published', 'dmarc quarantine', 'dmarc reject', 'mx found']);

/** Not wrong, or not surely: somebody should look. */
const DOUBTFUL = new Set([
  'spf does-not-name-us',
  'spf open',
  'dkim no-key',
  'dkim published-resting',
  'dmarc none',
  'dmarc missing',
]);

export function dnsLevel(kind: DnsFinding['kind'], verdict: string): DnsFinding['level'] {
  const finding = `${kind} ${verdict}`;
  if (verdict === 'unanswered') return 'unknown';
  if (GOOD.has(finding)) return 'good';
  return DOUBTFUL.has(finding) ? 'doubtful' : 'bad';
}

const ADDRESS = /^[\d.]+$/;

/** The record that names our mail server, written into what is there; null when nothing is to be changed. */
export function spfToPublish(verdict: SpfVerdict, record: string | null, host: string): string | null {
  const us = ADDRESS.test(host) ? `ip4:${host}` : host.includes(':') ? `ip6:${host}` : `a:${host}`;
  if (verdict === 'missing') return `v=spf1 ${us} ~all`;
  if (verdict !== 'does-not-name-us' || record === null) return null;
  const [version = 'v=spf1', ...terms] = record.trim().split(/\s+/);
  return [version, us, ...terms].join(' ');
}
