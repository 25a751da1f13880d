import { type OrgId, systemActor } from '../../../../platform/actor.ts';
import type { Context } from '../../../../platform/context.ts';
import { listMembers } from '../../../organizations/list-members.ts';
import { recordAudit } from '../../../organizations/record-audit.ts';
import { ownersByTeam } from '../../choose-owner.ts';
import { selectOpenTasksOf, updateTask } from './queries.ts';

/** Somebody is a member no more: their open tasks go to who is next. Told twice, it does nothing more. */
export async function handOverTasks(context: Context, orgId: OrgId, userId: string): Promise<void> {
  const now = context.clock();
  await context.db.transaction().execute(async (tx) => {
    if ((await listMembers(tx, orgId)).some(({ id }) => id === userId)) return;
    const ownerOf = await ownersByTeam(tx, orgId);
    for (const { id, team } of await selectOpenTasksOf(tx, orgId, userId)) {
      const ownerId = ownerOf(team);
      if (ownerId === null) continue;
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
