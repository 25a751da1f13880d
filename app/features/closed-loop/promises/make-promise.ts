import { type Actor, may } from '../../../platform/actor.ts';
import type { Context } from '../../../platform/context.ts';
import { newId } from '../../../platform/ids.ts';
import { recordEvent } from '../../../platform/outbox/record-event.ts';
import { done, type Outcome, refused } from '../../../platform/outcome.ts';
import { inTransaction } from '../../../platform/postgres/in-transaction.ts';
import { getOrganization } from '../../organizations/get-organization.ts';
import { listWorkers } from '../../organizations/list-workers.ts';
import { recordAudit } from '../../organizations/record-audit.ts';
import { lockCase } from '../queries.ts';
import { type CasePromise, type MakePromise, makePromiseSchema } from './contract.ts';
import { getPromise } from './list-promises.ts';
import { insertPromise } from './queries.ts';
import { dueInstant } from './reminder-times.ts';

/** Writes down what was said would be done, by when and by whom, so that it comes back in time. */
export async function makePromise(
  context: Context,
  actor: Actor,
  caseId: string,
  given: MakePromise,
): Promise<Outcome<CasePromise>> {
  if (!may(actor, 'work')) return refused('forbidden', 'forbidden');
  const now = context.clock();
  const { what, dueOn, dueTime, keeperId } = makePromiseSchema.parse(given);
  const { orgId } = actor;
  const made = await inTransaction(context.db, async (tx): Promise<Outcome<string>> => {
    const found = await lockCase(tx, actor, caseId);
    if (found === null) return refused('not-found', 'closed-loop:problems.no-case');
    if (found.status === 'withdrawn') return refused('conflict', 'closed-loop:problems.withdrawn');
    const { timeZone } = await getOrganization(tx, orgId);
    const dueAt = dueInstant(dueOn, dueTime, timeZone);
    if (dueAt <= now) return refused('invalid', 'invalid', { fields: { dueOn: 'promises:problems.past' } });
    const members = await listWorkers(tx, orgId);
    if (keeperId !== undefined && !members.some(({ id }) => id === keeperId)) {
      return refused('invalid', 'invalid', { fields: { keeperId: 'promises:problems.keeper' } });
    }
    const madeBy = actor.kind === 'member' ? actor.id : null;
    const id = newId();
    const keeper = keeperId ?? madeBy ?? found.ownerId;
    await insertPromise(tx, orgId, { id, caseId, what, dueAt, keeperId: keeper, madeBy }, now);
    const details = { promiseId: id, dueAt, keeperId: keeper };
    const entry = { action: 'case.promise-made', subjectType: 'case', subjectId: caseId, details };
    await recordAudit(tx, actor, entry, now);
    await recordEvent(tx, orgId, 'screen.changed', { topic: 'cases' }, now);
    return done(id);
  });
  if (!made.ok) return made;
  context.nudge.send('outbox');
  return getPromise(context, actor, made.value);
}
