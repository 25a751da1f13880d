import { type OrgId, systemActor } from '../../../platform/actor.ts';
import type { Context } from '../../../platform/context.ts';
import { getOrganization } from '../../organizations/get-organization.ts';
import { listWorkers } from '../../organizations/list-workers.ts';
import { recordAudit } from '../../organizations/record-audit.ts';
import { chooseOwners } from '../routing/choose-owners.ts';
import { tellScreens } from './open-task.ts';
import { giveTask, lockOpenTasksOf } from './owner-queries.ts';
import { remindAt } from './remind-at.ts';

/**
 * Somebody is a member no more, or may only look: each of their open tasks goes to who has its case, else to who is
 * next by the rules of cases. Told twice, it does nothing more.
 */
export async function handOverTasks(context: Context, orgId: OrgId, userId: string): Promise<void> {
  const now = context.clock();
  await context.db.transaction().execute(async (tx) => {
    const workers = new Set((await listWorkers(tx, orgId)).map(({ id }) => id));
    if (workers.has(userId)) return;
    const tasks = await lockOpenTasksOf(tx, orgId, userId);
    if (tasks.length === 0) return;
    const next = await chooseOwners(
      tx,
      orgId,
      tasks.map((task) => ({ ...task, reason: 'detractor' as const })),
    );
    const { timeZone } = await getOrganization(tx, orgId);
    const actor = systemActor(orgId);
    for (const [i, { id, dueOn, caseOwnerId }] of tasks.entries()) {
      const ownerId = caseOwnerId !== null && workers.has(caseOwnerId) ? caseOwnerId : next[i];
      if (ownerId == null) continue;
      await giveTask(tx, orgId, id, { ownerId, remindAt: remindAt(dueOn, timeZone, now) });
      const details = { from: userId, to: ownerId };
      await recordAudit(
        tx,
        actor,
        { action: 'task.handed-over', subjectType: 'task', subjectId: id, details },
        now,
      );
    }
    await tellScreens(tx, actor, now);
  });
  context.nudge.send('outbox');
}
