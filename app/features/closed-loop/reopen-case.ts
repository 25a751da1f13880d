import type { Actor } from '../../platform/actor.ts';
import type { Tx } from '../../platform/postgres/database.ts';
import { recordAudit } from '../organizations/record-audit.ts';
import { clocksByTeam } from './clocks/read-clocks.ts';
import { restartCase, teamOfCase } from './queries.ts';

/** A closed case is open again, and both of its clocks run anew. */
export async function reopenCase(tx: Tx, actor: Actor, caseId: string, now: Date): Promise<void> {
  const clocksOf = await clocksByTeam(tx, actor.orgId);
  const clocks = clocksOf(await teamOfCase(tx, actor.orgId, caseId), now);
  if (!(await restartCase(tx, actor.orgId, caseId, clocks, now))) return;
  await recordAudit(tx, actor, { action: 'case.reopened', subjectType: 'case', subjectId: caseId }, now);
}
