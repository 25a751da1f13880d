import type { Actor } from '../../../platform/actor.ts';
import type { Context } from '../../../platform/context.ts';
import type { Locale } from '../../../platform/i18n/locale.ts';
import { selectDkimKeys } from '../../../platform/mail/dkim/dkim-keys.ts';
import { dkimRecord } from '../../../platform/mail/dkim/make-key-pair.ts';
import type { PublicDns } from '../../../platform/mail/dns/public-dns.ts';
import { readDkimRecord } from '../../../platform/mail/dns/read-dkim-record.ts';
import { readDmarc } from '../../../platform/mail/dns/read-dmarc.ts';
import { readMx } from '../../../platform/mail/dns/read-mx.ts';
import { addressesOf, readSpf } from '../../../platform/mail/dns/read-spf.ts';
import { domainOf } from '../../../platform/mail/domain-of.ts';
import { placeOf } from '../../../platform/mail/smtp-place.ts';
import { done, type Outcome } from '../../../platform/outcome.ts';
import type { DnsFinding } from './contract.ts';
import { dnsLevel, spfToPublish } from './dns-advice.ts';

type Found = Pick<DnsFinding, 'kind' | 'name' | 'verdict' | 'publish'> & { found: readonly string[] };

/** What the world finds about the domains that we write from, with what to publish where something lacks. Nothing without a mail server. */
export async function readSendingDns(
  context: Context,
  actor: Actor,
  locale: Locale,
  dns: PublicDns,
): Promise<Outcome<{ items: DnsFinding[] }>> {
  const { smtpUrl, mailFrom, mailDomain } = context.config;
  if (smtpUrl === null) return done({ items: [] });
  const { host } = placeOf(smtpUrl);
  const from = domainOf(mailFrom);
  // Receivers look for SPF at the domain of the return path.
  const returnTo = mailDomain ?? from;
  const [spf, dkim, dmarc, mx] = await Promise.all([
    spfOf(dns, returnTo, host),
    dkimOf(context, actor, dns, from),
    dmarcOf(dns, from),
    mailDomain === null ? [] : mxOf(context, dns, mailDomain),
  ]);
  const explain = ({ found, ...finding }: Found): DnsFinding => ({
    ...finding,
    found: [...found],
    level: dnsLevel(finding.kind, finding.verdict),
    what: context.translate(locale, `distribution:sending.dns.${finding.kind}.${finding.verdict}`, {
      host,
      domain: finding.kind === 'dmarc' || finding.kind === 'dkim' ? from : returnTo,
    }),
  });
  return done({ items: [spf, ...dkim, dmarc, ...mx].map(explain) });
}

async function spfOf(dns: PublicDns, domain: string, host: string): Promise<Found> {
  const isAddress = /^[\d.]+$|:/.test(host);
  const addresses = isAddress ? [host] : await addressesOf(dns, host);
  const { records, verdict } = await readSpf(dns, domain, addresses);
  const value = spfToPublish(verdict, records[0] ?? null, host);
  return {
    kind: 'spf',
    name: domain,
    found: records,
    verdict,
    publish: value === null ? null : { name: domain, type: 'TXT', value },
  };
}

async function dkimOf(context: Context, actor: Actor, dns: PublicDns, domain: string): Promise<Found[]> {
  const keys = (await selectDkimKeys(context.db, actor.orgId)).filter(
    (key) => key.domain === domain && key.state !== 'retired',
  );
  if (keys.length === 0) {
    return [{ kind: 'dkim', name: `_domainkey.${domain}`, found: [], verdict: 'no-key', publish: null }];
  }
  return Promise.all(
    keys.map(async (key): Promise<Found> => {
      const { name, records, verdict } = await readDkimRecord(dns, key);
      const isThere = verdict === 'published' || verdict === 'unanswered';
      return {
        kind: 'dkim',
        name,
        found: records,
        verdict: verdict === 'published' && key.state === 'resting' ? 'published-resting' : verdict,
        publish: isThere ? null : { ...dkimRecord(key), type: 'TXT' },
      };
    }),
  );
}

async function dmarcOf(dns: PublicDns, domain: string): Promise<Found> {
  const { name, records, verdict } = await readDmarc(dns, domain);
  const isNeeded = verdict === 'missing' || verdict === 'broken';
  const publish = {
    name: `_dmarc.${domain}`,
    type: 'TXT',
    value: `v=DMARC1; p=none; rua=mailto:postmaster@${domain}`,
  } as const;
  return { kind: 'dmarc', name, found: records, verdict, publish: isNeeded ? publish : null };
}

async function mxOf(context: Context, dns: PublicDns, domain: string): Promise<Found[]> {
  const { records, verdict } = await readMx(dns, domain);
  const value = `10 ${new URL(context.config.publicUrl).hostname}.`;
  // With a box elsewhere, its provider says which servers take the mail.
  const isOurs = context.config.inboundSmtpPort !== null;
  const publish = verdict === 'missing' && isOurs ? ({ name: domain, type: 'MX', value } as const) : null;
  return [{ kind: 'mx', name: domain, found: records, verdict, publish }];
}
