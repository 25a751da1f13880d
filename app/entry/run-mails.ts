import { followCaseMails } from '../features/closed-loop/conversation/follow-case-mails.ts';
import { followGuestMails } from '../features/closed-loop/focus-groups/follow-guest-mails.ts';
import { followPlaybookMails } from '../features/closed-loop/playbooks/follow-playbook-mails.ts';
import { followAskMails } from '../features/closed-loop/promoters/follow-ask-mails.ts';
import { followInvitationMails } from '../features/distribution/follow-invitation-mails.ts';
import type { Context } from '../platform/context.ts';
import { createMailTransport } from '../platform/mail/create-mail-transport.ts';
import { runMailSender } from '../platform/mail/run-mail-sender.ts';

/** Sends mail until told to stop; what a mail was about goes its way. */
export async function runMails(context: Context, stop: AbortSignal): Promise<void> {
  const followers = [
    followInvitationMails,
    followCaseMails,
    followPlaybookMails,
    ...followAskMails,
    ...followGuestMails,
  ];
  await runMailSender(context, await createMailTransport(context), stop, followers);
}
