import { systemActor } from '../../../platform/actor.ts';
import { recordBounce } from '../../../platform/mail/bounces/bounce-records.ts';
import { judgeBounce } from '../../../platform/mail/bounces/judge-bounce.ts';
import type { MailFollower, SettledMail } from '../../../platform/mail/mail-follower.ts';
import { recordEvent } from '../../../platform/outbox/record-event.ts';
import type { Tx } from '../../../platform/postgres/database.ts';
import { emailKey } from '../../contacts/email-key.ts';
import { suppress } from '../../contacts/suppressions.ts';
import { recordAudit } from '../../organizations/record-audit.ts';
import { recordContact } from '../record-contact.ts';
import { CASE_MAIL } from './case-mail.ts';
import { findMessage, settleMessage } from './queries.ts';

/** A letter goes the way of its mail; once a server accepted it, the customer was reached. */
export const followCaseMails: MailFollower = {
  kind: CASE_MAIL,

  /** Somebody who was forgotten since has no letter any more. */
  maySend: async (tx, mail) => (await findMessage(tx, mail.orgId, mail.id)) !== null,

  onSettled: async (tx, mail, now) => {
    const state = mail.state === 'cancelled' ? 'failed' : mail.state;
    const caseId = await settleMessage(tx, mail.orgId, mail.id, { state, problem: mail.answer, now });
    if (caseId === null) return;
    const actor = systemActor(mail.orgId);
    if (state === 'sent') await recordContact(tx, actor, caseId, now);
    else {
      const action = state === 'unknown' ? 'case.mail-unknown' : 'case.mail-failed';
      const entry = { action, subjectType: 'case', subjectId: caseId, details: { messageId: mail.id } };
      await recordAudit(tx, actor, entry, now);
    }
    if (mail.state === 'failed') await noteRefusal(tx, mail, now);
    await recordEvent(tx, mail.orgId, 'screen.changed', { topic: 'cases' }, now);
  },
};

async function noteRefusal(tx: Tx, mail: SettledMail, now: Date): Promise<void> {
  const { id: mailId, aboutId, toAddress: recipient, answer: diagnostic } = mail;
  const key = emailKey(recipient);
  if (mail.badAddress && key !== null) await suppress(tx, mail.orgId, key, 'bounced', 'smtp', now);
  const judgement = judgeBounce({ status: null, diagnostic });
  const consequence = mail.badAddress ? 'suppressed' : 'given-up';
  const bounce = { mailId, aboutId, recipient, judgement, status: null, diagnostic, consequence } as const;
  await recordBounce(tx, mail.orgId, bounce, now);
}
