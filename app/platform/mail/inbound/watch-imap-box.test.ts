import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { OrgId } from '../../actor.ts';
import type { Context } from '../../context.ts';
import { newId } from '../../ids.ts';
import { type ImapPeer, startImapPeer } from '../../testing/imap-peer.ts';
import { useTestContext } from '../../testing/test-context.ts';
import { until } from '../../testing/until.ts';
import { waysIn } from './inbound-status.ts';
import { makeTaggedAddress } from './tagged-address.ts';
import { watchImapBox } from './watch-imap-box.ts';

const DOMAIN = 'retours.maison-orsel.example';

describe('watchImapBox', () => {
  const t = useTestContext();
  const orgId = newId() as OrgId;
  let context: Context;
  let peer: ImapPeer;
  let stop: AbortController;
  let watching: Promise<void> = Promise.resolve();

  beforeEach(async () => {
    peer = await startImapPeer();
    stop = new AbortController();
    context = { ...t.context, config: { ...t.context.config, mailDomain: DOMAIN } };
  });
  afterEach(async () => {
    stop.abort();
    await watching;
    await peer.stop();
    await context.db.deleteFrom('inbound_mails').execute();
  });

  const watch = (url = peer.url) => {
    watching = watchImapBox(context, async () => [orgId], url, stop.signal);
  };
  const path = () => makeTaggedAddress(context.secrets, DOMAIN, 'bounce', orgId, newId());
  const kept = () =>
    context.db.selectFrom('inbound_mails').selectAll().where('org_id', '=', orgId).orderBy('id').execute();
  const letter = (to: string, id = newId()) =>
    `Return-Path: <mailer@mx.example>\r\nTo: <${to}>\r\nMessage-ID: <${id}@mx.example>\r\nSubject: é\r\n\r\nBonjour\r\n`;

  test('what waits and what comes later is kept, then marked as seen; other mail is left alone', async () => {
    const first = peer.deliver(letter(path()));
    const foreign = peer.deliver(letter(`camille@${DOMAIN}`));
    watch();
    await until('the first is kept', () => peer.seen.has(first));
    expect(await kept()).toHaveLength(1);
    const second = peer.deliver(letter(path()));
    await until('the second is kept', () => peer.seen.has(second));
    const rows = await kept();
    expect(rows).toHaveLength(2);
    expect(rows[0]).toMatchObject({ purpose: 'bounce', source: 'imap', sender: 'mailer@mx.example' });
    expect(rows[0]?.raw.toString()).toContain('Subject: é');
    expect(peer.seen.has(foreign)).toBe(false);
    expect(waysIn(context)).toMatchObject([{ kind: 'imap', state: 'open', problem: null }]);
  });

  test('after a broken connection it goes on, and the same message again is kept once', async () => {
    const to = path();
    watch();
    const first = peer.deliver(letter(to, 'same'));
    await until('kept', () => peer.seen.has(first));
    peer.cut();
    const again = peer.deliver(letter(to, 'same'));
    await until('looked at again', () => peer.seen.has(again));
    expect(await kept()).toHaveLength(1);
  });

  test('a wrong password is told, and never repeated', async () => {
    watch(peer.url.replace(':secret@', ':not-this-one@'));
    await until('it fails', () => waysIn(context)[0]?.state === 'failing');
    const [way] = waysIn(context);
    expect(way?.problem).toContain('wrong');
    expect(way?.problem).not.toContain('not-this-one');
  });
});
