import type { Actor } from '../../platform/actor.ts';
import type { Context } from '../../platform/context.ts';
import { cancelMails } from '../../platform/mail/queue-mail.ts';
import { recordEvent } from '../../platform/outbox/record-event.ts';
import { liftSuppression, suppress } from '../contacts/suppressions.ts';
import { recordAudit } from '../organizations/record-audit.ts';
import type { OpenedLink } from './open-link.ts';
import { cancelQueued } from './queries.ts';

/** Somebody who holds a link of their own may only speak for themselves. */
export const respondentOf = ({ invitation }: OpenedLink): Actor => ({
  orgId: invitation.orgId,
  kind: 'respondent',
  id: invitation.id,
  role: 'respondent',
  scopes: [],
  surveyId: invitation.surveyId,
  teams: [],
});

/** No more surveys for this person, from this moment, by any channel. Saying it twice changes nothing. */
export async function oppose(context: Context, link: OpenedLink): Promise<void> {
  const now = context.clock();
  const { orgId } = link.invitation;
  const { id, emailKey } = link.contact;
  await context.db.transaction().execute(async (tx) => {
    if (emailKey !== null) await suppress(tx, orgId, emailKey, 'opted-out', 'link', now);
    const cancelled = await cancelQueued(tx, orgId, { contactId: id }, 'opted-out');
    await cancelMails(tx, orgId, cancelled, now);
    const entry = { action: 'contact.opted-out', subjectType: 'contact', subjectId: id };
    await recordAudit(tx, respondentOf(link), entry, now);
    await recordEvent(tx, orgId, 'screen.changed', { topic: 'invitations' }, now);
  });
  context.nudge.send('outbox');
}

/** They changed their mind. What was cancelled stays so; the rule lets them be asked again. */
export async function withdrawOpposition(context: Context, link: OpenedLink): Promise<void> {
  const now = context.clock();
  const { emailKey } = link.contact;
  if (emailKey === null) return;
  await context.db
    .transaction()
    .execute((tx) => liftSuppression(tx, respondentOf(link), emailKey, 'opted-out', now));
}
