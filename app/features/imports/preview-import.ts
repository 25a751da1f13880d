import { type Actor, may } from '../../platform/actor.ts';
import type { Context } from '../../platform/context.ts';
import { done, type Outcome, refused } from '../../platform/outcome.ts';
import { fileBytes } from '../../platform/tabular/file-bytes.ts';
import { openTable } from '../../platform/tabular/open-table.ts';
import { TableError } from '../../platform/tabular/table-error.ts';
import type { Preview, Shape } from './contract.ts';
import { guessColumns } from './guess-columns.ts';
import { importFile } from './import-file.ts';
import { profileTable } from './profile-table.ts';
import { lockImport, selectImport, updateImport } from './queries.ts';

/** What is in a file, and what its columns seem to be. The whole file is read the first time, and never again. */
export async function previewImport(context: Context, actor: Actor, id: string): Promise<Outcome<Preview>> {
  if (!may(actor, 'manage')) return refused('forbidden', 'forbidden');
  const row = await selectImport(context.db, actor.orgId, id);
  if (row === null) return refused('not-found', 'imports:problems.no-import');
  if (row.shape !== null) return done({ shape: row.shape, guess: guessColumns(row.kind, row.shape) });
  if (row.state !== 'uploaded') return refused('conflict', 'imports:problems.over');
  let shape: Shape;
  try {
    shape = await profileTable(await openTable(fileBytes(importFile(context.config, id))));
  } catch (error) {
    if (error instanceof TableError) {
      return refused('invalid', `imports:failures.${error.code}`, { values: { line: error.line ?? 1 } });
    }
    if ((error as { code?: unknown }).code === 'ENOENT')
      return refused('conflict', 'imports:failures.no-file');
    throw error;
  }
  await context.db.transaction().execute(async (tx) => {
    const current = await lockImport(tx, actor.orgId, id);
    if (current?.state === 'uploaded') await updateImport(tx, actor.orgId, id, { shape });
  });
  return done({ shape, guess: guessColumns(row.kind, shape) });
}
