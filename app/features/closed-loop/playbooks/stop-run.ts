import { type Actor, may } from '../../../platform/actor.ts';
import type { Context } from '../../../platform/context.ts';
import { recordEvent } from '../../../platform/outbox/record-event.ts';
import { done, type Outcome, refused } from '../../../platform/outcome.ts';
import { inTransaction } from '../../../platform/postgres/in-transaction.ts';
import { showContact } from '../../contacts/show-contact.ts';
import { recordAudit } from '../../organizations/record-audit.ts';
import { getCase } from '../list-cases.ts';
import { selectRuns } from './shown-queries.ts';
import { stopRun as stopRunRow } from './stop-queries.ts';

/** Somebody takes over: the rest of the steps does not happen. */
export async function stopRun(context: Context, actor: Actor, id: string): Promise<Outcome<null>> {
  if (!may(actor, 'work')) return refused('forbidden', 'forbidden');
  const now = context.clock();
  const { orgId } = actor;
  const [run] = await selectRuns(context.db, orgId, { id }, null, 1);
  if (run === undefined) return refused('not-found', 'playbooks:problems.no-run');
  const person = await showContact(context, actor, run.contactId);
  const ofCase = run.caseId === null ? person : await getCase(context, actor, run.caseId);
  if (!person.ok && !ofCase.ok) return refused('not-found', 'playbooks:problems.no-run');
  const outcome = await inTransaction(context.db, async (tx): Promise<Outcome<null>> => {
    const stopped = await stopRunRow(tx, orgId, id, now);
    if (stopped.length === 0) return refused('conflict', 'playbooks:problems.run-ended');
    const details = { runId: id, playbookId: run.playbookId, reason: 'by-person' };
    if (run.caseId === null) {
      const entry = { action: 'contact.playbook-stopped', subjectType: 'contact', subjectId: run.contactId };
      await recordAudit(tx, actor, { ...entry, details }, now);
    } else {
      const entry = { action: 'case.playbook-stopped', subjectType: 'case', subjectId: run.caseId };
      await recordAudit(tx, actor, { ...entry, details }, now);
    }
    await recordEvent(tx, orgId, 'screen.changed', { topic: 'cases' }, now);
    return done(null);
  });
  if (outcome.ok) context.nudge.send('outbox');
  return outcome;
}
