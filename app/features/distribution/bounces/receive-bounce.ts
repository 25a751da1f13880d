import { systemActor } from '../../../platform/actor.ts';
import type { Context } from '../../../platform/context.ts';
import { isAutomaticReply } from '../../../platform/mail/bounces/automatic-reply.ts';
import {
  type BounceConsequence,
  countSoftBounces,
  hasBounced,
  lockSentMail,
  recordBounce,
} from '../../../platform/mail/bounces/bounce-records.ts';
import { readDeliveryReport } from '../../../platform/mail/bounces/delivery-report.ts';
import { type BounceJudgement, judgeBounce } from '../../../platform/mail/bounces/judge-bounce.ts';
import type { ArrivedMail, Handled, InboundHandler } from '../../../platform/mail/inbound/arrived-mail.ts';
import { recordEvent } from '../../../platform/outbox/record-event.ts';
import type { Tx } from '../../../platform/postgres/database.ts';
import { emailKey } from '../../contacts/email-key.ts';
import { suppress } from '../../contacts/suppressions.ts';
import { recordAudit } from '../../organizations/record-audit.ts';
import { INVITATION_MAIL } from '../invitation.ts';
import { markBounced } from '../queries.ts';
import { nextResend } from './next-resend.ts';
import { resendInvitation } from './resend-invitation.ts';

const ignored = (note: string): Handled => ({ state: 'ignored', note });

/**
 * A message to the return path of one of our mails. Only a report that its delivery failed changes anything:
 * for good, and the address is not written to again; for now, and the invitation is sent again, three times at
 * most; because of the mail or of us, and the address is left in peace without blame.
 */
export const receiveBounce: InboundHandler = {
  purpose: 'bounce',

  handle: async (tx, context, arrived, now) => {
    const report = readDeliveryReport(arrived.message, arrived.sender);
    if (report === null) return ignored(isAutomaticReply(arrived.message) ? 'automatic-reply' : 'no-report');
    if (report.action !== 'failed') return ignored(report.action);
    const { orgId, subjectId: mailId } = arrived;
    const mail = await lockSentMail(tx, orgId, mailId);
    if (mail === null) return ignored('unknown-mail');
    if (await hasBounced(tx, orgId, mailId)) return ignored('repeated');
    const judgement = judgeBounce(report);
    const { status, diagnostic } = report;
    const { aboutId, toAddress: recipient } = mail;
    const invitationId = mail.kind === INVITATION_MAIL ? aboutId : null;
    const consequence = await act(tx, context, arrived, { judgement, invitationId, recipient }, now);
    const bounce = { mailId, aboutId, recipient, judgement, status, diagnostic, consequence };
    await recordBounce(tx, orgId, bounce, now);
    await recordEvent(tx, orgId, 'mail.bounced', { mailId }, now);
    await recordAudit(
      tx,
      systemActor(orgId),
      {
        action: 'mail.bounced',
        subjectType: invitationId === null ? 'mail' : 'invitation',
        subjectId: invitationId ?? mailId,
        details: { ...judgement, status, consequence },
      },
      now,
    );
    for (const topic of ['invitations', 'mails', 'contacts'] as const) {
      await recordEvent(tx, orgId, 'screen.changed', { topic }, now);
    }
    return { state: 'handled', note: `${judgement.kind} ${judgement.cause}` };
  },
};

interface Bounced {
  readonly judgement: BounceJudgement;
  /** null: the mail was no invitation. Its words are gone, so it cannot be sent again. */
  readonly invitationId: string | null;
  readonly recipient: string;
}

async function act(
  tx: Tx,
  context: Context,
  { orgId }: ArrivedMail,
  { judgement, invitationId, recipient }: Bounced,
  now: Date,
): Promise<BounceConsequence> {
  const { kind, cause } = judgement;
  let isLast = false;
  if (kind === 'soft' && invitationId !== null) {
    const dueAt = nextResend(await countSoftBounces(tx, orgId, invitationId), now);
    isLast = dueAt === null;
    if (dueAt !== null && (await resendInvitation(tx, context, orgId, invitationId, dueAt, now))) {
      return 'tried-again';
    }
  }
  if (invitationId !== null) await markBounced(tx, orgId, invitationId, cause, now);
  const key = emailKey(recipient);
  if (key === null || !(kind === 'hard' || isLast)) return 'given-up';
  await suppress(tx, orgId, key, 'bounced', 'report', now);
  return 'suppressed';
}
