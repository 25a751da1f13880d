import { type Actor, may } from '../../platform/actor.ts';
import type { Context } from '../../platform/context.ts';
import { recordEvent } from '../../platform/outbox/record-event.ts';
import { done, type Outcome, refused } from '../../platform/outcome.ts';
import { listWorkers } from '../organizations/list-workers.ts';
import { recordAudit } from '../organizations/record-audit.ts';
import type { Case, ChangeCase } from './contract.ts';
import { alertOwners } from './emails/alert-owners.ts';
import { keepReason } from './hand-over/reason-queries.ts';
import { getCase } from './list-cases.ts';
import { lockCase, updateCase } from './queries.ts';
import { ownerByRules } from './routing/owner-by-rules.ts';

/** Gives a case to somebody, or says where it stands. */
export async function changeCase(
  context: Context,
  actor: Actor,
  id: string,
  change: ChangeCase,
): Promise<Outcome<Case>> {
  if (!may(actor, 'work')) return refused('forbidden', 'forbidden');
  const now = context.clock();
  const members = await listWorkers(context.db, actor.orgId);
  const outcome = await context.db.transaction().execute(async (tx): Promise<Outcome<null>> => {
    const before = await lockCase(tx, actor, id);
    if (before === null) return refused('not-found', 'closed-loop:problems.no-case');
    if (before.status === 'withdrawn' && change.status !== undefined) {
      return refused('conflict', 'closed-loop:problems.withdrawn');
    }
    if (before.status === 'closed' && change.status !== undefined) {
      return refused('conflict', 'closed-loop:problems.is-closed');
    }
    const { ownerId: wished, why, ...rest } = change;
    const ownerId = wished === null ? await ownerByRules(tx, actor.orgId, before) : wished;
    if (typeof ownerId === 'string' && !members.some((member) => member.id === ownerId)) {
      return refused('invalid', 'invalid', { fields: { ownerId: 'closed-loop:problems.no-member' } });
    }
    await updateCase(tx, actor.orgId, id, ownerId === undefined ? change : { ...change, ownerId }, now);
    const isGiven = ownerId !== undefined && ownerId !== before.ownerId;
    const reason = isGiven ? await keepReason(tx, actor.orgId, id, why ?? null, now) : {};
    const given = ownerId === undefined ? {} : { ownerId, from: before.ownerId, ...reason };
    const entry = { action: 'case.changed', subjectType: 'case', subjectId: id };
    // The log holds no words, and points to them.
    await recordAudit(tx, actor, { ...entry, details: { ...rest, ...given } }, now);
    if (typeof ownerId === 'string' && ownerId !== before.ownerId && ownerId !== actor.id) {
      const by = members.find((member) => member.id === actor.id)?.name ?? null;
      const givenCase = { ...before, caseId: id, ownerId, by, why: why ?? null };
      await alertOwners(tx, context, actor.orgId, [givenCase], now);
    }
    await recordEvent(tx, actor.orgId, 'screen.changed', { topic: 'cases' }, now);
    return done(null);
  });
  if (!outcome.ok) return outcome;
  context.nudge.send('outbox');
  context.nudge.send('mail');
  return getCase(context, actor, id);
}
