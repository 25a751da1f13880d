import type { OrgId } from '../../../platform/actor.ts';
import type { Context } from '../../../platform/context.ts';
import type { Tx } from '../../../platform/postgres/database.ts';
import type { Step } from './contract.ts';
import { noteStep, noteStop } from './note-run.ts';
import { advanceRun, endRun, insertRunStep, type LockedRun } from './run-queries.ts';
import { readScene, type Scene } from './scene.ts';
import type { StepResult } from './step-result.ts';
import { notify } from './steps/notify.ts';
import { send } from './steps/send.ts';
import { tag } from './steps/tag.ts';
import { task } from './steps/task.ts';
import { waitEnd } from './wait-end.ts';
import { whyStopped } from './why-stopped.ts';

/** `more`: the next step is due at once. */
type Went = 'waits' | 'more' | 'ended';

/** The next step of a run that the caller holds, unless the run ends here; in the caller's transaction. */
export async function carryOutStep(
  tx: Tx,
  context: Context,
  orgId: OrgId,
  run: LockedRun,
  now: Date,
): Promise<Went> {
  const scene = await readScene(tx, orgId, run);
  const caseId = scene.case?.id ?? null;
  const { position } = run;
  const stopReason = whyStopped(scene);
  if (stopReason !== null) {
    await endRun(tx, orgId, run.id, { position, stopReason, caseId }, now);
    await noteStop(tx, scene, stopReason, now);
    return 'ended';
  }
  if (run.dueAt > now) return 'waits';
  const { steps } = run.definition;
  const step = steps[position];
  if (step === undefined) throw new Error(`playbook run ${run.id} has no step ${position}`);
  const { reason, details } = await perform(tx, context, scene, step, now);
  const outcome = reason === null ? 'done' : 'skipped';
  await insertRunStep(tx, orgId, run, { kind: step.kind, outcome, reason, details }, now);
  await noteStep(tx, scene, step, reason, now);
  const next = position + 1;
  if (next === steps.length) {
    await endRun(tx, orgId, run.id, { position: next, stopReason: null, caseId }, now);
    return 'ended';
  }
  const dueAt = step.kind === 'wait' ? await waitEnd(tx, scene, step, now) : now;
  await advanceRun(tx, orgId, run.id, { position: next, dueAt, caseId });
  return dueAt > now ? 'waits' : 'more';
}

async function perform(tx: Tx, context: Context, scene: Scene, step: Step, now: Date): Promise<StepResult> {
  switch (step.kind) {
    case 'wait':
      return { reason: null, details: {} };
    case 'send':
      return send(tx, context, scene, step, now);
    case 'notify':
      return notify(tx, context, scene, step, now);
    case 'task':
      return task(tx, scene, step, now);
    case 'tag':
      return tag(tx, scene, step, now);
  }
}
