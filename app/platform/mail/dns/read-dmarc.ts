import { type PublicDns, textsOf } from './public-dns.ts';

export type DmarcVerdict = 'none' | 'quarantine' | 'reject' | 'missing' | 'several' | 'broken' | 'unanswered';

export interface DmarcFinding {
  /** Where it was found; where it would be, when there is none. */
  readonly name: string;
  readonly records: readonly string[];
  /** What it asks for, as far as there is one. */
  readonly verdict: DmarcVerdict;
}

const isDmarc = (text: string) => /^v=DMARC1\s*(;|$)/i.test(text);

/** The domain's own, else that of the domains above it. */
export async function readDmarc(dns: PublicDns, domain: string): Promise<DmarcFinding> {
  const labels = domain.split('.');
  const own = `_dmarc.${domain}`;
  for (let from = 0; from <= Math.max(0, labels.length - 2); from++) {
    const name = `_dmarc.${labels.slice(from).join('.')}`;
    const texts = await textsOf(dns, name);
    if (texts === null) return { name: own, records: [], verdict: 'unanswered' };
    const records = texts.filter(isDmarc);
    if (records.length > 1) return { name, records, verdict: 'several' };
    const [record] = records;
    if (record !== undefined) return { name, records, verdict: policyOf(record) };
  }
  return { name: own, records: [], verdict: 'missing' };
}

function policyOf(record: string): DmarcVerdict {
  const policy = /;\s*p\s*=\s*([a-z]+)\s*(;|$)/i.exec(record)?.[1]?.toLowerCase();
  return policy === 'none' || policy === 'quarantine' || policy === 'reject' ? policy : 'broken';
}
