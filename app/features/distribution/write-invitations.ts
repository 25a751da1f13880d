import type { Actor } from '../../platform/actor.ts';
import type { Context } from '../../platform/context.ts';
import { queueMails } from '../../platform/mail/queue-mail.ts';
import { recordEvent } from '../../platform/outbox/record-event.ts';
import type { Tx } from '../../platform/postgres/database.ts';
import { recordAudit } from '../organizations/record-audit.ts';
import { createInvitationMails } from './emails/create-invitation-mails.ts';
import type { JudgedContact } from './judge-people.ts';
import type { WishPlan } from './plan-wish.ts';
import { insertInvitations } from './queries.ts';

/** Writes an invitation for each contact, with its mail or with the reason why there is none. */
export async function writeInvitations(
  tx: Tx,
  context: Context,
  actor: Actor,
  plan: WishPlan,
  judged: readonly JudgedContact[],
  now: Date,
): Promise<void> {
  const fresh = [...new Set(judged)].filter((one) => !one.isRepeat);
  if (fresh.length === 0) return;
  const asked = fresh.filter((one) => one.ruling.ok);
  const invitations = fresh.map((one) => one.invitation);
  await insertInvitations(tx, plan.wish, invitations, now);
  await queueMails(tx, createInvitationMails(context, plan, asked), now);
  const surveyId = plan.survey.id;
  const details = { asked: asked.length, skipped: fresh.length - asked.length };
  const entry = { action: 'invitations.created', subjectType: 'survey', subjectId: surveyId, details };
  await recordAudit(tx, actor, entry, now);
  await recordEvent(tx, actor.orgId, 'screen.changed', { topic: 'invitations', surveyId }, now);
}
