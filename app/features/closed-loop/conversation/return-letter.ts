import { type OrgId, systemActor } from '../../../platform/actor.ts';
import type { Context } from '../../../platform/context.ts';
import { findBounce } from '../../../platform/mail/bounces/bounce-records.ts';
import { recordEvent } from '../../../platform/outbox/record-event.ts';
import { recordAudit } from '../../organizations/record-audit.ts';
import { lockCase } from '../queries.ts';
import { retractContact } from '../retract-contact.ts';
import { alertOfReturn } from './emails/alert-of-return.ts';
import { findMessage, findStandingContact, markReturned } from './queries.ts';

/**
 * A letter that came back reached nobody: it says so, and whoever has the case hears of it. Where it was what had
 * stopped the clocks, they run again unless another contact stands. Told twice, it does nothing more.
 */
export async function returnLetter(context: Context, orgId: OrgId, mailId: string): Promise<void> {
  const now = context.clock();
  const actor = systemActor(orgId);
  const isReturned = await context.db.transaction().execute(async (tx) => {
    const letter = await findMessage(tx, orgId, mailId);
    const bounce = await findBounce(tx, orgId, mailId);
    if (letter === null || bounce === null) return false;
    const first = await lockCase(tx, actor, letter.caseId);
    // Two cases of the customer may have become one since.
    const found = first?.mergedInto == null ? first : await lockCase(tx, actor, first.mergedInto);
    if (found === null) return false;
    const { cause, diagnostic: problem } = bounce;
    const acceptedAt = await markReturned(tx, orgId, mailId, { cause, problem });
    if (acceptedAt === null) return false;
    const of = { subjectType: 'case', subjectId: found.id, details: { messageId: mailId, cause } };
    await recordAudit(tx, actor, { action: 'case.mail-returned', ...of }, now);
    let { firstContactAt } = found;
    // What reached the customer before this letter goes on standing.
    if (firstContactAt !== null && firstContactAt >= acceptedAt) {
      const standing = await findStandingContact(tx, orgId, found.id, found.startedAt);
      if (standing?.getTime() !== firstContactAt.getTime()) {
        await retractContact(tx, actor, found, standing, now);
        firstContactAt = standing;
      }
    }
    await alertOfReturn(
      tx,
      context,
      orgId,
      { found, letter, cause, isReached: firstContactAt !== null },
      now,
    );
    await recordEvent(tx, orgId, 'screen.changed', { topic: 'cases' }, now);
    return true;
  });
  if (!isReturned) return;
  context.nudge.send('outbox');
  context.nudge.send('mail');
}
