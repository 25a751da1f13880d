import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '../../../platform/ids.ts';
import { makeTaggedAddress } from '../../../platform/mail/inbound/tagged-address.ts';
import { watchImapBox } from '../../../platform/mail/inbound/watch-imap-box.ts';
import type { Outcome } from '../../../platform/outcome.ts';
import { startImapPeer } from '../../../platform/testing/imap-peer.ts';
import { parseMail } from '../../../platform/testing/smtp-sink.ts';
import { useTestContext } from '../../../platform/testing/test-context.ts';
import { until } from '../../../platform/testing/until.ts';
import { suppress } from '../../contacts/suppressions.ts';
import { findOrganizationsEnding } from '../../organizations/find-organizations-ending.ts';
import { mergeCases } from '../joining/merge-cases.ts';
import { getCase } from '../list-cases.ts';
import { CASE_TEXTS, type CaseWorld, makeCaseWorld } from '../testing/case-world.ts';
import type { Message } from './contract.ts';
import { getConversation } from './get-conversation.ts';
import { logCall } from './log-call.ts';
import en from './messages/en.json' with { type: 'json' };
import fr from './messages/fr.json' with { type: 'json' };
import { readAttachment } from './read-attachment.ts';
import { resendMessage } from './resend-message.ts';
import { sendMessage } from './send-message.ts';
import { customerMail } from './testing/customer-mail.ts';
import { MAIL_DOMAIN, type MailRoom, openMailRoom } from './testing/mail-room.ts';

const PICTURE = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');

function value<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem));
  return outcome.value;
}

