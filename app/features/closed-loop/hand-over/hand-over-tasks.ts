import { systemActor } from '../../../platform/actor.ts';
import type { Context } from '../../../platform/context.ts';
import type { Tx } from '../../../platform/postgres/database.ts';
import { getOrganization } from '../../organizations/get-organization.ts';
import { recordAudit } from '../../organizations/record-audit.ts';
import { remindAt } from '../tasks/remind-at.ts';
import type { Leaver } from './hand-over-work.ts';
import { nextOwners } from './next-owners.ts';
import { giveTask, lockOpenTasksOf } from './queries.ts';

/** Each open task goes to who has its case, else to who is next; they are reminded of it anew. */
export async function handOverTasks(tx: Tx, _: Context, leaver: Leaver, now: Date): Promise<number> {
  const { orgId, userId } = leaver;
  const tasks = await lockOpenTasksOf(tx, orgId, userId);
  if (tasks.length === 0) return 0;
  const owners = await nextOwners(tx, leaver, tasks);
  const { timeZone } = await getOrganization(tx, orgId);
  for (const [i, { id, dueOn }] of tasks.entries()) {
    const ownerId = owners[i] ?? null;
    await giveTask(tx, orgId, id, { ownerId, remindAt: remindAt(dueOn, timeZone, now) });
    const details = { from: userId, to: ownerId };
    const entry = { action: 'task.handed-over', subjectType: 'task', subjectId: id, details };
    await recordAudit(tx, systemActor(orgId), entry, now);
  }
  return tasks.length;
}
