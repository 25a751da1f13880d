import type { Actor } from '../../platform/actor.ts';
import { recordEvent } from '../../platform/outbox/record-event.ts';
import type { Tx } from '../../platform/postgres/database.ts';
import { recordAudit } from '../organizations/record-audit.ts';
import { setFirstContact } from './queries.ts';

/**
 * Somebody of the company reached the customer: both clocks stop, and the case is in progress. Nothing else stops
 * them: neither opening the case, nor a call without answer, nor a mail that no server accepted; one that comes back
 * later is `retractContact`'s.
 */
export async function recordContact(tx: Tx, actor: Actor, caseId: string, now: Date): Promise<void> {
  if (!(await setFirstContact(tx, actor.orgId, caseId, now))) return;
  await recordAudit(tx, actor, { action: 'case.contacted', subjectType: 'case', subjectId: caseId }, now);
  await recordEvent(tx, actor.orgId, 'screen.changed', { topic: 'cases' }, now);
}
