import { type Actor, may } from '../../../platform/actor.ts';
import type { Context } from '../../../platform/context.ts';
import { done, type Outcome, refused } from '../../../platform/outcome.ts';
import type { Tx } from '../../../platform/postgres/database.ts';
import { recordAudit } from '../../organizations/record-audit.ts';
import type { NewSegment, Segment, UpdateSegment } from './contract.ts';
import {
  deleteSegmentRow,
  insertSegment,
  selectSegment,
  selectSegments,
  updateSegmentRow,
} from './queries.ts';

const nameTaken = refused('invalid', 'invalid', { fields: { name: 'contacts:problems.segment-taken' } });

export async function listSegments(context: Context, actor: Actor): Promise<Outcome<{ items: Segment[] }>> {
  return done({ items: await selectSegments(context.db, actor) });
}

export async function createSegment(
  context: Context,
  actor: Actor,
  input: NewSegment,
): Promise<Outcome<Segment>> {
  if (!may(actor, 'work') || actor.id === null) return refused('forbidden', 'forbidden');
  const now = context.clock();
  return context.db.transaction().execute(async (tx) => {
    const segment = await insertSegment(tx, actor, input, now);
    if (segment === null) return nameTaken;
    await audit(tx, actor, 'segment.created', segment.id, now);
    return done(segment);
  });
}

/** One that is for everybody is changed by its owner, or by who manages the organization. */
export async function updateSegment(
  context: Context,
  actor: Actor,
  id: string,
  change: UpdateSegment,
): Promise<Outcome<Segment>> {
  return changeOwn(context, actor, id, async (tx, now) => {
    const segment = await updateSegmentRow(tx, actor, id, change, now);
    if (segment === null) return nameTaken;
    await audit(tx, actor, 'segment.changed', id, now);
    return done(segment);
  });
}

export async function deleteSegment(context: Context, actor: Actor, id: string): Promise<Outcome<null>> {
  return changeOwn(context, actor, id, async (tx, now) => {
    await deleteSegmentRow(tx, actor, id);
    await audit(tx, actor, 'segment.deleted', id, now);
    return done(null);
  });
}

async function changeOwn<T>(
  context: Context,
  actor: Actor,
  id: string,
  work: (tx: Tx, now: Date) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  if (!may(actor, 'work')) return refused('forbidden', 'forbidden');
  const now = context.clock();
  return context.db.transaction().execute(async (tx) => {
    const segment = await selectSegment(tx, actor, id);
    if (segment === null) return refused('not-found', 'contacts:problems.no-segment');
    if (!segment.isMine && !may(actor, 'manage'))
      return refused('forbidden', 'contacts:problems.not-your-segment');
    return work(tx, now);
  });
}

const audit = (tx: Tx, actor: Actor, action: string, id: string, now: Date) =>
  recordAudit(tx, actor, { action, subjectType: 'segment', subjectId: id }, now);
