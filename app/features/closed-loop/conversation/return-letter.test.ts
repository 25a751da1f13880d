import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Outcome } from '../../../platform/outcome.ts';
import { parseMail } from '../../../platform/testing/smtp-sink.ts';
import { useTestContext } from '../../../platform/testing/test-context.ts';
import { until } from '../../../platform/testing/until.ts';
import distributionEn from '../../distribution/messages/en.json' with { type: 'json' };
import distributionFr from '../../distribution/messages/fr.json' with { type: 'json' };
import { bounceReport } from '../../distribution/testing/bounce-report.ts';
import { listAuditOf } from '../../organizations/list-audit-of.ts';
import { climbLadders } from '../clocks/climb-ladders.ts';
import clocksEn from '../clocks/messages/en.json' with { type: 'json' };
import clocksFr from '../clocks/messages/fr.json' with { type: 'json' };
import { mergeCases } from '../joining/merge-cases.ts';
import { getCase } from '../list-cases.ts';
import { reopenClosedCase } from '../reopen-closed-case.ts';
import { CASE_TEXTS, type CaseWorld, makeCaseWorld } from '../testing/case-world.ts';
import type { Message } from './contract.ts';
import { getConversation } from './get-conversation.ts';
import { logCall } from './log-call.ts';
import en from './messages/en.json' with { type: 'json' };
import fr from './messages/fr.json' with { type: 'json' };
import { returnLetter } from './return-letter.ts';
import { sendMessage } from './send-message.ts';
import { type MailRoom, openMailRoom } from './testing/mail-room.ts';

const HOUR = 3_600_000;
const UNKNOWN = { status: '5.1.1', diagnostic: '550 5.1.1 User unknown' };
const FULL = { status: '4.2.2', diagnostic: '452 4.2.2 Mailbox full' };

function value<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem));
  return outcome.value;
}

