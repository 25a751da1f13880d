import { type OrgId, systemActor } from '../../../platform/actor.ts';
import type { Tx } from '../../../platform/postgres/database.ts';
import type { CaseRow } from '../queries.ts';
import { reopenCase } from '../reopen-case.ts';

/** A customer who writes after the end was not done: the case is open again, and its clocks run. */
export async function reopenForReply(tx: Tx, orgId: OrgId, found: CaseRow, now: Date): Promise<boolean> {
  if (found.status !== 'closed') return false;
  await reopenCase(tx, systemActor(orgId), found, now, 'reply');
  return true;
}
