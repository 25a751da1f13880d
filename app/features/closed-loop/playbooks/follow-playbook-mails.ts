import type { MailFollower } from '../../../platform/mail/mail-follower.ts';
import { emailKey } from '../../contacts/email-key.ts';
import { getContacts } from '../../contacts/get-contacts.ts';
import { suppress, suppressionsOf } from '../../contacts/suppressions.ts';
import { PLAYBOOK_MAIL } from './emails/playbook-mail.ts';
import { selectRuns, skipStepOfMail } from './shown-queries.ts';

/** A step goes the way of its mail. That it was sent stops no clock: nobody has been in touch. */
export const followPlaybookMails: MailFollower = {
  kind: PLAYBOOK_MAIL,

  /** Somebody who said no since it was queued is not written to. */
  maySend: async (tx, mail) => {
    const key = emailKey(mail.toAddress);
    if (key === null || mail.aboutId === null) return false;
    if ((await suppressionsOf(tx, mail.orgId, [key])).has(key)) return false;
    const [run] = await selectRuns(tx, mail.orgId, { id: mail.aboutId }, null, 1);
    if (run === undefined) return false;
    const contact = (await getContacts(tx, mail.orgId, [run.contactId])).get(run.contactId);
    return contact !== undefined && contact.consent !== 'refused';
  },

  onSettled: async (tx, mail, now) => {
    const key = emailKey(mail.toAddress);
    if (mail.badAddress && key !== null) await suppress(tx, mail.orgId, key, 'bounced', 'smtp', now);
    if (mail.aboutId === null || mail.state === 'sent') return;
    const suppression = key === null ? undefined : (await suppressionsOf(tx, mail.orgId, [key])).get(key);
    const otherwise = mail.state === 'failed' ? 'mail-refused' : 'no-consent';
    await skipStepOfMail(tx, mail.orgId, mail.aboutId, mail.id, suppression ?? otherwise);
  },
};
