import { type Actor, may } from '../../../platform/actor.ts';
import type { Context } from '../../../platform/context.ts';
import { recordEvent } from '../../../platform/outbox/record-event.ts';
import { done, type Outcome, refused } from '../../../platform/outcome.ts';
import { inTransaction } from '../../../platform/postgres/in-transaction.ts';
import { recordAudit } from '../../organizations/record-audit.ts';
import type { Playbook } from './contract.ts';
import { getPlaybook } from './list-playbooks.ts';
import { lockPlaybook, updatePlaybookRow } from './queries.ts';
import { stopRunsOfPlaybook } from './stop-queries.ts';

/** Nothing starts any more; what is under way goes on or stops, as asked. */
export async function pausePlaybook(
  context: Context,
  actor: Actor,
  id: string,
  { runs }: { runs: 'go-on' | 'stop' },
): Promise<Outcome<Playbook>> {
  const outcome = await rest(context, actor, id, runs === 'stop' ? 'playbook-paused' : null);
  return outcome.ok ? getPlaybook(context, actor, id) : outcome;
}

/** Out of the list; what it did stays where it was done. */
export const removePlaybook = (context: Context, actor: Actor, id: string): Promise<Outcome<null>> =>
  rest(context, actor, id, 'playbook-removed');

async function rest(
  context: Context,
  actor: Actor,
  id: string,
  reason: 'playbook-paused' | 'playbook-removed' | null,
): Promise<Outcome<null>> {
  if (!may(actor, 'manage')) return refused('forbidden', 'forbidden');
  const now = context.clock();
  const { orgId } = actor;
  const isRemoved = reason === 'playbook-removed';
  const outcome = await inTransaction(context.db, async (tx): Promise<Outcome<null>> => {
    const before = await lockPlaybook(tx, orgId, id);
    if (before === null) return refused('not-found', 'playbooks:problems.no-playbook');
    const change = { active_version: null, active_since: null, ...(isRemoved && { removed_at: now }) };
    await updatePlaybookRow(tx, orgId, id, change, now);
    const stopped = reason === null ? [] : await stopRunsOfPlaybook(tx, orgId, id, reason, now);
    const about = { subjectType: 'playbook', subjectId: id, details: { stopped: stopped.length } };
    const entry = isRemoved ? { action: 'playbook.removed' } : { action: 'playbook.paused' };
    await recordAudit(tx, actor, { ...entry, ...about }, now);
    await recordEvent(tx, orgId, 'screen.changed', { topic: 'cases' }, now);
    return done(null);
  });
  if (outcome.ok) context.nudge.send('outbox');
  return outcome;
}
