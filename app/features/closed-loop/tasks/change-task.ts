import { type Actor, may } from '../../../platform/actor.ts';
import type { Context } from '../../../platform/context.ts';
import { done, type Outcome, refused } from '../../../platform/outcome.ts';
import { inTransaction } from '../../../platform/postgres/in-transaction.ts';
import { getOrganization } from '../../organizations/get-organization.ts';
import { listWorkers } from '../../organizations/list-workers.ts';
import { recordAudit } from '../../organizations/record-audit.ts';
import type { ChangeTask, Task } from './contract.ts';
import { describeTasks } from './list-tasks.ts';
import { tellScreens } from './open-task.ts';
import { lockTask, updateTask } from './queries.ts';
import { remindAt } from './remind-at.ts';

/** Done, dropped, or open after all; somebody else's; for another day; in other words. */
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
    if (before === null) return refused('not-found', 'tasks:problems.no-task');
    const {
      title = before.title,
      ownerId = before.ownerId,
      dueOn = before.dueOn,
      state = before.state,
    } = change;
    const isGiven = ownerId !== before.ownerId;
    if (isGiven && !(await listWorkers(tx, actor.orgId)).some((member) => member.id === ownerId)) {
      return refused('invalid', 'invalid', { fields: { ownerId: 'tasks:problems.no-member' } });
    }
    const isSettled = state !== 'open';
    const isMoved = dueOn !== before.dueOn || isGiven || (before.state !== 'open' && !isSettled);
    const { timeZone } = await getOrganization(tx, actor.orgId);
    const after = {
      ...before,
      title,
      ownerId,
      dueOn,
      state,
      settledAt: state === before.state ? before.settledAt : isSettled ? now : null,
    };
    const settledBy = state === before.state ? undefined : isSettled ? actor.id : null;
    // Whoever has it anew, or for another day, hears of it anew.
    const remind = isSettled ? null : isMoved ? remindAt(dueOn, timeZone, now) : undefined;
    await updateTask(tx, actor.orgId, id, { ...after, settledBy, remindAt: remind });
    const { title: _, ...ids } = change;
    const details = { ...ids, isRenamed: title !== before.title };
    await recordAudit(
      tx,
      actor,
      { action: 'task.changed', subjectType: 'task', subjectId: id, details },
      now,
    );
    if (state === 'done' && before.state !== 'done' && before.caseId !== null) {
      const told = { action: 'case.task-done', subjectType: 'case', subjectId: before.caseId };
      await recordAudit(tx, actor, { ...told, details: { taskId: id } }, now);
    }
    await tellScreens(tx, actor, now);
    const [task] = await describeTasks(tx, actor.orgId, [after], now);
    return task === undefined ? refused('not-found', 'tasks:problems.no-task') : done(task);
  });
  if (outcome.ok) context.nudge.send('outbox');
  return outcome;
}
