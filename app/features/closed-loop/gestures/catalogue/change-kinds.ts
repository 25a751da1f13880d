import { type Actor, may } from '../../../../platform/actor.ts';
import type { Context } from '../../../../platform/context.ts';
import { newId } from '../../../../platform/ids.ts';
import { recordEvent } from '../../../../platform/outbox/record-event.ts';
import { done, type Outcome, refused } from '../../../../platform/outcome.ts';
import { inTransaction } from '../../../../platform/postgres/in-transaction.ts';
import { recordAudit } from '../../../organizations/record-audit.ts';
import {
  type CatalogueGesture,
  type ChangeGestureKind,
  changeGestureKindSchema,
  type NewGestureKind,
  newGestureKindSchema,
} from '../contract.ts';
import { findKind, insertKind, lockSettings, selectKinds, updateKind } from './queries.ts';

export const listKinds = async (
  { db }: Context,
  { orgId }: Actor,
): Promise<Outcome<{ items: CatalogueGesture[] }>> => done({ items: await selectKinds(db, orgId) });

/** A gesture that may be given from now on. */
export async function addKind(
  context: Context,
  actor: Actor,
  given: NewGestureKind,
): Promise<Outcome<CatalogueGesture>> {
  if (!may(actor, 'manage')) return refused('forbidden', 'forbidden');
  const now = context.clock();
  const kind = { id: newId(), ...newGestureKindSchema.parse(given) };
  await context.db.transaction().execute(async (tx) => {
    await insertKind(tx, actor.orgId, kind, now);
    const details = { kind: kind.kind, cost: kind.cost };
    const entry = { action: 'gesture-kind.added', subjectType: 'gesture-kind', subjectId: kind.id, details };
    await recordAudit(tx, actor, entry, now);
    await recordEvent(tx, actor.orgId, 'screen.changed', { topic: 'cases' }, now);
  });
  context.nudge.send('outbox');
  return done({ ...kind, isActive: true });
}

/** Renamed, priced anew or retired. What was given keeps the cost that it had. */
export async function changeKind(
  context: Context,
  actor: Actor,
  id: string,
  given: ChangeGestureKind,
): Promise<Outcome<CatalogueGesture>> {
  if (!may(actor, 'manage')) return refused('forbidden', 'forbidden');
  const now = context.clock();
  const change = changeGestureKindSchema.parse(given);
  const outcome = await inTransaction(context.db, async (tx): Promise<Outcome<CatalogueGesture>> => {
    await lockSettings(tx, actor.orgId);
    const before = await findKind(tx, actor.orgId, id);
    if (before === null) return refused('not-found', 'gestures:problems.no-kind');
    const named = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
    const kind: CatalogueGesture = { ...before, ...named };
    await updateKind(tx, actor.orgId, kind, now);
    const details = { kind: kind.kind, cost: kind.cost, isActive: kind.isActive };
    const entry = { action: 'gesture-kind.changed', subjectType: 'gesture-kind', subjectId: id, details };
    await recordAudit(tx, actor, entry, now);
    await recordEvent(tx, actor.orgId, 'screen.changed', { topic: 'cases' }, now);
    return done(kind);
  });
  context.nudge.send('outbox');
  return outcome;
}
