import { ask, type PublicDns } from './public-dns.ts';

export interface MxFinding {
  readonly records: readonly string[];
  readonly verdict: 'found' | 'missing' | 'unanswered';
}

/** Who takes the mail of a domain, the first to be tried first. */
export async function readMx(dns: PublicDns, domain: string): Promise<MxFinding> {
  const found = await ask(dns.resolveMx(domain));
  if (found === null) return { records: [], verdict: 'unanswered' };
  // A single empty name says that the domain takes no mail (RFC 7505).
  const takers = found.filter(({ exchange }) => exchange !== '' && exchange !== '.');
  const records = takers
    .toSorted((a, b) => a.priority - b.priority)
    .map(({ priority, exchange }) => `${priority} ${exchange}`);
  return { records, verdict: records.length === 0 ? 'missing' : 'found' };
}
