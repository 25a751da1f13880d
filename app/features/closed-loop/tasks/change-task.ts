import { type Actor, may } from '../../../platform/actor.ts';
import type { Context } from '../../../platform/context.ts';
import { recordEvent } from '../../../platform/outbox/record-event.ts';
import { done, type Outcome, refused } from '../../../platform/outcome.ts';
import { inTransaction } from '../../../platform/postgres/in-transaction.ts';
import { listMembers } from '../../organizations/list-members.ts';
import { recordAudit } from '../../organizations/record-audit.ts';
import type { ChangeTask, Task } from './contract.ts';
import { describeTasks } from './list-tasks.ts';
import { lockTask, updateTask } from './queries.ts';

/** Done, or not after all; somebody else's; for another day. */
export async function changeTask(
  context: Context,
  actor: Actor,
  id: string,
  change: ChangeTask,
): Promise<Outcome<Task>> {
  if (!may(actor, 'work')) return refused('forbidden', 'forbidden');
  const now = context.clock();
  const outcome = await inTransaction(context.db, async (tx): Promise<Outcome<Task>> => {
    const before = await lockTask(tx, actor, id);
    if (before === null) return refused('not-found', 'playbooks:problems.no-task');
    const { isDone, ownerId = before.ownerId, dueAt } = change;
    if (ownerId !== before.ownerId && ownerId !== null) {
      const members = await listMembers(tx, actor.orgId);
      if (!members.some((member) => member.id === ownerId)) {
        return refused('invalid', 'invalid', { fields: { ownerId: 'closed-loop:problems.no-member' } });
      }
    }
    const wasDone = before.doneAt !== null;
    const after = {
      ...before,
      ownerId,
      dueAt: dueAt === undefined ? before.dueAt : new Date(dueAt),
      doneAt: isDone === undefined || isDone === wasDone ? before.doneAt : isDone ? now : null,
    };
    await updateTask(tx, actor.orgId, id, { ...after, doneBy: after.doneAt === null ? null : actor.id });
    const entry = { action: 'task.changed', subjectType: 'task', subjectId: id, details: change };
    await recordAudit(tx, actor, entry, now);
    if (isDone === true && !wasDone && before.caseId !== null) {
      const told = { action: 'case.task-done', subjectType: 'case', subjectId: before.caseId };
      await recordAudit(tx, actor, { ...told, details: { taskId: id } }, now);
    }
    await recordEvent(tx, actor.orgId, 'screen.changed', { topic: 'cases' }, now);
    const [task] = await describeTasks(tx, actor, [after]);
    return task === undefined ? refused('not-found', 'playbooks:problems.no-task') : done(task);
  });
  if (outcome.ok) context.nudge.send('outbox');
  return outcome;
}
