import type { Actor } from '../../platform/actor.ts';
import type { Tx } from '../../platform/postgres/database.ts';
import { recordAudit } from '../organizations/record-audit.ts';
import { clocks } from './clocks.ts';
import { restartCase } from './queries.ts';

/** A closed case is open again, and both of its clocks run anew. */
export async function reopenCase(tx: Tx, actor: Actor, caseId: string, now: Date): Promise<void> {
  if (!(await restartCase(tx, actor.orgId, caseId, clocks(now), now))) return;
  await recordAudit(tx, actor, { action: 'case.reopened', subjectType: 'case', subjectId: caseId }, now);
}
