import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type DnsPeer, startDnsPeer } from '../../testing/dns-peer.ts';
import { createPublicDns, type PublicDns } from './public-dns.ts';
import { readDkimRecord } from './read-dkim-record.ts';
import { readDmarc } from './read-dmarc.ts';
import { readMx } from './read-mx.ts';
import { readSpf } from './read-spf.ts';

const KEY = 'MIIBIjANBgkqh'.repeat(30);
const chain = (n: number) =>
  Object.fromEntries(
    Array.from({ length: n }, (_, i) => [
      `c${i}.example`,
      { TXT: [`v=spf1 include:c${i + 1}.example -all`] },
    ]),
  );

describe('records of the DNS', () => {
  let peer: DnsPeer;
  let dns: PublicDns;

  beforeAll(async () => {
    peer = await startDnsPeer({
      'four.example': { TXT: ['verification=1', 'v=spf1 ip4:192.0.2.0/24 -all'] },
      'six.example': { TXT: ['v=spf1 ip6:2001:db8::/32 ~all'] },
      'host.example': { TXT: ['v=spf1 a:mail.example ?all'] },
      'mail.example': { A: ['192.0.2.25'], AAAA: ['2001:db8::25'] },
      'mx.example': { TXT: ['v=spf1 mx -all'], MX: ['20 other.example', '10 mail.example'] },
      'include.example': { TXT: ['v=spf1 include:four.example -all'] },
      'redirect.example': { TXT: ['v=spf1 redirect=six.example'] },
      'excluded.example': { TXT: ['v=spf1 -ip4:192.0.2.25 ip4:192.0.2.0/24 -all'] },
      'none.example': { TXT: ['verification=2'] },
      'several.example': { TXT: ['v=spf1 -all', 'v=spf1 +all'] },
      'open.example': { TXT: ['v=spf1 +all'] },
      'broken.example': { TXT: ['v=spf1 ipv4:192.0.2.1 -all'] },
      'hollow.example': { TXT: ['v=spf1 include:nobody.example -all'] },
      ...chain(12),
      '_dmarc.reject.example': { TXT: ['v=DMARC1; p=reject; rua=mailto:a@reject.example'] },
      '_dmarc.watch.example': { TXT: ['v=DMARC1;p=none'] },
      '_dmarc.odd.example': { TXT: ['v=DMARC1; pct=20'] },
      's1._domainkey.four.example': { TXT: [`v=DKIM1; k=rsa; p=${KEY}`] },
      's2._domainkey.four.example': { TXT: ['v=DKIM1; p='] },
      'nullmx.example': { MX: ['0 '] },
    });
    dns = createPublicDns(peer.server);
  });
  afterAll(() => peer.stop());

  test.each([
    ['four.example', ['192.0.2.25'], 'names-us'],
    ['four.example', ['198.51.100.1'], 'does-not-name-us'],
    ['four.example', [], 'does-not-name-us'],
    ['six.example', ['2001:db8::9'], 'names-us'],
    ['host.example', ['192.0.2.25'], 'names-us'],
    ['host.example', ['192.0.2.26'], 'does-not-name-us'],
    ['mx.example', ['2001:db8::25'], 'names-us'],
    ['include.example', ['192.0.2.77'], 'names-us'],
    ['redirect.example', ['2001:db8::9'], 'names-us'],
    ['excluded.example', ['192.0.2.25'], 'does-not-name-us'],
    ['excluded.example', ['192.0.2.26'], 'names-us'],
    ['none.example', ['192.0.2.25'], 'missing'],
    ['nobody.example', ['192.0.2.25'], 'missing'],
    ['several.example', ['192.0.2.25'], 'several'],
    ['open.example', ['192.0.2.25'], 'open'],
    ['broken.example', ['192.0.2.25'], 'broken'],
    ['hollow.example', ['192.0.2.25'], 'broken'],
    ['c0.example', ['192.0.2.25'], 'too-many-lookups'],
  ])('SPF of %s for %j: %s', async (domain, addresses, verdict) => {
    expect((await readSpf(dns, domain, addresses)).verdict).toBe(verdict);
  });

  test('the record is shown as found, and no other text', async () => {
    expect((await readSpf(dns, 'four.example', [])).records).toEqual(['v=spf1 ip4:192.0.2.0/24 -all']);
  });

  test.each([
    ['reject.example', 'reject', '_dmarc.reject.example'],
    ['avis.reject.example', 'reject', '_dmarc.reject.example'],
    ['watch.example', 'none', '_dmarc.watch.example'],
    ['odd.example', 'broken', '_dmarc.odd.example'],
    ['nobody.example', 'missing', '_dmarc.nobody.example'],
  ])('DMARC of %s: %s', async (domain, verdict, name) => {
    expect(await readDmarc(dns, domain)).toMatchObject({ verdict, name });
  });

  test.each([
    ['s1', KEY, 'published'],
    ['s1', 'another', 'other-key'],
    ['s2', KEY, 'other-key'],
    ['s3', KEY, 'missing'],
  ])('DKIM of selector %s', async (selector, publicKey, verdict) => {
    const found = await readDkimRecord(dns, { domain: 'four.example', selector, publicKey });
    expect(found.verdict).toBe(verdict);
  });

  test('MX: who takes the mail, in their order', async () => {
    expect(await readMx(dns, 'mx.example')).toEqual({
      records: ['10 mail.example', '20 other.example'],
      verdict: 'found',
    });
    expect((await readMx(dns, 'four.example')).verdict).toBe('missing');
    expect((await readMx(dns, 'nullmx.example')).verdict).toBe('missing');
  });

  test('a DNS that does not answer is not taken for a missing record', async () => {
    const deaf = await startDnsPeer({});
    await deaf.stop();
    const away = createPublicDns(deaf.server);
    expect((await readSpf(away, 'four.example', [])).verdict).toBe('unanswered');
    expect((await readDmarc(away, 'four.example')).verdict).toBe('unanswered');
    expect((await readMx(away, 'four.example')).verdict).toBe('unanswered');
  });
});
