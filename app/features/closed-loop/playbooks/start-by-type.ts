import type { OrgId } from '../../../platform/actor.ts';
import type { Context } from '../../../platform/context.ts';
import { carryOn } from './carry-on.ts';
import { selectTypedCase, type TypedCase } from './case-queries.ts';
import { type ActivePlaybook, holdActivePlaybooks } from './queries.ts';
import { selectRunsOfContacts } from './run-queries.ts';
import { beginRuns, newRun } from './start-runs.ts';

/** A person confirmed the type of a case: what is for that type begins, and what was for another one ends. */
export async function startByType(context: Context, orgId: OrgId, caseId: string): Promise<void> {
  const now = context.clock();
  const one = await selectTypedCase(context.db, orgId, caseId);
  if (one === null) return;
  // First, so that who changes their mind twice finds the way free.
  await carryOnAll(context, orgId, one.contactId);
  await context.db.transaction().execute(async (tx) => {
    const held = await holdActivePlaybooks(tx, orgId);
    const answer = { ...one, id: one.responseId };
    const runs = held
      .filter((playbook) => isFor(playbook, one))
      .map(({ id, version }) => newRun(id, version, answer));
    await beginRuns(tx, orgId, runs, now);
  });
  await carryOnAll(context, orgId, one.contactId);
  context.nudge.send('outbox');
}

const isFor = ({ definition, since }: ActivePlaybook, one: TypedCase): boolean =>
  definition.trigger.kind === 'type' &&
  definition.trigger.type === one.type &&
  one.typedAt >= since &&
  (definition.surveyId === null || definition.surveyId === one.surveyId);

async function carryOnAll(context: Context, orgId: OrgId, contactId: string): Promise<void> {
  for (const runId of await selectRunsOfContacts(context.db, orgId, [contactId])) {
    await carryOn(context, orgId, runId);
  }
}
