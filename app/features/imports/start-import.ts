import { type Actor, may } from '../../platform/actor.ts';
import type { Context } from '../../platform/context.ts';
import { recordEvent } from '../../platform/outbox/record-event.ts';
import { done, type Outcome, refused } from '../../platform/outcome.ts';
import type { Tx } from '../../platform/postgres/database.ts';
import { recordAudit } from '../organizations/record-audit.ts';
import type { ImportItem } from './contract.ts';
import { removeImportFile } from './import-file.ts';
import { deleteProblems } from './problem-queries.ts';
import { type ImportRow, lockImport, updateImport } from './queries.ts';
import { describeImport } from './show-import.ts';

/** From now on it runs by itself: whoever started it may leave. Started twice, it runs once. */
export async function startImport(context: Context, actor: Actor, id: string): Promise<Outcome<ImportItem>> {
  return change(context, actor, id, async (tx, row, now) => {
    if (row.state === 'running') return row;
    if (row.state === 'uploaded') return refused('conflict', 'imports:problems.questions');
    if (row.state !== 'ready') return refused('conflict', 'imports:problems.over');
    await deleteProblems(tx, actor.orgId, id);
    const changed = { state: 'running', startedAt: now, records: 0 } as const;
    await updateImport(tx, actor.orgId, id, changed);
    await recordAudit(tx, actor, { action: 'import.started', subjectType: 'import', subjectId: id }, now);
    await recordEvent(tx, actor.orgId, 'import.started', { importId: id }, now);
    return { ...row, ...changed };
  });
}

/** Stops it where it is: what is written stays, the rest is not read. */
export async function cancelImport(context: Context, actor: Actor, id: string): Promise<Outcome<ImportItem>> {
  const outcome = await change(context, actor, id, async (tx, row, now) => {
    if (row.finishedAt !== null) return refused('conflict', 'imports:problems.over');
    const changed = { state: 'cancelled', finishedAt: now, shape: null } as const;
    await updateImport(tx, actor.orgId, id, changed);
    const entry = { action: 'import.cancelled', subjectType: 'import', subjectId: id };
    await recordAudit(tx, actor, { ...entry, details: { records: row.records } }, now);
    await recordEvent(tx, actor.orgId, 'screen.changed', { topic: 'imports' }, now);
    return { ...row, ...changed };
  });
  if (outcome.ok) await removeImportFile(context.config, id);
  return outcome;
}

async function change(
  context: Context,
  actor: Actor,
  id: string,
  work: (tx: Tx, row: ImportRow, now: Date) => Promise<ImportRow | Outcome<never>>,
): Promise<Outcome<ImportItem>> {
  if (!may(actor, 'manage')) return refused('forbidden', 'forbidden');
  const now = context.clock();
  const outcome = await context.db.transaction().execute(async (tx) => {
    const row = await lockImport(tx, actor.orgId, id);
    if (row === null) return refused('not-found', 'imports:problems.no-import');
    const changed = await work(tx, row, now);
    if ('ok' in changed) return changed;
    return done(await describeImport(tx, changed));
  });
  if (outcome.ok) context.nudge.send('outbox');
  return outcome;
}
