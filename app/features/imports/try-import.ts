import { type Actor, may } from '../../platform/actor.ts';
import type { Context } from '../../platform/context.ts';
import { recordEvent } from '../../platform/outbox/record-event.ts';
import { done, type Outcome, refused } from '../../platform/outcome.ts';
import { recordAudit } from '../organizations/record-audit.ts';
import type { Counts, ImportItem } from './contract.ts';
import { failureOf } from './failure-of.ts';
import { openImport } from './open-import.ts';
import { deleteProblems, insertProblems } from './problem-queries.ts';
import { lockImport, selectImport, updateImport } from './queries.ts';
import { readChunks } from './read-chunks.ts';
import { describeImport } from './show-import.ts';

/** Reads the whole file as an import would, and counts; of people and answers nothing is written. */
export async function tryImport(context: Context, actor: Actor, id: string): Promise<Outcome<ImportItem>> {
  if (!may(actor, 'manage')) return refused('forbidden', 'forbidden');
  const now = context.clock();
  const row = await selectImport(context.db, actor.orgId, id);
  if (row === null) return refused('not-found', 'imports:problems.no-import');
  if (row.state === 'uploaded') return refused('conflict', 'imports:problems.questions');
  if (row.state !== 'ready') return refused('conflict', 'imports:problems.over');
  const trial: Counts = { created: 0, updated: 0, known: 0, refused: 0 };
  const { orgId } = actor;
  await context.db.transaction().execute((tx) => deleteProblems(tx, orgId, id));
  try {
    const opened = await openImport(context, row, now);
    if (opened === null) return refused('conflict', 'imports:problems.questions');
    for await (const { rows, refusals } of readChunks(opened.table, opened.importer, 0)) {
      const sifted = await opened.importer.sift(rows);
      const all = [...refusals, ...sifted.refusals];
      const counted = await opened.importer.tryOut(sifted.kept);
      trial.created += counted.created;
      trial.updated += counted.updated;
      trial.known += counted.known;
      trial.refused += all.length;
      await context.db.transaction().execute((tx) => insertProblems(tx, orgId, id, all));
    }
  } catch (error) {
    const failure = failureOf(error);
    if (failure === null) throw error;
    return refused('invalid', `imports:failures.${failure.code}`, { values: { line: failure.line } });
  }
  return context.db.transaction().execute(async (tx) => {
    const current = await lockImport(tx, orgId, id);
    // Somebody changed the plan or started it meanwhile: these counts are of another one.
    const isSame = current?.state === 'ready' && JSON.stringify(current.plan) === JSON.stringify(row.plan);
    if (!isSame) return refused('conflict', 'imports:problems.changed');
    await updateImport(tx, orgId, id, { trial });
    const entry = { action: 'import.tried', subjectType: 'import', subjectId: id };
    await recordAudit(tx, actor, { ...entry, details: trial }, now);
    await recordEvent(tx, orgId, 'screen.changed', { topic: 'imports' }, now);
    return done(await describeImport(tx, { ...current, trial }));
  });
}
