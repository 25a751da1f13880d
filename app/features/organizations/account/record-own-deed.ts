import type { Actor, MemberRole } from '../../../platform/actor.ts';
import { recordEvent } from '../../../platform/outbox/record-event.ts';
import type { Tx } from '../../../platform/postgres/database.ts';
import { selectMemberships } from '../queries.ts';
import { recordAudit } from '../record-audit.ts';

/** What somebody did to their own account concerns every organization they belong to: it is in each one's log. */
export async function recordOwnDeed(
  tx: Tx,
  userId: string,
  action: string,
  now: Date,
  details: object = {},
): Promise<void> {
  for (const { orgId, role } of await selectMemberships(tx, userId)) {
    const actor: Actor = {
      orgId,
      kind: 'member',
      id: userId,
      role: role as MemberRole,
      scopes: [],
      surveyId: null,
      teams: null,
    };
    await recordAudit(tx, actor, { action, subjectType: 'member', subjectId: userId, details }, now);
    // It may have ended sessions: their open screens are looked at again.
    await recordEvent(tx, orgId, 'screen.changed', { topic: 'access' }, now);
  }
}