describe('a conversation', () => {
  const t = useTestContext({ ...CASE_TEXTS, conversation: { fr, en } });
  let room: MailRoom;
  let world: CaseWorld;
  let people = 0;

  beforeAll(async () => {
    room = await openMailRoom(t.context);
    world = await makeCaseWorld(room.context);
  });
  afterAll(() => room.stop());

  const open = async () => {
    people += 1;
    const email = `helene${people}@example.com`;
    return { email, caseId: await world.openCase({ email, comment: 'Onze jours de retard.' }) };
  };
  const conversation = async (caseId: string) =>
    value(await getConversation(room.context, world.owner, caseId));
  const messages = async (caseId: string): Promise<Message[]> =>
    (await conversation(caseId)).items.filter((item) => item.kind === 'message') as Message[];
  const one = async (caseId: string) => value(await getCase(room.context, world.owner, caseId));
  const write = async (caseId: string, more: object = {}, key: string | null = null) => {
    const { lastMessageId } = await conversation(caseId);
    const input = {
      subject: 'Votre commande',
      text: 'Bonjour,\n\nNous vous livrons samedi.',
      lastMessageId,
      ...more,
    };
    return sendMessage(room.context, world.owner, caseId, input, key);
  };
  const mailsTo = (email: string) => room.sink.messages.filter(({ to }) => to === email);
  const sent = (caseId: string, n = 1) =>
    until('sent', async () => (await messages(caseId)).filter(({ state }) => state === 'sent').length === n);
  const replyAddress = async (email: string) =>
    (await parseMail(mailsTo(email).at(-1) ?? { from: '', to: '', source: '' })).replyTo?.[0]?.address ?? '';

  /** Writes, and lets the mail arrive; where one answers it. */
  async function begun() {
    const { email, caseId } = await open();
    const { message } = value(await write(caseId));
    await sent(caseId);
    return { email, caseId, message, reply: await replyAddress(email) };
  }

  test('a letter leaves from the member, is answered at its own signed address, and stops the clocks once accepted', async () => {
    const { email, caseId } = await open();
    expect(value(await write(caseId)).message).toMatchObject({ direction: 'out', state: 'queued' });
    await sent(caseId);
    const [mail] = mailsTo(email);
    const parsed = await parseMail(mail ?? { from: '', to: '', source: '' });
    expect(parsed.from).toEqual({ name: 'Camille, Cases 1', address: 'avis@maison-orsel.example' });
    expect(parsed.replyTo?.[0]?.address).toMatch(new RegExp(`^reply\\+[a-z2-7]{56}@${MAIL_DOMAIN}$`));
    expect(parsed.messageId).toBe(`<${parsed.replyTo?.[0]?.address}>`);
    expect(parsed.text?.trim()).toBe('Bonjour,\n\nNous vous livrons samedi.');
    expect(parsed.html).toContain('Nous vous livrons samedi.</p>');
    expect(await one(caseId)).toMatchObject({
      status: 'in-progress',
      firstContactAt: t.clock.now().toISOString(),
    });
  });

  test('the same key sends once; another body under it is refused', async () => {
    const { email, caseId } = await open();
    const input = { subject: 'S', text: 'T', lastMessageId: null };
    const first = value(await sendMessage(room.context, world.owner, caseId, input, 'key-1'));
    const again = value(await sendMessage(room.context, world.owner, caseId, input, 'key-1'));
    expect([first.isNew, again.isNew]).toEqual([true, false]);
    expect(again.message.id).toBe(first.message.id);
    const other = await sendMessage(room.context, world.owner, caseId, { ...input, text: 'U' }, 'key-1');
    expect(other).toMatchObject({ ok: false, problem: { code: 'key-reused' } });
    await sent(caseId);
    expect(mailsTo(email)).toHaveLength(1);
  });

  test('whoever did not see the newest message sends nothing, and hears who was faster', async () => {
    const { caseId, email, reply } = await begun();
    const late = await write(caseId, { lastMessageId: null });
    expect(late).toMatchObject({
      ok: false,
      problem: { code: 'conflict', message: 'conversation:problems.colleague-wrote' },
    });
    await room.deliver(reply, customerMail({ to: reply, from: `Hélène <${email}>` }), email);
    await room.read(world.owner.orgId);
    const [mine] = await messages(caseId);
    const behind = await write(caseId, { lastMessageId: mine?.id });
    expect(behind).toMatchObject({
      problem: { message: 'conversation:problems.customer-wrote', values: { name: 'Hélène', time: '12:00' } },
    });
    expect(mailsTo(email)).toHaveLength(1);
  });

  test('two who send at the same moment: one letter leaves', async () => {
    const { email, caseId } = await open();
    // All of them saw a case to which nobody had written yet.
    const first = () => write(caseId, { lastMessageId: null });
    const outcomes = await Promise.all([first(), first(), first()]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    await sent(caseId);
    expect(mailsTo(email)).toHaveLength(1);
  });

  test('an empty variable, no address, a dead address: nothing leaves, and the reason is named', async () => {
    const { email, caseId } = await open();
    expect(await write(caseId, { text: 'Bonjour {{ prénom }},' })).toMatchObject({
      problem: { message: 'conversation:problems.blank', values: { blank: 'prénom' } },
    });
    await room.context.db
      .transaction()
      .execute((tx) => suppress(tx, world.owner.orgId, email, 'opted-out', 'x', t.clock.now()));
    expect((await write(caseId)).ok).toBe(true);
    await sent(caseId);
    await room.context.db
      .transaction()
      .execute((tx) => suppress(tx, world.owner.orgId, email, 'bounced', 'x', t.clock.now()));
    const { db } = room.context;
    await sql`DELETE FROM suppressions WHERE org_id = ${world.owner.orgId} AND reason = 'opted-out'`.execute(
      db,
    );
    expect(await write(caseId)).toMatchObject({ problem: { message: 'conversation:problems.bounced' } });
    await sql`UPDATE contacts SET email = NULL, email_key = NULL, external_id = ${newId()} WHERE email_key = ${email}`.execute(
      db,
    );
    expect(await write(caseId)).toMatchObject({ problem: { message: 'conversation:problems.no-address' } });
    expect(mailsTo(email)).toHaveLength(1);
  });

  test('the reply lands in the same case, folded, and its owner is told', async () => {
    const { caseId, email, reply } = await begun();
    const text =
      'Samedi me convient.\r\n\r\nHélène\r\n\r\nLe lun. 15 juin 2026 à 12:00, Camille <a@b.fr> a\r\nécrit :\r\n\r\n> Bonjour,';
    await room.deliver(reply, customerMail({ to: reply, from: `Hélène Garnier <${email}>`, text }), email);
    expect(await room.read(world.owner.orgId)).toMatchObject({ state: 'handled', note: 'reply' });
    const received = (await messages(caseId)).at(-1);
    expect(received).toMatchObject({
      direction: 'in',
      state: 'received',
      fromName: 'Hélène Garnier',
      text: 'Samedi me convient.\n\nHélène',
      isAutomatic: false,
      isStranger: false,
    });
    expect(received?.quoted).toContain('> Bonjour,');
    await until('told', async () => {
      const subjects = await Promise.all(mailsTo('camille1@example.com').map(parseMail));
      return subjects.some(({ subject }) => subject === 'Hélène Garnier vous a répondu');
    });
    const second = value(await write(caseId));
    await sent(caseId, 2);
    const threaded = await parseMail(mailsTo(email).at(-1) ?? { from: '', to: '', source: '' });
    expect(threaded.inReplyTo).toMatch(/^<customer-\d+@example\.com>$/);
    expect(threaded.references?.split(/\s+/)).toHaveLength(2);
    expect(second.message.id).not.toBe(received?.id);
  });

  test('the same reply by two ways, or read again, is there once', async () => {
    const { caseId, email, reply } = await begun();
    const raw = customerMail({ to: reply, from: email, messageId: 'twice@example.com' });
    await room.deliver(reply, raw, email);
    await room.deliver(reply, raw, email);
    await room.read(world.owner.orgId);
    await room.read(world.owner.orgId);
    expect(await messages(caseId)).toHaveLength(2);
  });

  test('a mailbox that answers by itself is kept apart: no clock, no alert, nothing is reopened', async () => {
    const { caseId, email, reply } = await begun();
    const { db } = room.context;
    await sql`UPDATE cases SET status = 'closed', closed_at = ${t.clock.now()} WHERE id = ${caseId}`.execute(
      db,
    );
    const alerts = mailsTo('camille1@example.com').length;
    for (const header of [
      'Auto-Submitted: auto-replied',
      'X-Auto-Response-Suppress: All',
      'Precedence: auto_reply',
    ]) {
      await room.deliver(reply, customerMail({ to: reply, from: email, headers: [header] }), email);
      expect(await room.read(world.owner.orgId)).toMatchObject({ state: 'handled', note: 'automatic-reply' });
    }
    expect((await messages(caseId)).slice(1).map(({ isAutomatic }) => isAutomatic)).toEqual([
      true,
      true,
      true,
    ]);
    expect((await one(caseId)).status).toBe('closed');
    expect((await conversation(caseId)).lastMessageId).toBe((await messages(caseId))[0]?.id);
    expect(mailsTo('camille1@example.com')).toHaveLength(alerts);
  });

  test('a reply to a closed case opens it again, and its clocks run', async () => {
    const { caseId, email, reply } = await begun();
    await sql`UPDATE cases SET status = 'closed', closed_at = ${t.clock.now()} WHERE id = ${caseId}`.execute(
      room.context.db,
    );
    t.clock.advance(3_600_000);
    await room.deliver(reply, customerMail({ to: reply, from: email }), email);
    await room.read(world.owner.orgId);
    expect(await one(caseId)).toMatchObject({
      status: 'open',
      firstContactAt: null,
      startedAt: t.clock.now().toISOString(),
      closedAt: null,
    });
  });

  test('somebody else who answers is shown as such', async () => {
    const { caseId, reply } = await begun();
    const from = 'Un proche <autre@ailleurs.example>';
    await room.deliver(reply, customerMail({ to: reply, from }), 'autre@ailleurs.example');
    await room.read(world.owner.orgId);
    expect((await messages(caseId)).at(-1)).toMatchObject({
      isStranger: true,
      fromAddress: 'autre@ailleurs.example',
    });
  });

  test('a forged address, one of another organization and one of no message come to nothing', async () => {
    const { caseId, reply } = await begun();
    const { secrets } = room.context;
    const at = reply.indexOf('+') + 20;
    const forged = reply.slice(0, at) + (reply[at] === 'a' ? 'b' : 'a') + reply.slice(at + 1);
    await expect(room.deliver(forged, customerMail({ to: forged }))).rejects.toThrow(/550 5\.1\.1/);
    const other = await makeCaseWorld(room.context);
    const id = (await messages(caseId))[0]?.id ?? '';
    const elsewhere = makeTaggedAddress(secrets, MAIL_DOMAIN, 'reply', other.owner.orgId, id);
    await room.deliver(elsewhere, customerMail({ to: elsewhere }));
    expect(await room.read(other.owner.orgId)).toMatchObject({ state: 'ignored', note: 'unknown-message' });
    expect(await messages(caseId)).toHaveLength(1);
    expect(await getConversation(room.context, other.owner, caseId)).toMatchObject({
      problem: { code: 'not-found' },
    });
    expect(
      (await sendMessage(room.context, other.owner, caseId, { subject: 's', text: 't', lastMessageId: id }))
        .ok,
    ).toBe(false);
  });

  test('a script stays text, whatever carries it; a mail of 12 MB is refused at the door', async () => {
    const { caseId, reply, email } = await begun();
    const html =
      '<p>Merci</p><script>alert(1)</script><img src=x onerror=alert(2)><b>beaucoup</b> &lt;script&gt;';
    await room.deliver(
      reply,
      customerMail({ to: reply, from: email, html, subject: '<script>x</script>' }),
      email,
    );
    await room.read(world.owner.orgId);
    expect((await messages(caseId)).at(-1)?.text).toBe('Merci\n\nbeaucoup <script>');
    const big = customerMail({ to: reply, from: email, text: 'x'.repeat(70).concat('\r\n').repeat(170_000) });
    await expect(room.deliver(reply, big, email)).rejects.toThrow(/552|too big/i);
  });

  test('files: a picture and a document are kept and served safely; what can do harm is named and not kept', async () => {
    const { caseId, reply, email } = await begun();
    const files = [
      { name: 'pieds.png', type: 'image/png', content: PICTURE },
      { name: '../../x.html', type: 'text/html', content: Buffer.from('<script>alert(1)</script>') },
      { name: 'facture.pdf', type: 'application/pdf', content: Buffer.from('%PDF-1.4') },
      { name: 'faux.png', type: 'image/png', content: Buffer.from('<svg onload=alert(1)>') },
      { name: 'gros.pdf', type: 'application/pdf', content: Buffer.alloc(5 * 1024 * 1024 + 1) },
    ];
    await room.deliver(reply, customerMail({ to: reply, from: email, files }), email);
    await room.read(world.owner.orgId);
    const kept = (await messages(caseId)).at(-1)?.attachments ?? [];
    expect(kept.map(({ name, reason, isPicture }) => [name, reason, isPicture])).toEqual([
      ['pieds.png', null, true],
      ['x.html', 'type', false],
      ['facture.pdf', null, false],
      ['faux.png', null, false],
      ['gros.pdf', 'size', false],
    ]);
    const file = (index: number, asPicture: boolean) =>
      readAttachment(room.context, world.owner, caseId, kept[index]?.id ?? '', asPicture);
    const safe = {
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
    };
    expect(value(await file(0, true)).headers).toMatchObject({ ...safe, 'content-type': 'image/png' });
    expect(value(await file(0, true)).body).toEqual(PICTURE);
    expect(value(await file(3, false)).headers).toMatchObject({
      ...safe,
      'content-type': 'application/octet-stream',
      'content-disposition': `attachment; filename="faux.png"; filename*=UTF-8''faux.png`,
    });
    expect((await file(3, true)).ok).toBe(false);
    expect((await file(1, false)).ok).toBe(false);
    const other = await open();
    const id = kept[0]?.id ?? '';
    expect((await readAttachment(room.context, world.owner, other.caseId, id, false)).ok).toBe(false);
  });

  test('fetched from a box by IMAP: by the signed address, else by what it answers', async () => {
    const { caseId, email, reply } = await begun();
    const box = await startImapPeer();
    const stop = new AbortController();
    const watching = watchImapBox(room.context, findOrganizationsEnding, box.url, stop.signal);
    try {
      box.deliver(customerMail({ to: reply, from: email, text: 'Par l’adresse.' }));
      const headers = ['References: <x@y.example>', ` <${reply}>`, `In-Reply-To: <${reply}>`];
      box.deliver(
        customerMail({ to: 'avis@maison-orsel.example', from: email, text: 'Par le fil.', headers }),
      );
      box.deliver(customerMail({ to: 'avis@maison-orsel.example', from: email, text: 'Sans lien.' }));
      await until('fetched', async () => {
        await room.read(world.owner.orgId);
        return (await messages(caseId)).length === 3;
      });
      expect((await messages(caseId)).map(({ text }) => text).slice(1)).toEqual([
        'Par l’adresse.',
        'Par le fil.',
      ]);
      expect([...box.seen]).toEqual([1, 2]);
    } finally {
      stop.abort();
      await watching;
      await box.stop();
    }
  });

  test('calls: who is not reached leaves the clocks running, the third time too; who is reached stops them', async () => {
    const { caseId } = await open();
    for (const attempt of [1, 2, 3]) {
      const missed = value(
        await logCall(room.context, world.owner, caseId, { type: 'call', reached: false }),
      );
      expect(missed).toMatchObject({ attempt, reached: false });
    }
    expect(await conversation(caseId)).toMatchObject({ attempts: 3 });
    expect(await one(caseId)).toMatchObject({ status: 'open', firstContactAt: null });
    const at = new Date(t.clock.now().getTime() - 600_000).toISOString();
    const given = { type: 'call' as const, reached: true, minutes: 12, summary: 'Livraison samedi.', at };
    expect(value(await logCall(room.context, world.owner, caseId, given))).toMatchObject({
      attempt: null,
      at,
    });
    expect((await one(caseId)).status).toBe('in-progress');
    const tomorrow = new Date(t.clock.now().getTime() + 86_400_000).toISOString();
    expect((await logCall(room.context, world.owner, caseId, { ...given, at: tomorrow })).ok).toBe(false);
    expect((await logCall(room.context, world.owner, caseId, { type: 'meeting', reached: false })).ok).toBe(
      false,
    );
  });

  test('a case that goes on in another takes its letters along, and their replies come in there', async () => {
    const { caseId, email, reply } = await begun();
    const other = await world.openCase({ email, comment: 'Toujours rien.' });
    value(await mergeCases(room.context, world.owner, other, { caseIds: [caseId] }));
    await room.deliver(reply, customerMail({ to: reply, from: email, text: 'Je réponds ici.' }), email);
    await room.read(world.owner.orgId);
    expect((await messages(other)).map(({ text }) => text).at(-1)).toBe('Je réponds ici.');
    expect(await messages(other)).toHaveLength(2);
    expect((await write(other)).ok).toBe(true);
  });

  test('without a domain of our own the member is answered in their own mailbox, and the screen can say so', async () => {
    const { email, caseId } = await open();
    const context = { ...room.context, config: { ...room.context.config, mailDomain: null } };
    expect(value(await getConversation(context, world.owner, caseId)).replies).toBe('member');
    value(await sendMessage(context, world.owner, caseId, { subject: 's', text: 't', lastMessageId: null }));
    await sent(caseId);
    expect(await replyAddress(email)).toBe('camille1@example.com');
  });

  test('only what nobody knows the fate of is sent again, once, as the same letter', async () => {
    const { email, caseId, message } = await begun();
    const again = () => resendMessage(room.context, world.owner, caseId, message.id);
    expect(await again()).toMatchObject({ ok: false, problem: { code: 'conflict' } });
    const { db } = room.context;
    const words = { html: '<p>Bonjour</p>', text: 'Bonjour' };
    await sql`UPDATE mails SET state = 'unknown', html = ${words.html}, text = ${words.text} WHERE id = ${message.id}`.execute(
      db,
    );
    await sql`UPDATE case_messages SET state = 'unknown' WHERE id = ${message.id}`.execute(db);
    const outcomes = await Promise.all([again(), again()]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    await sent(caseId);
    expect(mailsTo(email)).toHaveLength(2);
  });
});
