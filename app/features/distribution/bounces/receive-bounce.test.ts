import { readFileSync } from 'node:fs';
import { createTransport } from 'nodemailer';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { OrgId } from '../../../platform/actor.ts';
import type { Context } from '../../../platform/context.ts';
import { newId } from '../../../platform/ids.ts';
import { createMailTransport } from '../../../platform/mail/create-mail-transport.ts';
import { readArrivedMail } from '../../../platform/mail/inbound/read-arrived-mail.ts';
import { type SmtpListener, startSmtpListener } from '../../../platform/mail/inbound/smtp-listener.ts';
import { makeTaggedAddress } from '../../../platform/mail/inbound/tagged-address.ts';
import { runMailSender } from '../../../platform/mail/run-mail-sender.ts';
import { type SmtpSink, startSmtpSink } from '../../../platform/testing/smtp-sink.ts';
import { useTestContext } from '../../../platform/testing/test-context.ts';
import { until } from '../../../platform/testing/until.ts';
import { suppressionsOf } from '../../contacts/suppressions.ts';
import { findOrganizationsEnding } from '../../organizations/find-organizations-ending.ts';
import { followInvitationMails } from '../follow-invitation-mails.ts';
import { selectInvitation } from '../queries.ts';
import { bounceReport, type ReportOptions } from '../testing/bounce-report.ts';
import { catalogues } from '../testing/catalogues.ts';
import { inviteSomebody } from '../testing/invite-somebody.ts';
import { makeWorld, type World } from '../testing/world.ts';
import { receiveBounce } from './receive-bounce.ts';

const DOMAIN = 'retours.maison-orsel.example';
const HARD = { status: '5.1.1', diagnostic: '550 5.1.1 User unknown' };
const SOFT = { status: '4.4.1', diagnostic: 'connect to mx.example.org: Connection timed out' };
const HOUR = 3_600_000;

const sample = (name: string, returnPath: string) =>
  readFileSync(
    new URL(`../../../platform/mail/bounces/samples/${name}.eml`, import.meta.url),
    'utf8',
  ).replaceAll(/bounce\+token@\S+?(?=[>\s])/g, returnPath);