describe('a letter that comes back', () => {
  const t = useTestContext({
    ...CASE_TEXTS,
    conversation: { fr, en },
    clocks: { fr: clocksFr, en: clocksEn },
    distribution: { fr: distributionFr, en: distributionEn },
  });
  let room: MailRoom;
  let world: CaseWorld;
  let people = 0;

  beforeAll(async () => {
    room = await openMailRoom(t.context);
    world = await makeCaseWorld(room.context);
  });
  afterAll(() => room.stop());
  beforeEach(() => t.clock.set('2026-06-15T08:00:00Z'));

  const open = async (email = `returned${(people += 1)}@example.com`) => ({
    email,
    caseId: await world.openCase({ email }),
  });
  const one = async (caseId: string) => value(await getCase(room.context, world.owner, caseId));
  const messages = async (caseId: string): Promise<Message[]> => {
    const { items } = value(await getConversation(room.context, world.owner, caseId));
    return items.filter((item) => item.kind === 'message') as Message[];
  };
  const mailsTo = (address: string) => room.sink.messages.filter(({ to }) => to === address);
  const ownAddress = async () => {
    const { rows } = await sql<{ email: string }>`
      SELECT email FROM auth."user" WHERE id = ${world.owner.id}`.execute(room.context.db);
    return rows[0]?.email ?? '';
  };
  const write = async (caseId: string, email: string) => {
    const last = (await messages(caseId)).at(-1)?.id ?? null;
    const given = { subject: 'Votre commande', text: 'Samedi ?', lastMessageId: last };
    const { message } = value(await sendMessage(room.context, world.owner, caseId, given, null));
    const state = async () => (await messages(caseId)).find(({ id }) => id === message.id)?.state;
    await until('sent', async () => (await state()) === 'sent');
    return { id: message.id, returnPath: mailsTo(email).at(-1)?.from ?? '' };
  };
  /** The report arrives by our listener, is read, and its fact is acted on, twice. */
  const comesBack = async (returnPath: string, report = UNKNOWN) => {
    await room.deliver(returnPath, bounceReport(returnPath, report), '');
    const { note } = await room.read(world.owner.orgId);
    const { rows } = await sql<{ payload: { mailId: string } }>`
      SELECT payload FROM outbox WHERE topic = 'mail.bounced' ORDER BY id`.execute(room.context.db);
    for (const { payload } of [...rows, ...rows]) {
      await returnLetter(room.context, world.owner.orgId, payload.mailId);
    }
    return note;
  };
  const deeds = async (caseId: string) =>
    (await listAuditOf(room.context.db, world.owner.orgId, 'case', [caseId], 100)).map(
      ({ action }) => action,
    );
  const climbed = async (caseId: string) =>
    (await deeds(caseId)).filter((action) => action === 'case.escalated').length;

  test('says so with its reason; clocks and ladder run from where they would be; its owner hears of it once', async () => {
    const { email, caseId } = await open();
    const before = await one(caseId);
    const { returnPath } = await write(caseId, email);
    expect(await one(caseId)).toMatchObject({ status: 'in-progress' });
    t.clock.advance(3 * HOUR);
    await climbLadders(room.context);
    expect(await climbed(caseId)).toBe(0);
    const told = mailsTo(await ownAddress()).length;
    expect(await comesBack(returnPath)).toBe('hard no-such-address');
    expect(await messages(caseId)).toMatchObject([
      { state: 'returned', returnedBecause: 'no-such-address', problem: UNKNOWN.diagnostic },
    ]);
    const { targetAt, limitAt, startedAt } = before;
    expect(await one(caseId)).toMatchObject({
      status: 'open',
      firstContactAt: null,
      targetAt,
      limitAt,
      startedAt,
    });
    expect((await deeds(caseId)).filter((action) => /returned|retracted/.test(action)).toSorted()).toEqual([
      'case.contact-retracted',
      'case.mail-returned',
    ]);
    await until('told', async () => mailsTo(await ownAddress()).length > told);
    const mail = await parseMail(mailsTo(await ownAddress()).at(-1) ?? { from: '', to: '', source: '' });
    expect(mail.subject).toMatch(/^Votre message à Client \d+ est revenu$/);
    expect(mail.text).toContain('L’adresse n’existe pas.');
    expect(mail.text).toContain('les horloges du dossier repartent');
    // The target has passed meanwhile: the owner's rung is taken now, once.
    await climbLadders(room.context);
    await climbLadders(room.context);
    expect(await climbed(caseId)).toBe(1);
    expect(mailsTo(await ownAddress()).length).toBeLessThanOrEqual(told + 2);
  });

  test('a call that reached the customer before it goes on standing', async () => {
    const { email, caseId } = await open();
    value(await logCall(room.context, world.owner, caseId, { type: 'call', reached: true }));
    const { firstContactAt } = await one(caseId);
    t.clock.advance(HOUR);
    const { returnPath } = await write(caseId, email);
    expect(await comesBack(returnPath, FULL)).toBe('soft full-box');
    expect(await one(caseId)).toMatchObject({ status: 'in-progress', firstContactAt });
    expect(await messages(caseId)).toMatchObject([{ state: 'returned', returnedBecause: 'full-box' }]);
    expect(await deeds(caseId)).not.toContain('case.contact-retracted');
  });

  test('a call after it becomes the first contact', async () => {
    const { email, caseId } = await open();
    const { returnPath } = await write(caseId, email);
    t.clock.advance(HOUR);
    value(await logCall(room.context, world.owner, caseId, { type: 'call', reached: true }));
    const called = t.clock.now().toISOString();
    t.clock.advance(HOUR);
    await comesBack(returnPath);
    expect(await one(caseId)).toMatchObject({ status: 'in-progress', firstContactAt: called });
    expect(await deeds(caseId)).toContain('case.contact-later');
  });

  test('of two letters that come back, the clocks run again with the second', async () => {
    const { email, caseId } = await open();
    const first = await write(caseId, email);
    t.clock.advance(HOUR);
    const second = await write(caseId, email);
    const secondAt = t.clock.now().toISOString();
    await comesBack(first.returnPath, FULL);
    expect((await one(caseId)).firstContactAt).toBe(secondAt);
    await comesBack(second.returnPath, FULL);
    expect(await one(caseId)).toMatchObject({ status: 'open', firstContactAt: null });
  });

  test('a case that was merged runs again where it goes on', async () => {
    const { email, caseId } = await open();
    const { caseId: other } = await open(email);
    const { returnPath } = await write(other, email);
    value(await mergeCases(room.context, world.owner, caseId, { caseIds: [other] }));
    expect((await one(caseId)).firstContactAt).not.toBeNull();
    await comesBack(returnPath);
    expect(await one(caseId)).toMatchObject({ firstContactAt: null });
    expect(await deeds(caseId)).toContain('case.mail-returned');
  });

  test('a letter of before a case was opened again takes nothing from the contact of now', async () => {
    const { email, caseId } = await open();
    const { returnPath } = await write(caseId, email);
    t.clock.advance(HOUR);
    await sql`UPDATE cases SET status = 'closed', closed_at = ${t.clock.now()} WHERE id = ${caseId}`.execute(
      room.context.db,
    );
    value(await reopenClosedCase(room.context, world.owner, caseId));
    t.clock.advance(HOUR);
    value(await logCall(room.context, world.owner, caseId, { type: 'call', reached: true }));
    const { firstContactAt } = await one(caseId);
    await comesBack(returnPath);
    expect((await one(caseId)).firstContactAt).toBe(firstContactAt);
  });

  test('who is away, and a delay, change nothing', async () => {
    const { email, caseId } = await open();
    const { returnPath } = await write(caseId, email);
    const { firstContactAt } = await one(caseId);
    await room.deliver(returnPath, bounceReport(returnPath, { ...UNKNOWN, action: 'delayed' }), '');
    expect(await room.read(world.owner.orgId)).toMatchObject({ note: 'delayed' });
    expect(await one(caseId)).toMatchObject({ firstContactAt });
    expect(await messages(caseId)).toMatchObject([{ state: 'sent', returnedBecause: null }]);
  });
});
