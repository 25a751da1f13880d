import { type Actor, may } from '../../../platform/actor.ts';
import type { Context } from '../../../platform/context.ts';
import { newId } from '../../../platform/ids.ts';
import { recordEvent } from '../../../platform/outbox/record-event.ts';
import { done, type Outcome, refused } from '../../../platform/outcome.ts';
import type { Tx } from '../../../platform/postgres/database.ts';
import { inTransaction } from '../../../platform/postgres/in-transaction.ts';
import { getOrganization } from '../../organizations/get-organization.ts';
import { recordAudit } from '../../organizations/record-audit.ts';
import {
  type CasePromise,
  type MovePromise,
  movePromiseSchema,
  type SettlePromise,
  settlePromiseSchema,
} from './contract.ts';
import { getPromise } from './list-promises.ts';
import { lockPromise, movePromiseRow, type PromiseRow, settlePromiseRow } from './queries.ts';
import { dueInstant } from './reminder-times.ts';

/** Another date, and why; whether the customer knows it is part of it. */
export async function movePromise(
  context: Context,
  actor: Actor,
  id: string,
  given: MovePromise,
): Promise<Outcome<CasePromise>> {
  const { dueOn, dueTime, reason, customerTold } = movePromiseSchema.parse(given);
  return changePromise(context, actor, id, async (tx, row, now) => {
    const { timeZone } = await getOrganization(tx, actor.orgId);
    const dueAt = dueInstant(dueOn, dueTime, timeZone);
    if (dueAt <= now) return refused('invalid', 'invalid', { fields: { dueOn: 'promises:problems.past' } });
    if (dueAt.getTime() === row.dueAt.getTime())
      return refused('invalid', 'invalid', { fields: { dueOn: 'promises:problems.same-date' } });
    const movedBy = actor.kind === 'member' ? actor.id : null;
    await movePromiseRow(tx, row, { id: newId(), dueAt, reason, customerTold, movedBy }, now);
    const details = { promiseId: id, from: row.dueAt, dueAt, customerTold };
    const entry = { action: 'case.promise-moved', subjectType: 'case', subjectId: row.caseId, details };
    await recordAudit(tx, actor, entry, now);
    return done(null);
  });
}

/** Kept, in time or late; or no longer due, for a reason that is written. */
export async function settlePromise(
  context: Context,
  actor: Actor,
  id: string,
  given: SettlePromise,
): Promise<Outcome<CasePromise>> {
  const { state, reason = null, customerTold } = settlePromiseSchema.parse(given);
  return changePromise(context, actor, id, async (tx, row, now) => {
    await settlePromiseRow(tx, row, { state, reason, customerTold }, now);
    const details = { promiseId: id, isLate: row.dueAt < now, customerTold };
    const subject = { subjectType: 'case', subjectId: row.caseId, details };
    await (state === 'kept'
      ? recordAudit(tx, actor, { action: 'case.promise-kept', ...subject }, now)
      : recordAudit(tx, actor, { action: 'case.promise-dropped', ...subject }, now));
    return done(null);
  });
}

async function changePromise(
  context: Context,
  actor: Actor,
  id: string,
  change: (tx: Tx, row: PromiseRow, now: Date) => Promise<Outcome<null>>,
): Promise<Outcome<CasePromise>> {
  if (!may(actor, 'work')) return refused('forbidden', 'forbidden');
  const now = context.clock();
  const changed = await inTransaction(context.db, async (tx): Promise<Outcome<null>> => {
    const row = await lockPromise(tx, actor, id);
    if (row === null) return refused('not-found', 'promises:problems.no-promise');
    if (row.state === 'kept' || row.state === 'dropped')
      return refused('conflict', 'promises:problems.settled');
    const outcome = await change(tx, row, now);
    if (outcome.ok) await recordEvent(tx, actor.orgId, 'screen.changed', { topic: 'cases' }, now);
    return outcome;
  });
  if (!changed.ok) return changed;
  context.nudge.send('outbox');
  return getPromise(context, actor, id);
}