describe('a mail that comes back', () => {
  const t = useTestContext(catalogues);
  let context: Context;
  let world: World;
  let sink: SmtpSink;
  let listener: SmtpListener;
  const stops: (() => Promise<unknown>)[] = [];
  let people = 0;

  beforeAll(async () => {
    sink = await startSmtpSink();
    context = { ...t.context, config: { ...t.context.config, smtpUrl: sink.url, mailDomain: DOMAIN } };
    world = await makeWorld(context);
    listener = await startSmtpListener(context, findOrganizationsEnding, { host: '127.0.0.1', port: 0 });
    const stop = new AbortController();
    const sending = runMailSender(context, await createMailTransport(context), stop.signal, [
      followInvitationMails,
    ]);
    stops.push(sink.stop, listener.stop, () => {
      stop.abort();
      return sending;
    });
  });
  afterAll(async () => {
    for (const stop of stops.reverse()) await stop();
  });
  afterEach(() => t.clock.advance(100 * 24 * HOUR));

  const invitation = async (id: string) => {
    const found = await selectInvitation(context.db, world.orgId, id);
    if (found === null) throw new Error('no invitation');
    return found;
  };
  const suppressed = async (email: string) =>
    (await suppressionsOf(context.db, world.orgId, [email])).get(email) ?? null;
  const bounces = () =>
    context.db
      .selectFrom('mail_bounces')
      .selectAll()
      .where('org_id', '=', world.orgId)
      .orderBy('id')
      .execute();

  /** Asks somebody by a mail that leaves; where it would come back to. */
  async function ask() {
    const email = `person-${people++}@example.org`;
    const { id } = await inviteSomebody(context, world, { email });
    await until('sent', async () => (await invitation(id)).state === 'sent');
    return { id, email, returnPath: lastReturnPath(email) };
  }
  const lastReturnPath = (email: string) => sink.messages.filter(({ to }) => to === email).at(-1)?.from ?? '';

  /** Hands a message to the listener as a mail server would. */
  async function deliver(to: string, raw: string, from = ''): Promise<void> {
    const transport = createTransport({ host: '127.0.0.1', port: listener.port, ignoreTLS: true });
    try {
      await transport.sendMail({ envelope: { from, to }, raw });
    } finally {
      transport.close();
    }
  }

  /** Reads what waits; what became of the newest. */
  async function read(
    orgId: OrgId = world.orgId,
  ): Promise<{ state: string; note: string | null; n: number }> {
    const rows = context.db.selectFrom('inbound_mails').selectAll().where('org_id', '=', orgId).orderBy('id');
    for (const { id } of await rows.execute()) await readArrivedMail(context, [receiveBounce], orgId, id);
    const all = await rows.execute();
    const last = all.at(-1);
    return { state: last?.state ?? '', note: last?.note ?? null, n: all.length };
  }

  async function bounce(returnPath: string, options: ReportOptions) {
    await deliver(returnPath, bounceReport(returnPath, options));
    return read();
  }

  test('each mail has a return path of its own', async () => {
    const first = await ask();
    const second = await ask();
    expect(first.returnPath).toMatch(new RegExp(`^bounce\\+[a-z2-7]{56}@${DOMAIN.replaceAll('.', '\\.')}$`));
    expect(second.returnPath).not.toBe(first.returnPath);
  });

  test('for good: the address is not written to again, and the reason is told', async () => {
    const { id, email, returnPath } = await ask();
    expect(await bounce(returnPath, HARD)).toMatchObject({ state: 'handled', note: 'hard no-such-address' });
    expect(await suppressed(email)).toBe('bounced');
    expect(await invitation(id)).toMatchObject({
      state: 'sent',
      bouncedAt: context.clock(),
      reason: 'no-such-address',
    });
    expect((await bounces()).at(-1)).toMatchObject({
      kind: 'hard',
      cause: 'no-such-address',
      status: '5.1.1',
      diagnostic: HARD.diagnostic,
      recipient: email,
      consequence: 'suppressed',
    });
    expect((await inviteSomebody(context, world, { email })).state).toBe('skipped');
    const audit = await context.db.selectFrom('audit_log').selectAll().where('subject_id', '=', id).execute();
    expect(audit.map(({ action }) => action)).toContain('mail.bounced');
  });

  test('the same report again, or read again after a crash, changes nothing', async () => {
    const { returnPath } = await ask();
    await bounce(returnPath, HARD);
    const before = await bounces();
    const { n } = await read();
    await deliver(returnPath, bounceReport(returnPath, HARD));
    expect(await read()).toMatchObject({ n });
    expect(await bounce(returnPath, { ...HARD, messageId: 'another' })).toMatchObject({ note: 'repeated' });
    expect(await bounces()).toEqual(before);
  });

  test('for now: three more mails with the same links, then the address is given up', async () => {
    const { id, email } = await ask();
    const links = () =>
      sink.messages
        .filter(({ to }) => to === email)
        .map(({ source }) => /\/s\/([\w-]{64})/.exec(source.replaceAll('=\r\n', ''))?.[1]);
    for (const [round, hours] of [4, 24, 72].entries()) {
      expect(await bounce(lastReturnPath(email), SOFT)).toMatchObject({ note: 'soft server-away' });
      expect(await invitation(id)).toMatchObject({ state: 'queued', reason: 'tried-again', bouncedAt: null });
      expect(await suppressed(email)).toBeNull();
      t.clock.advance(hours * HOUR - 1);
      expect(links()).toHaveLength(round + 1);
      t.clock.advance(1);
      context.nudge.send('mail');
      await until('sent again', async () => (await invitation(id)).state === 'sent');
    }
    expect(new Set(links()).size).toBe(1);
    expect(links()).toHaveLength(4);
    await bounce(lastReturnPath(email), SOFT);
    expect(await suppressed(email)).toBe('bounced');
    expect(await invitation(id)).toMatchObject({ state: 'sent', reason: 'server-away' });
    expect((await invitation(id)).bouncedAt).not.toBeNull();
    const told = (await bounces()).filter(({ recipient }) => recipient === email);
    expect(told.map(({ consequence }) => consequence)).toEqual([
      'tried-again',
      'tried-again',
      'tried-again',
      'suppressed',
    ]);
  }, 60_000);

  test('a full box is tried again, though its server says "for good"', async () => {
    const { id, email, returnPath } = await ask();
    await deliver(returnPath, sample('gmail-full', returnPath));
    expect(await read()).toMatchObject({ note: 'soft full-box' });
    expect((await invitation(id)).state).toBe('queued');
    expect(await suppressed(email)).toBeNull();
  });

  test('taken for spam: the mail came back, and the address is not blamed', async () => {
    const { id, email, returnPath } = await ask();
    await deliver(returnPath, sample('ovh-blocked', returnPath));
    expect(await read()).toMatchObject({ note: 'refused taken-for-spam' });
    expect(await suppressed(email)).toBeNull();
    expect(await invitation(id)).toMatchObject({ bouncedAt: context.clock(), reason: 'taken-for-spam' });
  });

  test('who is away, a delay, a letter: kept, and nothing changes', async () => {
    const { id, email, returnPath } = await ask();
    const before = await bounces();
    for (const [name, note] of [
      ['out-of-office', 'automatic-reply'],
      ['postfix-delayed', 'delayed'],
      ['letter', 'no-report'],
    ] as const) {
      await deliver(returnPath, sample(name, returnPath), 'elodie@parti.example');
      expect(await read()).toMatchObject({ state: 'ignored', note });
    }
    expect(await suppressed(email)).toBeNull();
    expect(await invitation(id)).toMatchObject({ state: 'sent', reason: null, bouncedAt: null });
    expect(await bounces()).toEqual(before);
  });

  test('forged, unknown or foreign addresses are refused at the door: it relays nothing', async () => {
    const { returnPath } = await ask();
    const { n } = await read();
    const at = returnPath.indexOf('+') + 20;
    const forged = returnPath.slice(0, at) + (returnPath[at] === 'a' ? 'b' : 'a') + returnPath.slice(at + 1);
    const elsewhere = makeTaggedAddress(context.secrets, DOMAIN, 'bounce', newId() as OrgId, newId());
    for (const to of [forged, elsewhere, `camille@${DOMAIN}`, 'somebody@example.org']) {
      await expect(deliver(to, bounceReport(to, HARD)), to).rejects.toThrow(/550 5\.1\.1/);
    }
    expect((await read()).n).toBe(n);
  });

  test('who guesses addresses is shown the door', async () => {
    const transport = createTransport({ host: '127.0.0.1', port: listener.port, ignoreTLS: true });
    const to = Array.from({ length: 7 }, (_, i) => `guess-${i}@${DOMAIN}`);
    const sent = transport.sendMail({ envelope: { from: 'a@example.org', to }, raw: 'Subject: x\r\n\r\nx' });
    await expect(sent).rejects.toThrow(/421|closed/);
    transport.close();
  });

  test('a signed address of a mail that we never sent changes nothing', async () => {
    const before = await bounces();
    const path = makeTaggedAddress(context.secrets, DOMAIN, 'bounce', world.orgId, newId());
    expect(await bounce(path, HARD)).toMatchObject({ state: 'ignored', note: 'unknown-mail' });
    expect(await bounces()).toEqual(before);
  });

  test('a message that cannot be kept now is asked to come again', async () => {
    const { returnPath } = await ask();
    const broken = { ...context, db: t.context.db.withSchema('nowhere') } as Context;
    const deaf = await startSmtpListener(broken, async () => [world.orgId], { host: '127.0.0.1', port: 0 });
    const transport = createTransport({ host: '127.0.0.1', port: deaf.port, ignoreTLS: true });
    const envelope = { from: '', to: returnPath };
    const raw = bounceReport(returnPath, HARD);
    await expect(transport.sendMail({ envelope, raw })).rejects.toThrow(/451/);
    transport.close();
    await deaf.stop();
  });

  test('more than ten megabytes are refused', async () => {
    const { returnPath } = await ask();
    const big = `${bounceReport(returnPath, HARD)}${'x'.repeat(70).concat('\r\n').repeat(160_000)}`;
    await expect(deliver(returnPath, big)).rejects.toThrow(/552|size/i);
  }, 60_000);
});
