import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Context } from '../../../platform/context.ts';
import { createMailTransport } from '../../../platform/mail/create-mail-transport.ts';
import { createPublicDns, type PublicDns } from '../../../platform/mail/dns/public-dns.ts';
import { runMailSender } from '../../../platform/mail/run-mail-sender.ts';
import { type DnsPeer, startDnsPeer } from '../../../platform/testing/dns-peer.ts';
import { type SmtpSink, startSmtpSink } from '../../../platform/testing/smtp-sink.ts';
import { useTestContext } from '../../../platform/testing/test-context.ts';
import { until } from '../../../platform/testing/until.ts';
import { readDkimSignature } from '../../../platform/testing/verify-dkim.ts';
import { followInvitationMails } from '../follow-invitation-mails.ts';
import { catalogues } from '../testing/catalogues.ts';
import { inviteSomebody } from '../testing/invite-somebody.ts';
import { makeWorld, type World } from '../testing/world.ts';
import type { DkimKeyItem } from './contract.ts';
import { changeDkimKey, forgetDkimKey, listDkimKeys, makeDkimKey } from './dkim-keys.ts';
import { readSendingDns } from './read-sending-dns.ts';

const FROM = 'avis@maison-orsel.example';
const DOMAIN = 'maison-orsel.example';

describe('signing what leaves', () => {
  const t = useTestContext(catalogues);
  let context: Context;
  let world: World;
  let other: World;
  let sink: SmtpSink;
  let peer: DnsPeer;
  let dns: PublicDns;
  const stop = new AbortController();
  let sending: Promise<void>;
  let people = 0;

  beforeAll(async () => {
    sink = await startSmtpSink();
    peer = await startDnsPeer({});
    dns = createPublicDns(peer.server);
    context = { ...t.context, config: { ...t.context.config, smtpUrl: sink.url, mailFrom: FROM } };
    world = await makeWorld(context);
    other = await makeWorld(context);
    sending = runMailSender(context, await createMailTransport(context), stop.signal, [
      followInvitationMails,
    ]);
  });
  afterAll(async () => {
    stop.abort();
    await sending;
    await sink.stop();
    await peer.stop();
  });

  /** A mail as it arrived. */
  async function mail(of = world): Promise<string> {
    const email = `person-${people++}@example.org`;
    await inviteSomebody(context, of, { email, name: 'Élodie « Lo » Garnier' });
    await until('it arrives', () => sink.messages.some(({ to }) => to === email));
    return sink.messages.find(({ to }) => to === email)?.source ?? '';
  }
  const publish = ({ record }: DkimKeyItem) => {
    peer.zone[record.name.toLowerCase()] = { TXT: [record.value] };
  };
  const keys = async () => {
    const listed = await listDkimKeys(context, world.actor);
    if (!listed.ok) throw new Error(listed.problem.message);
    return listed.value.items;
  };
  const make = async () => {
    const made = await makeDkimKey(context, world.actor);
    if (!made.ok) throw new Error(made.problem.message);
    const [key] = made.value.items;
    if (key === undefined) throw new Error('no key');
    return key;
  };
  const change = (key: DkimKeyItem, state: 'signing' | 'resting') =>
    changeDkimKey(context, world.actor, key.id, { state }, dns);

  test('a key signs once its record is published, and a receiver finds the signature right', async () => {
    expect(await mail()).not.toMatch(/^DKIM-Signature:/m);
    const key = await make();
    expect(key).toMatchObject({ domain: DOMAIN, state: 'resting' });
    expect(key.record.value).toMatch(/^v=DKIM1; k=rsa; p=[\w+/]{390,400}={0,2}$/);
    expect(await change(key, 'signing')).toMatchObject({
      ok: false,
      problem: { message: 'distribution:problems.dkim-missing' },
    });
    peer.zone[key.record.name.toLowerCase()] = { TXT: ['v=DKIM1; p=AAAA'] };
    expect(await change(key, 'signing')).toMatchObject({
      ok: false,
      problem: { message: 'distribution:problems.dkim-other-key' },
    });
    expect(await mail()).not.toMatch(/^DKIM-Signature:/m);

    publish(key);
    expect((await change(key, 'signing')).ok).toBe(true);
    const source = await mail();
    const reading = readDkimSignature(source, key.record.value);
    expect(reading).toMatchObject({ isBodyRight: true, isSignatureRight: true });
    expect(reading.tags).toMatchObject({ d: DOMAIN, s: key.selector, a: 'rsa-sha256' });
    for (const header of ['from', 'to', 'subject', 'date', 'list-unsubscribe', 'list-unsubscribe-post']) {
      expect(reading.signedHeaders).toContain(header);
    }
    const forged = source.replace(/^List-Unsubscribe-Post: .*$/m, 'List-Unsubscribe-Post: no');
    expect(forged).not.toBe(source);
    expect(readDkimSignature(forged, key.record.value).isSignatureRight).toBe(false);
  });

  test('the next key takes over, and the one before may go', async () => {
    const [old] = await keys();
    const next = await make();
    expect(await makeDkimKey(context, world.actor)).toMatchObject({ ok: false });
    publish(next);
    await change(next, 'signing');
    expect((await keys()).map(({ state }) => state)).toEqual(['signing', 'retired']);
    expect(readDkimSignature(await mail(), next.record.value)).toMatchObject({
      isSignatureRight: true,
      tags: { s: next.selector },
    });
    expect(await forgetDkimKey(context, world.actor, next.id)).toMatchObject({ ok: false });
    expect((await forgetDkimKey(context, world.actor, old?.id ?? '')).ok).toBe(true);
    expect((await keys()).map(({ id }) => id)).toEqual([next.id]);
  });

  test('switched off, mails leave unsigned; another organization has nothing of it', async () => {
    const [key] = await keys();
    if (key === undefined) throw new Error('no key');
    expect(await mail(other)).not.toMatch(/^DKIM-Signature:/m);
    const foreign = await changeDkimKey(context, other.actor, key.id, { state: 'resting' }, dns);
    expect(foreign).toMatchObject({ ok: false, problem: { code: 'not-found' } });
    await change(key, 'resting');
    expect(await mail()).not.toMatch(/^DKIM-Signature:/m);
  });

  test('the private key lies nowhere in the clear', async () => {
    const rows = await context.db.selectFrom('dkim_keys').selectAll().execute();
    expect(rows.length).toBeGreaterThan(0);
    for (const { sealed_key } of rows) expect(sealed_key.toString('latin1')).not.toContain('PRIVATE KEY');
    const [row] = rows;
    const changed = Buffer.from(row?.sealed_key ?? []);
    changed[40] = (changed[40] ?? 0) ^ 1;
    await context.db.updateTable('dkim_keys').set({ sealed_key: changed, state: 'signing' }).execute();
    // One that no longer opens keeps no mail back.
    const fresh = { ...context, config: { ...context.config } };
    const transport = await createMailTransport(fresh);
    const before = sink.messages.length;
    const verdict = await transport.send({
      orgId: world.orgId,
      id: '01900000-0000-7000-8000-000000000009',
      fromName: 'x',
      toAddress: 'a@example.org',
      toName: null,
      replyTo: null,
      subject: 'x',
      html: 'x',
      text: 'x',
      headers: {},
      signedBy: { id: 'broken', domain: DOMAIN, selector: 's' },
      sealedKey: changed,
    });
    transport.close();
    expect(verdict).toEqual({ kind: 'sent' });
    expect(sink.messages.length).toBe(before + 1);
    await context.db.updateTable('dkim_keys').set({ state: 'resting' }).execute();
  });

  test('records are told as found, with what to publish', async () => {
    const reply = await readSendingDns(context, world.actor, 'fr', dns);
    const [spf, dkim, dmarc] = reply.ok ? reply.value.items : [];
    expect(spf).toMatchObject({
      verdict: 'missing',
      level: 'bad',
      publish: { name: DOMAIN, type: 'TXT', value: 'v=spf1 ip4:127.0.0.1 ~all' },
    });
    expect(dkim).toMatchObject({ verdict: 'published-resting', level: 'doubtful', publish: null });
    expect(dmarc).toMatchObject({ verdict: 'missing', name: `_dmarc.${DOMAIN}` });
    peer.zone[DOMAIN] = { TXT: ['v=spf1 ip4:127.0.0.0/8 -all'] };
    peer.zone[`_dmarc.${DOMAIN}`] = { TXT: ['v=DMARC1; p=reject'] };
    const again = await readSendingDns(context, world.actor, 'en', dns);
    const items = again.ok ? again.value.items : [];
    expect(items.map(({ kind, level }) => `${kind} ${level}`)).toEqual([
      'spf good',
      'dkim doubtful',
      'dmarc good',
    ]);
    expect(items[0]?.what).toContain('127.0.0.1');
    for (const { what } of items) expect(what).not.toContain('distribution:');
  });
});
