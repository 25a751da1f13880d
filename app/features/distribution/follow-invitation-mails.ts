import { recordBounce } from '../../platform/mail/bounces/bounce-records.ts';
import { judgeBounce } from '../../platform/mail/bounces/judge-bounce.ts';
import type { MailFollower, SettledMail } from '../../platform/mail/mail-follower.ts';
import type { Tx } from '../../platform/postgres/database.ts';
import { emailKey } from '../contacts/email-key.ts';
import { suppress, suppressionsOf } from '../contacts/suppressions.ts';
import { INVITATION_MAIL } from './invitation.ts';
import { selectInvitation, settleInvitation } from './queries.ts';

/** An invitation goes the way of its mail. */
export const followInvitationMails: MailFollower = {
  kind: INVITATION_MAIL,

  /** Somebody who opted out since it was queued, while the sender held the mail, is not written to. */
  maySend: async (tx, mail) => {
    const key = emailKey(mail.toAddress);
    if (key === null || mail.aboutId === null) return false;
    const invitation = await selectInvitation(tx, mail.orgId, mail.aboutId);
    const suppressed = await suppressionsOf(tx, mail.orgId, [key]);
    return invitation?.state === 'queued' && !suppressed.has(key);
  },

  onSettled: async (tx, mail, now) => {
    if (mail.aboutId === null) return;
    const key = emailKey(mail.toAddress);
    // The mail server knows that the address is none: asking it again would harm every later mail.
    if (mail.badAddress && key !== null) await suppress(tx, mail.orgId, key, 'bounced', 'smtp', now);
    const reason = mail.state === 'sent' ? null : await reasonOf(tx, mail, key);
    if (mail.state === 'failed') await noteRefusal(tx, mail, now);
    await settleInvitation(tx, mail.orgId, mail.aboutId, { state: mail.state, reason, now });
  },
};

/** Refused at the door: in the list of what came back it stands beside what came back later. */
async function noteRefusal(tx: Tx, mail: SettledMail, now: Date): Promise<void> {
  const { id: mailId, aboutId, toAddress: recipient, answer: diagnostic } = mail;
  const judgement = judgeBounce({ status: null, diagnostic });
  const consequence = mail.badAddress ? 'suppressed' : 'given-up';
  const bounce = { mailId, aboutId, recipient, judgement, status: null, diagnostic, consequence } as const;
  await recordBounce(tx, mail.orgId, bounce, now);
}

async function reasonOf(tx: Tx, mail: SettledMail, key: string | null): Promise<string> {
  const suppressed = key === null ? undefined : (await suppressionsOf(tx, mail.orgId, [key])).get(key);
  return suppressed ?? 'mail-refused';
}
