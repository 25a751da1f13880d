import type { Readable } from 'node:stream';
import { type Actor, may } from '../../platform/actor.ts';
import type { Context } from '../../platform/context.ts';
import { newId } from '../../platform/ids.ts';
import { recordEvent } from '../../platform/outbox/record-event.ts';
import { done, type Outcome, refused } from '../../platform/outcome.ts';
import { fileBytes } from '../../platform/tabular/file-bytes.ts';
import { openTable } from '../../platform/tabular/open-table.ts';
import { TableError } from '../../platform/tabular/table-error.ts';
import { recordAudit } from '../organizations/record-audit.ts';
import type { ImportItem, Upload } from './contract.ts';
import { importFile, removeImportFile, saveImportFile } from './import-file.ts';
import { insertImport, selectImport } from './queries.ts';
import { describeImport } from './show-import.ts';

/** A table with more columns is one that was turned on its side. */
const MAX_COLUMNS = 500;

/** Takes a file, and keeps it until it is brought in. What cannot be read as a table is refused at once. */
export async function uploadImport(
  context: Context,
  actor: Actor,
  { kind, name }: Upload,
  bytes: Readable,
): Promise<Outcome<ImportItem>> {
  if (!may(actor, 'manage')) return refused('forbidden', 'forbidden');
  const now = context.clock();
  const id = newId();
  const { config } = context;
  const size = await saveImportFile(config, id, bytes);
  if (size === 'too-large') return refused('too-large', 'imports:problems.too-large');
  if (size === 'cut-off') return refused('unavailable', 'imports:problems.cut-off');
  try {
    const problem = size === 0 ? 'empty-table' : await problemOf(importFile(config, id));
    if (problem !== null) {
      await removeImportFile(config, id);
      return refused('invalid', `imports:failures.${problem}`);
    }
    const { orgId, kind: actorKind, id: actorId } = actor;
    await context.db.transaction().execute(async (tx) => {
      const row = { orgId, id, kind, fileName: name, size, actorKind, actorId, createdAt: now };
      await insertImport(tx, row);
      const entry = { action: 'import.uploaded', subjectType: 'import', subjectId: id };
      await recordAudit(tx, actor, { ...entry, details: { kind, size } }, now);
      await recordEvent(tx, orgId, 'screen.changed', { topic: 'imports' }, now);
    });
  } catch (error) {
    await removeImportFile(config, id);
    throw error;
  }
  context.nudge.send('outbox');
  const row = await selectImport(context.db, actor.orgId, id);
  if (row === null) throw new Error('an import was written and is not there');
  return done(await describeImport(context.db, row));
}

async function problemOf(path: string): Promise<string | null> {
  try {
    const table = await openTable(fileBytes(path));
    await table.close();
    return table.header.length > MAX_COLUMNS ? 'too-many-columns' : null;
  } catch (error) {
    if (error instanceof TableError) return error.code;
    throw error;
  }
}
