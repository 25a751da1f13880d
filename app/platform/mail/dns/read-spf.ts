import { BlockList } from 'node:net';
import { ask, type PublicDns, textsOf } from './public-dns.ts';

export type SpfVerdict =
  /** One of the addresses of our mail server is named. */
  | 'names-us'
  /** None that we know of is. A provider may send from others. */
  | 'does-not-name-us'
  | 'missing'
  | 'several'
  | 'broken'
  /** It allows everybody, which is as good as none. */
  | 'open'
  | 'too-many-lookups'
  | 'unanswered';

export interface SpfFinding {
  readonly records: readonly string[];
  readonly verdict: SpfVerdict;
}

/** RFC 7208, 4.6.4: more questions to the DNS, and receivers take the record for broken. */
const MOST_LOOKUPS = 10;

const TERM =
  /^[+\-~?]?(all|include:\S+|a(:[^\s/]+)?(\/\d{1,3})?(\/\/\d{1,3})?|mx(:[^\s/]+)?(\/\d{1,3})?(\/\/\d{1,3})?|ip4:[\d.]+(\/\d{1,2})?|ip6:[\da-f:.]+(\/\d{1,3})?|exists:\S+|ptr(:\S+)?)$/i;

const MODIFIER = /^[a-z][\w.-]*=\S*$/i;

class Stop extends Error {
  readonly verdict: SpfVerdict;
  constructor(verdict: SpfVerdict) {
    super(verdict);
    this.verdict = verdict;
  }
}

interface Walk {
  readonly dns: PublicDns;
  readonly addresses: readonly string[];
  lookups: number;
}

const isSpf = (text: string) => /^v=spf1(\s|$)/i.test(text);

/** The record of a domain, and whether it names one of these addresses. What depends on the single mail is left out. */
export async function readSpf(
  dns: PublicDns,
  domain: string,
  addresses: readonly string[],
): Promise<SpfFinding> {
  const texts = await textsOf(dns, domain);
  if (texts === null) return { records: [], verdict: 'unanswered' };
  const records = texts.filter(isSpf);
  const [record] = records;
  if (record === undefined) return { records, verdict: 'missing' };
  if (records.length > 1) return { records, verdict: 'several' };
  try {
    const walk: Walk = { dns, addresses, lookups: 0 };
    const isNamed = await names(walk, record, domain);
    if (isNamed === 'open') return { records, verdict: 'open' };
    return { records, verdict: isNamed ? 'names-us' : 'does-not-name-us' };
  } catch (error) {
    if (error instanceof Stop) return { records, verdict: error.verdict };
    throw error;
  }
}

async function names(walk: Walk, record: string, domain: string): Promise<boolean | 'open'> {
  const terms = record.trim().split(/\s+/).slice(1);
  if (terms.some((term) => !TERM.test(term) && !MODIFIER.test(term))) throw new Stop('broken');
  for (const term of terms) {
    const passes = !/^[-~?]/.test(term);
    const mechanism = term.replace(/^[+\-~?]/, '');
    if (/^all$/i.test(mechanism)) return passes ? 'open' : false;
    if (await matches(walk, mechanism, domain)) return passes;
  }
  const next = terms.find((term) => /^redirect=/i.test(term))?.slice('redirect='.length);
  return next === undefined ? false : follow(walk, next);
}

async function follow(walk: Walk, domain: string): Promise<boolean | 'open'> {
  count(walk);
  // A macro is known only when a mail comes.
  if (domain.includes('%')) return false;
  const texts = await textsOf(walk.dns, domain);
  if (texts === null) throw new Stop('unanswered');
  const record = texts.find(isSpf);
  if (record === undefined) throw new Stop('broken');
  return names(walk, record, domain);
}

function count(walk: Walk): void {
  walk.lookups += 1;
  if (walk.lookups > MOST_LOOKUPS) throw new Stop('too-many-lookups');
}

async function matches(walk: Walk, mechanism: string, domain: string): Promise<boolean> {
  const [, name = '', argument = ''] = /^([a-z0-9]+):?(.*)$/i.exec(mechanism) ?? [];
  switch (name.toLowerCase()) {
    case 'ip4':
    case 'ip6':
      return isWithin(walk.addresses, [argument]);
    case 'include':
      return (await follow(walk, argument)) !== false;
    case 'a':
    case 'mx': {
      count(walk);
      const [target = '', four = '32', six = '128'] = argument.split(/\/{1,2}/);
      const host = target === '' ? domain : target;
      if (host.includes('%')) return false;
      const hosts = name.toLowerCase() === 'a' ? [host] : await exchangers(walk.dns, host);
      const found = (await Promise.all(hosts.map((one) => addressesOf(walk.dns, one)))).flat();
      return isWithin(
        walk.addresses,
        found.map((address) => `${address}/${address.includes(':') ? six : four}`),
      );
    }
    case 'exists':
    case 'ptr':
      count(walk);
      return false;
    default:
      return false;
  }
}

async function exchangers(dns: PublicDns, domain: string): Promise<string[]> {
  return ((await ask(dns.resolveMx(domain))) ?? []).map(({ exchange }) => exchange).slice(0, MOST_LOOKUPS);
}

/** The addresses of a host, of both kinds; none when the DNS knows none. */
export async function addressesOf(dns: PublicDns, host: string): Promise<string[]> {
  const [four, six] = await Promise.all([ask(dns.resolve4(host)), ask(dns.resolve6(host))]);
  return [...(four ?? []), ...(six ?? [])];
}

function isWithin(addresses: readonly string[], networks: readonly string[]): boolean {
  const list = new BlockList();
  for (const network of networks) {
    const [address = '', bits] = network.split('/');
    const family = address.includes(':') ? 'ipv6' : 'ipv4';
    try {
      list.addSubnet(address, bits === undefined ? (family === 'ipv6' ? 128 : 32) : Number(bits), family);
    } catch {
      throw new Stop('broken');
    }
  }
  return addresses.some((address) => list.check(address, address.includes(':') ? 'ipv6' : 'ipv4'));
}
