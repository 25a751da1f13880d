import type { z } from 'zod';
import { type Actor, may, type OrgId } from '../../../platform/actor.ts';
import type { Context } from '../../../platform/context.ts';
import { recordEvent } from '../../../platform/outbox/record-event.ts';
import { done, type Outcome, refused } from '../../../platform/outcome.ts';
import type { Tx } from '../../../platform/postgres/database.ts';
import { inTransaction } from '../../../platform/postgres/in-transaction.ts';
import { recordAudit } from '../../organizations/record-audit.ts';
import { holdTemplates, selectTemplates } from '../templates/queries.ts';
import type { activateSchema, Playbook } from './contract.ts';
import { getPlaybook } from './list-playbooks.ts';
import { pastRuns } from './past-answers.ts';
import { problemsOf } from './problems-of.ts';
import { lockPlaybook, type PlaybookRow, updatePlaybookRow } from './queries.ts';
import { beginRuns } from './start-runs.ts';

/**
 * From now on it happens by itself. Only the newest version, and only once somebody has seen what it would have done
 * last month.
 */
export async function activatePlaybook(
  context: Context,
  actor: Actor,
  id: string,
  { version, alsoPast }: z.output<typeof activateSchema>,
): Promise<Outcome<Playbook>> {
  if (!may(actor, 'manage')) return refused('forbidden', 'forbidden');
  const now = context.clock();
  const { orgId } = actor;
  const outcome = await inTransaction(context.db, async (tx): Promise<Outcome<null>> => {
    const before = await lockPlaybook(tx, orgId, id);
    if (before === null) return refused('not-found', 'playbooks:problems.no-playbook');
    if (before.version !== version) return refused('conflict', 'playbooks:problems.changed-meanwhile');
    if (before.triedVersion !== version) return refused('conflict', 'playbooks:problems.try-first');
    const unsound = await whyNotNow(tx, orgId, before);
    if (unsound !== null) return unsound;
    // A version that runs already goes on from its first day.
    if (before.activeVersion !== version) {
      await updatePlaybookRow(tx, orgId, id, { active_version: version, active_since: now }, now);
    }
    const runs = await pastRuns(tx, orgId, before, alsoPast, now);
    const begun = await beginRuns(tx, orgId, runs, now);
    const entry = { action: 'playbook.activated', subjectType: 'playbook', subjectId: id };
    await recordAudit(tx, actor, { ...entry, details: { version, alsoPast, runs: begun } }, now);
    await recordEvent(tx, orgId, 'screen.changed', { topic: 'cases' }, now);
    return done(null);
  });
  if (!outcome.ok) return outcome;
  context.nudge.send('outbox');
  return getPlaybook(context, actor, id);
}

/** What it names may have gone or changed since its dry run was seen. */
async function whyNotNow(
  tx: Tx,
  orgId: OrgId,
  { definition, triedAt }: PlaybookRow,
): Promise<Outcome<never> | null> {
  const ids = definition.steps.flatMap((step) => (step.kind === 'send' ? (step.templateIds ?? []) : []));
  await holdTemplates(tx, orgId, ids);
  const problems = await problemsOf(tx, orgId, definition);
  const [sentence] = Object.values(problems?.fields ?? {});
  if (problems !== null && sentence !== undefined) {
    return refused('conflict', sentence, { values: problems.values });
  }
  if (ids.length === 0) return null;
  const changed = (await selectTemplates(tx, orgId)).find(
    ({ id, updatedAt }) => ids.includes(id) && (triedAt === null || updatedAt > triedAt),
  );
  if (changed === undefined) return null;
  return refused('conflict', 'playbooks:problems.template-changed', { values: { template: changed.name } });
}
