import { localDay } from '../../../../platform/calendar/local-day.ts';
import type { Tx } from '../../../../platform/postgres/database.ts';
import { isMemberRole, mayWork } from '../../../organizations/role-scopes.ts';
import { addDays } from '../../calendars/add-days.ts';
import { openTask } from '../../tasks/open-task.ts';
import type { StepOf } from '../contract.ts';
import type { Scene } from '../scene.ts';
import type { StepResult } from '../step-result.ts';
import { whoIs } from '../who-is.ts';

/** Something to do for somebody by a day. */
export async function task(tx: Tx, scene: Scene, step: StepOf<'task'>, now: Date): Promise<StepResult> {
  const { actor, run, organization } = scene;
  const workers = scene.members.filter(({ role }) => isMemberRole(role) && mayWork(role));
  const taskId = await openTask(
    tx,
    actor,
    {
      contactId: run.contactId,
      caseId: scene.case?.id ?? null,
      source: 'playbook',
      sourceId: run.id,
      responseId: run.responseId,
      title: step.title,
      ownerId: whoIs(step.owner, { ...scene, members: workers })?.id ?? null,
      dueOn: addDays(localDay(now, organization.timeZone), step.dueInDays),
    },
    now,
  );
  return { reason: null, details: { taskId } };
}
