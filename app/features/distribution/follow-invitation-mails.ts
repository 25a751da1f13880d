import { recordBounce } from '../../platform/mail/bounces/bounce-records.ts';
import { judgeBounce } from '../../platform/mail/bounces/judge-bounce.ts';
import type { MailFollower, SettledMail } from '../../platform/mail/mail-follower.ts';
import type { Tx } from '../../platform/postgres/database.ts';
import { emailKey } from '../contacts/email-key.ts';
import { suppress, suppressionsOf } from '../contacts/suppressions.ts';
import { getSurvey } from '../surveys/get-survey.ts';
import { INVITATION_MAIL } from './invitation.ts';
import { type InvitationRow, selectInvitation, settleInvitation } from './queries.ts';

/** An invitation goes the way of its mail. */
export const followInvitationMails: MailFollower = {
  kind: INVITATION_MAIL,

  /**
   * Somebody who opted out since it was queued, while the sender held the mail, is not written to; nor anybody of a
   * survey that was archived meanwhile. One that is put back in service before they are due asks them after all.
   */
  maySend: async (tx, mail) => {
    const key = emailKey(mail.toAddress);
    if (key === null || mail.aboutId === null) return false;
    const invitation = await selectInvitation(tx, mail.orgId, mail.aboutId);
    const suppressed = await suppressionsOf(tx, mail.orgId, [key]);
    if (invitation?.state !== 'queued' || suppressed.has(key)) return false;
    return !(await isArchived(tx, invitation));
  },

  onSettled: async (tx, mail, now) => {
    // Only what leaves once may end unknown; an invitation is sent again.
    if (mail.aboutId === null || mail.state === 'unknown') return;
    const key = emailKey(mail.toAddress);
    // The mail server knows that the address is none: asking it again would harm every later mail.
    if (mail.badAddress && key !== null) await suppress(tx, mail.orgId, key, 'bounced', 'smtp', now);
    const reason = mail.state === 'sent' ? null : await reasonOf(tx, mail, mail.aboutId, key);
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

async function reasonOf(tx: Tx, mail: SettledMail, aboutId: string, key: string | null): Promise<string> {
  const suppressed = key === null ? undefined : (await suppressionsOf(tx, mail.orgId, [key])).get(key);
  if (suppressed !== undefined) return suppressed;
  const invitation = mail.state === 'cancelled' ? await selectInvitation(tx, mail.orgId, aboutId) : null;
  return invitation !== null && (await isArchived(tx, invitation)) ? 'survey-archived' : 'mail-refused';
}

const isArchived = async (tx: Tx, { orgId, surveyId }: InvitationRow): Promise<boolean> =>
  (await getSurvey(tx, orgId, surveyId))?.archivedAt !== null;
