import { type Actor, may } from '../../platform/actor.ts';
import type { Context } from '../../platform/context.ts';
import { cancelMails } from '../../platform/mail/queue-mail.ts';
import { recordEvent } from '../../platform/outbox/record-event.ts';
import { type Outcome, refused } from '../../platform/outcome.ts';
import type { Tx } from '../../platform/postgres/database.ts';
import { recordAudit } from '../organizations/record-audit.ts';
import type { ListedInvitation } from './contract.ts';
import { showInvitation } from './list-invitations.ts';
import { cancelQueued } from './queries.ts';

/** Takes back an invitation that has not left. */
export async function cancelInvitation(
  context: Context,
  actor: Actor,
  id: string,
): Promise<Outcome<ListedInvitation>> {
  const now = context.clock();
  if (!may(actor, 'work')) return refused('forbidden', 'forbidden');
  const found = await showInvitation(context, actor, id);
  if (!found.ok) return found;
  const invitation = { id, surveyId: found.value.survey.id };
  const isCancelled = await context.db
    .transaction()
    .execute((tx) => takeBackInvitation(tx, actor, invitation, 'by-hand', now));
  if (!isCancelled) return refused('conflict', 'distribution:problems.has-left');
  context.nudge.send('outbox');
  return showInvitation(context, actor, id);
}

/** False when it has left, or was taken back before. */
export async function takeBackInvitation(
  tx: Tx,
  actor: Actor,
  { id, surveyId }: { readonly id: string; readonly surveyId: string },
  reason: 'by-hand' | 'case-reopened',
  now: Date,
): Promise<boolean> {
  const cancelled = await cancelQueued(tx, actor.orgId, { id }, reason);
  if (cancelled.length === 0) return false;
  await cancelMails(tx, actor.orgId, cancelled, now);
  const entry = { action: 'invitation.cancelled', subjectType: 'invitation', subjectId: id };
  await recordAudit(tx, actor, entry, now);
  await recordEvent(tx, actor.orgId, 'screen.changed', { topic: 'invitations', surveyId }, now);
  return true;
}
