import type { Context } from '../../../platform/context.ts';
import { cancelMails } from '../../../platform/mail/queue-mail.ts';
import { recordEvent } from '../../../platform/outbox/record-event.ts';
import { liftSuppression, suppress } from '../../contacts/suppressions.ts';
import { recordAudit } from '../../organizations/record-audit.ts';
import { askedPerson, type OpenedAsk } from './open-ask.ts';
import { selectOpenAskIds } from './queries.ts';

/** Nothing more is sent to this person from this moment: no survey and no request. Saying it twice changes nothing. */
export async function stopAsking(context: Context, opened: OpenedAsk): Promise<void> {
  const now = context.clock();
  const { orgId } = opened.ask;
  const { id, emailKey } = opened.contact;
  await context.db.transaction().execute(async (tx) => {
    if (emailKey !== null) await suppress(tx, orgId, emailKey, 'opted-out', 'link', now);
    await cancelMails(tx, orgId, await selectOpenAskIds(tx, orgId, id), now);
    const entry = { action: 'contact.opted-out', subjectType: 'contact', subjectId: id };
    await recordAudit(tx, askedPerson(opened), entry, now);
    await recordEvent(tx, orgId, 'screen.changed', { topic: 'voices' }, now);
  });
  context.nudge.send('outbox');
}

export async function askAgain(context: Context, opened: OpenedAsk): Promise<void> {
  const now = context.clock();
  const { emailKey } = opened.contact;
  if (emailKey === null) return;
  await context.db
    .transaction()
    .execute((tx) => liftSuppression(tx, askedPerson(opened), emailKey, 'opted-out', now));
}
