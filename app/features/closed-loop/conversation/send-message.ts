import { createHash } from 'node:crypto';
import { type Actor, may } from '../../../platform/actor.ts';
import type { Context } from '../../../platform/context.ts';
import { newId } from '../../../platform/ids.ts';
import { queueMails } from '../../../platform/mail/queue-mail.ts';
import { recordEvent } from '../../../platform/outbox/record-event.ts';
import { done, type Outcome, refused } from '../../../platform/outcome.ts';
import type { Tx } from '../../../platform/postgres/database.ts';
import { inTransaction } from '../../../platform/postgres/in-transaction.ts';
import { getOrganization } from '../../organizations/get-organization.ts';
import { listMembers } from '../../organizations/list-members.ts';
import { recordAudit } from '../../organizations/record-audit.ts';
import { type CaseRow, lockCase } from '../queries.ts';
import { firstBlank } from '../templates/blanks.ts';
import { CASE_MAIL } from './case-mail.ts';
import { clockTime } from './clock-time.ts';
import type { Message, NewMessage } from './contract.ts';
import { correspondenceOf, replyAddress } from './correspondence.ts';
import { letter } from './emails/letter.ts';
import { getMessage } from './get-conversation.ts';
import { findLastMessage, insertMessage, lockRequest, type MessageRow, selectThread } from './queries.ts';

/** Mail clients thread by the last few. */
const REFERENCES = 20;

export interface SentMessage {
  readonly message: Message;
  readonly isNew: boolean;
}

/**
 * Writes to the customer. Nothing leaves when a colleague wrote, or the customer did, since the writer looked: they
 * are told who. With a key, the same request again gets the same message and sends nothing.
 */
export async function sendMessage(
  context: Context,
  actor: Actor,
  caseId: string,
  input: NewMessage,
  idempotencyKey: string | null = null,
): Promise<Outcome<SentMessage>> {
  if (!may(actor, 'work')) return refused('forbidden', 'forbidden');
  const now = context.clock();
  const bodyHash = createHash('sha256').update(JSON.stringify(input)).digest();
  const written = await inTransaction(
    context.db,
    async (tx): Promise<Outcome<{ id: string; isNew: boolean }>> => {
      const found = await lockCase(tx, actor, caseId);
      if (found === null) return refused('not-found', 'closed-loop:problems.no-case');
      const earlier = idempotencyKey === null ? null : await lockRequest(tx, actor.orgId, idempotencyKey);
      if (earlier !== null) {
        const isSame = earlier.caseId === caseId && earlier.bodyHash.equals(bodyHash);
        return isSame
          ? done({ id: earlier.id, isNew: false })
          : refused('key-reused', 'conversation:problems.key-reused');
      }
      const request = idempotencyKey === null ? null : { key: idempotencyKey, bodyHash };
      return writeMessage(tx, context, actor, found, input, request, now);
    },
  );
  if (!written.ok) return written;
  context.nudge.send('mail');
  context.nudge.send('outbox');
  const message = await getMessage(context, actor, caseId, written.value.id);
  return message.ok ? done({ message: message.value, isNew: written.value.isNew }) : message;
}

/** The same in a transaction that does more; what it refuses it has not begun to write. */
export async function writeMessage(
  tx: Tx,
  context: Context,
  actor: Actor,
  found: CaseRow,
  input: NewMessage,
  request: { key: string; bodyHash: Buffer } | null,
  now: Date,
): Promise<Outcome<{ id: string; isNew: boolean }>> {
  const { orgId } = actor;
  const { subject, text } = input;
  for (const [field, value] of Object.entries({ subject, text })) {
    const blank = firstBlank(value);
    if (blank === null) continue;
    const fields = { [field]: 'conversation:problems.blank' };
    return refused('invalid', 'conversation:problems.blank', { values: { blank }, fields });
  }
  const correspondence = await correspondenceOf(tx, context, actor, found);
  const { to, blocked } = correspondence;
  if (to === null || blocked !== null) {
    return refused('conflict', `conversation:problems.${blocked ?? 'no-address'}`);
  }
  const last = await findLastMessage(tx, orgId, found.id);
  if ((last?.id ?? null) !== input.lastMessageId && last !== null) return overtaken(tx, actor, last);
  const id = newId();
  const tagged = replyAddress(context, actor, id);
  const replyTo = tagged ?? correspondence.memberAddress;
  const { mailFrom } = context.config;
  const messageId = `<${tagged ?? `${id}@${mailFrom.slice(mailFrom.lastIndexOf('@') + 1)}`}>`;
  const thread = await selectThread(tx, orgId, found.id, REFERENCES);
  const answered = thread.findLast(({ direction }) => direction === 'in') ?? thread.at(-1);
  await insertMessage(
    tx,
    orgId,
    {
      id,
      caseId: found.id,
      direction: 'out',
      state: 'queued',
      authorId: actor.kind === 'member' ? actor.id : null,
      fromName: correspondence.fromName,
      fromAddress: mailFrom,
      toAddress: to.address,
      subject,
      body: text,
      isAutomatic: false,
      isStranger: false,
      messageId,
      problem: null,
      at: now,
    },
    request,
  );
  await queueMails(
    tx,
    [
      {
        orgId,
        id,
        kind: CASE_MAIL,
        aboutId: found.id,
        fromName: correspondence.fromName,
        to,
        ...(replyTo !== null && { replyTo }),
        subject,
        ...letter(correspondence.language, subject, text),
        headers: {
          'Message-ID': messageId,
          ...(answered !== undefined && {
            'In-Reply-To': answered.messageId,
            References: thread.map((one) => one.messageId).join(' '),
          }),
          'Content-Language': correspondence.language,
        },
        isOnce: true,
        dueAt: now,
      },
    ],
    now,
  );
  const entry = {
    action: 'case.wrote',
    subjectType: 'case',
    subjectId: found.id,
    details: { messageId: id },
  };
  await recordAudit(tx, actor, entry, now);
  await recordEvent(tx, orgId, 'screen.changed', { topic: 'cases' }, now);
  return done({ id, isNew: true });
}

/** Somebody was faster: who, and at what hour of the organization's day. */
async function overtaken(tx: Tx, actor: Actor, last: MessageRow): Promise<Outcome<never>> {
  const [{ timeZone }, members] = await Promise.all([
    getOrganization(tx, actor.orgId),
    listMembers(tx, actor.orgId),
  ]);
  const time = clockTime(last.at, timeZone);
  const fields = { lastMessageId: 'conversation:problems.overtaken-field' };
  if (last.direction === 'in') {
    const name = last.fromName ?? last.fromAddress;
    return refused('conflict', 'conversation:problems.customer-wrote', { values: { name, time }, fields });
  }
  const name = members.find(({ id }) => id === last.authorId)?.name ?? last.fromName ?? '';
  return refused('conflict', 'conversation:problems.colleague-wrote', { values: { name, time }, fields });
}
