import { type OrgId, systemActor } from '../../../platform/actor.ts';
import type { Context } from '../../../platform/context.ts';
import { recordEvent } from '../../../platform/outbox/record-event.ts';
import type { Tx } from '../../../platform/postgres/database.ts';
import { recordAudit } from '../../organizations/record-audit.ts';
import { getResponsesOfPeople } from '../../responses/get-responses.ts';
import { reasonForCase } from '../case-of-response.ts';
import { followCounted } from '../follow-answers.ts';
import { carryOn } from './carry-on.ts';
import { holdActivePlaybooks, selectActivePlaybooks } from './queries.ts';
import { insertRuns, type NewRun, selectRunsOfContacts } from './run-queries.ts';
import { startsOn } from './starts-on.ts';

/**
 * Answers that count now: each begins the playbooks that are about it, once however often it is told, and those that
 * are under way for the same people hear of it. What was imported begins nothing.
 */
export async function startRuns(
  context: Context,
  orgId: OrgId,
  responseIds: readonly string[],
): Promise<void> {
  const now = context.clock();
  const all = await getResponsesOfPeople(context.db, orgId, responseIds);
  const answers = all.filter(
    (answer): answer is typeof answer & { contactId: string } =>
      answer.kind === 'nps' && answer.state === 'counted' && answer.contactId !== null,
  );
  if (answers.length === 0) return;
  const active = await selectActivePlaybooks(context.db, orgId);
  const own = answers.filter(({ source }) => source !== 'import');
  const isMet = own.some((answer) =>
    active.some(({ definition, since }) => startsOn(definition, since, answer)),
  );
  if (isMet) {
    // A step may speak of the case; the fact that opens it may be told later than this one.
    const cases = own.filter((answer) => reasonForCase(answer) !== null).map(({ id }) => id);
    if (cases.length > 0) await followCounted(context, orgId, cases);
    await context.db.transaction().execute(async (tx) => {
      const held = await holdActivePlaybooks(tx, orgId);
      const runs = own.flatMap((answer) =>
        held
          .filter(({ definition, since }) => startsOn(definition, since, answer))
          .map(({ id, version }) => newRun(id, version, answer)),
      );
      await beginRuns(tx, orgId, runs, now);
    });
  }
  const contacts = answers.map(({ contactId }) => contactId);
  for (const runId of await selectRunsOfContacts(context.db, orgId, contacts)) {
    await carryOn(context, orgId, runId);
  }
  context.nudge.send('outbox');
}

export const newRun = (
  playbookId: string,
  version: number,
  answer: { readonly id: string; readonly contactId: string; readonly invitationId: string | null },
): NewRun => ({
  playbookId,
  version,
  contactId: answer.contactId,
  responseId: answer.id,
  occasionId: answer.invitationId ?? answer.id,
});

/** In the caller's transaction; how many began. */
export async function beginRuns(tx: Tx, orgId: OrgId, runs: readonly NewRun[], now: Date): Promise<number> {
  if (runs.length === 0) return 0;
  const begun = await insertRuns(tx, orgId, runs, now);
  for (const { id, playbookId } of begun) {
    const entry = { action: 'playbook.started', subjectType: 'playbook', subjectId: playbookId };
    await recordAudit(tx, systemActor(orgId), { ...entry, details: { runId: id } }, now);
  }
  if (begun.length > 0) await recordEvent(tx, orgId, 'screen.changed', { topic: 'cases' }, now);
  return begun.length;
}
