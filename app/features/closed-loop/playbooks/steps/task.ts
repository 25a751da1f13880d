import { instantOf } from '../../../../platform/calendar/instant-of.ts';
import { localDay } from '../../../../platform/calendar/local-day.ts';
import type { Tx } from '../../../../platform/postgres/database.ts';
import { openTask } from '../../tasks/open-task.ts';
import type { StepOf } from '../contract.ts';
import type { Scene } from '../scene.ts';
import type { StepResult } from '../step-result.ts';
import { whoIs } from '../who-is.ts';

/** The end of a day's work, on the clock of the wall. */
const DUE_AT = 'T18:00:00Z';

/** Something to do for somebody by the evening of a day. */
export async function task(tx: Tx, scene: Scene, step: StepOf<'task'>, now: Date): Promise<StepResult> {
  const { actor, run, organization } = scene;
  const day = new Date(`${localDay(now, organization.timeZone)}${DUE_AT}`);
  day.setUTCDate(day.getUTCDate() + step.dueInDays);
  const taskId = await openTask(
    tx,
    actor,
    {
      contactId: run.contactId,
      caseId: scene.case?.id ?? null,
      source: 'playbook',
      sourceId: run.id,
      title: step.title,
      ownerId: whoIs(step.owner, scene)?.id ?? null,
      dueAt: instantOf(day, organization.timeZone),
    },
    now,
  );
  return { reason: null, details: { taskId } };
}
