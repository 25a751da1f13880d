import { type OrgId, systemActor } from '../../../../platform/actor.ts';
import type { Context } from '../../../../platform/context.ts';
import { listMembers } from '../../../organizations/list-members.ts';
import { recordAudit } from '../../../organizations/record-audit.ts';
import { chooseOwners } from '../../routing/choose-owners.ts';
import { selectOpenTasksOf, updateTask } from './queries.ts';

/** Somebody is a member no more: their open tasks go to who is next. Told twice, it does nothing more. */
export async function handOverTasks(context: Context, orgId: OrgId, userId: string): Promise<void> {
  const now = context.clock();
  await context.db.transaction().execute(async (tx) => {
    if ((await listMembers(tx, orgId)).some(({ id }) => id === userId)) return;
    const tasks = await selectOpenTasksOf(tx, orgId, userId);
    const cases = tasks.map((task) => ({ ...task, reason: 'detractor' as const }));
    const owners = await chooseOwners(tx, orgId, cases);
    for (const [i, { id }] of tasks.entries()) {
      const ownerId = owners[i];
      if (ownerId == null) continue;
      await updateTask(tx, orgId, id, { ownerId }, now);
      const details = { from: userId, to: ownerId };
      const entry = {
        action: 'passive-task.handed-over',
        subjectType: 'passive-task',
        subjectId: id,
        details,
      };
      await recordAudit(tx, systemActor(orgId), entry, now);
    }
  });
}
