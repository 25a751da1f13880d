import { type Actor, may } from '../../../platform/actor.ts';
import type { Context } from '../../../platform/context.ts';
import { recordEvent } from '../../../platform/outbox/record-event.ts';
import { done, type Outcome, refused } from '../../../platform/outcome.ts';
import type { Tx } from '../../../platform/postgres/database.ts';
import { recordAudit } from '../../organizations/record-audit.ts';
import { lockCase } from '../queries.ts';
import type { CaseType, SetType } from './contract.ts';
import { getType, hasType } from './get-type.ts';
import { selectType, updateType } from './queries.ts';

/** A person says which detractor this is: from now on it counts. */
export async function setType(
  context: Context,
  actor: Actor,
  caseId: string,
  { type }: SetType,
): Promise<Outcome<CaseType>> {
  if (!may(actor, 'work')) return refused('forbidden', 'forbidden');
  const now = context.clock();
  const written = await context.db.transaction().execute((tx) => write(tx, actor, caseId, type, now));
  if (!written.ok) return written;
  context.nudge.send('outbox');
  return getType(context, actor, caseId);
}

async function write(
  tx: Tx,
  actor: Actor,
  caseId: string,
  type: SetType['type'],
  now: Date,
): Promise<Outcome<null>> {
  const found = await lockCase(tx, actor, caseId);
  if (found === null) return refused('not-found', 'closed-loop:problems.no-case');
  if (!hasType(found)) return refused('conflict', 'types:problems.no-detractor');
  const before = await selectType(tx, actor.orgId, caseId);
  if (before?.type === type) return done(null);
  await updateType(tx, actor.orgId, caseId, { type, by: actor.id }, now);
  const details = { from: before?.type ?? null, type };
  await recordAudit(
    tx,
    actor,
    { action: 'case.typed', subjectType: 'case', subjectId: caseId, details },
    now,
  );
  await recordEvent(tx, actor.orgId, 'case.typed', { caseId }, now);
  await recordEvent(tx, actor.orgId, 'screen.changed', { topic: 'cases' }, now);
  return done(null);
}
