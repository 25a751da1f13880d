import { systemActor } from '../../../platform/actor.ts';
import { newId } from '../../../platform/ids.ts';
import { isAutomaticReply } from '../../../platform/mail/bounces/automatic-reply.ts';
import { readDeliveryReport } from '../../../platform/mail/bounces/delivery-report.ts';
import type { ArrivedMail, Handled, InboundHandler } from '../../../platform/mail/inbound/arrived-mail.ts';
import { recordEvent } from '../../../platform/outbox/record-event.ts';
import type { Tx } from '../../../platform/postgres/database.ts';
import { emailKey } from '../../contacts/email-key.ts';
import { getContacts } from '../../contacts/get-contacts.ts';
import { recordAudit } from '../../organizations/record-audit.ts';
import { type CaseRow, lockCase } from '../queries.ts';
import { insertAttachment } from './attachment-queries.ts';
import { judgeAttachment } from './attachment-rules.ts';
import { alertOfReply } from './emails/alert-of-reply.ts';
import { findMessage, hasReceived, insertMessage } from './queries.ts';
import { type Letter, readLetter } from './read-letter.ts';
import { reopenForReply } from './reopen-for-reply.ts';

const ignored = (note: string): Handled => ({ state: 'ignored', note });

/**
 * A message to the reply address of one of our letters lands in the letter's case, wherever that was moved since.
 * What a mailbox says by itself is kept apart: it alerts nobody and opens nothing.
 */
export const receiveReply: InboundHandler = {
  purpose: 'reply',

  handle: async (tx, context, arrived, now) => {
    const { orgId, id, subjectId, message, sender } = arrived;
    const answered = await findMessage(tx, orgId, subjectId);
    if (answered === null) return ignored('unknown-message');
    const actor = systemActor(orgId);
    const first = await lockCase(tx, actor, answered.caseId);
    // Two cases of the customer may have become one since.
    const found = first?.mergedInto == null ? first : await lockCase(tx, actor, first.mergedInto);
    if (found === null) return ignored('unknown-case');
    const letter = readLetter(message, sender, answered.fromAddress);
    if (await hasReceived(tx, orgId, found.id, id, letter.messageId)) return ignored('repeated');
    const isAutomatic = isAutomaticReply(message) || readDeliveryReport(message, sender) !== null;
    await keep(tx, arrived, found, letter, isAutomatic, now);
    const action = isAutomatic ? 'case.mailbox-answered' : 'case.customer-wrote';
    const entry = { action, subjectType: 'case', subjectId: found.id, details: { messageId: id } };
    await recordAudit(tx, actor, entry, now);
    if (!isAutomatic) {
      const isReopened = await reopenForReply(tx, orgId, found, now);
      await alertOfReply(tx, context, orgId, found, letter, isReopened, now);
    }
    await recordEvent(tx, orgId, 'screen.changed', { topic: 'cases' }, now);
    return { state: 'handled', note: isAutomatic ? 'automatic-reply' : 'reply' };
  },
};

async function keep(
  tx: Tx,
  { orgId, id }: ArrivedMail,
  found: CaseRow,
  { files, ...letter }: Letter,
  isAutomatic: boolean,
  now: Date,
): Promise<void> {
  const contact = (await getContacts(tx, orgId, [found.contactId])).get(found.contactId);
  const isStranger = emailKey(letter.fromAddress) !== (contact?.emailKey ?? null);
  const of = { id, caseId: found.id, direction: 'in', state: 'received', authorId: null } as const;
  await insertMessage(tx, orgId, { ...of, ...letter, isAutomatic, isStranger, problem: null, at: now }, null);
  for (const [index, { name, bytes }] of files.entries()) {
    const judged = judgeAttachment(name, bytes, index);
    const row = { id: newId(), messageId: id, size: bytes.length, ...judged };
    await insertAttachment(tx, orgId, row, judged.reason === null ? bytes : null);
  }
}
