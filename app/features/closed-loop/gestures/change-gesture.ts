import { type Actor, may } from '../../../platform/actor.ts';
import type { Context } from '../../../platform/context.ts';
import { recordEvent } from '../../../platform/outbox/record-event.ts';
import { done, type Outcome, refused } from '../../../platform/outcome.ts';
import type { Tx } from '../../../platform/postgres/database.ts';
import { inTransaction } from '../../../platform/postgres/in-transaction.ts';
import { recordAudit } from '../../organizations/record-audit.ts';
import { lockSettings } from './catalogue/queries.ts';
import { type DecideGesture, decideGestureSchema, type Gesture } from './contract.ts';
import { decidingOf, mayDecide } from './deciding.ts';
import { mailDecision } from './emails/mail-decision.ts';
import { getGesture } from './list-gestures.ts';
import { type GestureRow, lockGesture, setCancelled, setDecision, setGiven } from './queries.ts';

const subjectOf = ({ id, caseId, kind, cost, currency }: GestureRow, more: object = {}) => ({
  subjectType: 'case',
  subjectId: caseId,
  details: { gestureId: id, kind, cost, currency, ...more },
});

/** Says yes or no to a gesture that needs it. To one's own only where nobody else could be asked, and the log says so. */
export async function decideGesture(
  context: Context,
  actor: Actor,
  id: string,
  given: DecideGesture,
): Promise<Outcome<Gesture>> {
  const { decision, note } = decideGestureSchema.parse(given);
  return changeGesture(context, actor, id, async (tx, row, now) => {
    if (row.state !== 'proposed') return refused('conflict', 'gestures:problems.decided');
    const { id: by } = actor;
    if (by === null || !mayDecide(actor, await decidingOf(tx, actor), row)) {
      return refused(
        'forbidden',
        by === row.askedBy ? 'gestures:problems.own' : 'gestures:problems.not-yours',
      );
    }
    await setDecision(tx, row, { state: decision, by, note }, now);
    const subject = by === row.askedBy ? subjectOf(row, { isOwn: true }) : subjectOf(row);
    await (decision === 'approved'
      ? recordAudit(tx, actor, { action: 'case.gesture-approved', ...subject }, now)
      : recordAudit(tx, actor, { action: 'case.gesture-refused', ...subject }, now));
    if (by !== row.askedBy) {
      await mailDecision(tx, context, { ...row, state: decision, decisionNote: note }, now);
    }
    return done(null);
  });
}

/** The customer has it. */
export const giveGesture = (context: Context, actor: Actor, id: string): Promise<Outcome<Gesture>> =>
  changeGesture(context, actor, id, async (tx, row, now) => {
    if (row.state !== 'approved') return refused('conflict', 'gestures:problems.not-approved');
    await setGiven(tx, row, actor.kind === 'member' ? actor.id : null, now);
    await recordAudit(tx, actor, { action: 'case.gesture-given', ...subjectOf(row) }, now);
    return done(null);
  });

/** It will not be given after all, and counts in no budget. What the customer has cannot be taken back. */
export const cancelGesture = (context: Context, actor: Actor, id: string): Promise<Outcome<Gesture>> =>
  changeGesture(context, actor, id, async (tx, row, now) => {
    if (row.state !== 'approved' && row.state !== 'proposed')
      return refused('conflict', 'gestures:problems.ended');
    await setCancelled(tx, row, now);
    await recordAudit(tx, actor, { action: 'case.gesture-cancelled', ...subjectOf(row) }, now);
    return done(null);
  });

async function changeGesture(
  context: Context,
  actor: Actor,
  id: string,
  change: (tx: Tx, row: GestureRow, now: Date) => Promise<Outcome<null>>,
): Promise<Outcome<Gesture>> {
  if (!may(actor, 'work')) return refused('forbidden', 'forbidden');
  const now = context.clock();
  const changed = await inTransaction(context.db, async (tx): Promise<Outcome<null>> => {
    // In the order of whoever asks: first what is spent from, then what is spent.
    await lockSettings(tx, actor.orgId);
    const row = await lockGesture(tx, actor, id);
    if (row === null) return refused('not-found', 'gestures:problems.no-gesture');
    const outcome = await change(tx, row, now);
    if (outcome.ok) await recordEvent(tx, actor.orgId, 'screen.changed', { topic: 'cases' }, now);
    return outcome;
  });
  if (!changed.ok) return changed;
  context.nudge.send('outbox');
  context.nudge.send('mail');
  return getGesture(context, actor, id);
}
