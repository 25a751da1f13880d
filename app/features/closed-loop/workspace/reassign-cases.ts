import { type Actor, may } from '../../../platform/actor.ts';
import type { Context } from '../../../platform/context.ts';
import { recordEvent } from '../../../platform/outbox/record-event.ts';
import { done, type Outcome, refused } from '../../../platform/outcome.ts';
import { listWorkers } from '../../organizations/list-workers.ts';
import { recordAudit } from '../../organizations/record-audit.ts';
import { alertOwners, type GivenCase } from '../emails/alert-owners.ts';
import { keepReason } from '../hand-over/reason-queries.ts';
import { lockCase, updateCase } from '../queries.ts';
import { ownerByRules } from '../routing/owner-by-rules.ts';
import type { Reassign, Reassigned } from './reassign-contract.ts';

/** Gives several cases to somebody at once; those that are over or not there stay, and are counted. One mail tells of all. */
export async function reassignCases(
  context: Context,
  actor: Actor,
  { caseIds, ownerId: wished, why }: Reassign,
): Promise<Outcome<Reassigned>> {
  if (!may(actor, 'work')) return refused('forbidden', 'forbidden');
  const now = context.clock();
  const members = await listWorkers(context.db, actor.orgId);
  if (wished !== null && !members.some(({ id }) => id === wished)) {
    return refused('invalid', 'invalid', { fields: { ownerId: 'closed-loop:problems.no-member' } });
  }
  const by = members.find(({ id }) => id === actor.id)?.name ?? null;
  // Always in one order, so that two who give the same cases wait for each other.
  const ids = [...new Set(caseIds)].toSorted();
  const changed = await context.db.transaction().execute(async (tx) => {
    const given: GivenCase[] = [];
    for (const id of ids) {
      const one = await lockCase(tx, actor, id);
      if (one === null || !isOpen(one.status)) continue;
      const ownerId = wished ?? (await ownerByRules(tx, actor.orgId, one));
      if (one.ownerId === ownerId) continue;
      await updateCase(tx, actor.orgId, id, { ownerId }, now);
      const entry = { action: 'case.changed', subjectType: 'case', subjectId: id };
      const reason = await keepReason(tx, actor.orgId, id, why ?? null, now);
      const details = { ownerId, from: one.ownerId, ...reason };
      await recordAudit(tx, actor, { ...entry, details }, now);
      given.push({ ...one, caseId: id, ownerId, by, why: why ?? null });
    }
    if (given.length === 0) return 0;
    const toOthers = given.filter(({ ownerId }) => ownerId !== actor.id);
    if (toOthers.length > 0) await alertOwners(tx, context, actor.orgId, toOthers, now);
    await recordEvent(tx, actor.orgId, 'screen.changed', { topic: 'cases' }, now);
    return given.length;
  });
  context.nudge.send('outbox');
  context.nudge.send('mail');
  return done({ changed, left: ids.length - changed });
}

const isOpen = (status: string): boolean => status === 'open' || status === 'in-progress';
