import { dkimRecord } from '../dkim/make-key-pair.ts';
import { type PublicDns, textsOf } from './public-dns.ts';

export type DkimVerdict = 'published' | 'other-key' | 'missing' | 'unanswered';

export interface DkimFinding {
  readonly name: string;
  readonly records: readonly string[];
  readonly verdict: DkimVerdict;
}

/** Whether the world finds the public half of this key where receivers look for it. */
export async function readDkimRecord(
  dns: PublicDns,
  key: { domain: string; selector: string; publicKey: string },
): Promise<DkimFinding> {
  const { name } = dkimRecord(key);
  const texts = await textsOf(dns, name);
  if (texts === null) return { name, records: [], verdict: 'unanswered' };
  const records = texts.filter((text) => /(^|;)\s*p\s*=/i.test(text));
  const [record] = records;
  if (record === undefined) return { name, records, verdict: 'missing' };
  const published = /(?:^|;)\s*p\s*=([^;]*)/i.exec(record)?.[1]?.replaceAll(/\s/g, '');
  return { name, records, verdict: published === key.publicKey ? 'published' : 'other-key' };
}
