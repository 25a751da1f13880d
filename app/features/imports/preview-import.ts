import { type Actor, may, type OrgId } from '../../platform/actor.ts';
import type { Context } from '../../platform/context.ts';
import { done, type Outcome, refused } from '../../platform/outcome.ts';
import type { Tx } from '../../platform/postgres/database.ts';
import { fileBytes } from '../../platform/tabular/file-bytes.ts';
import { openTable } from '../../platform/tabular/open-table.ts';
import { TableError } from '../../platform/tabular/table-error.ts';
import { listSurveys } from '../surveys/list-surveys.ts';
import type { ColumnPlan, ImportKind, ImportPlan, Preview, Shape } from './contract.ts';
import { guessColumns } from './guess-columns.ts';
import { importFile } from './import-file.ts';
import { profileTable } from './profile-table.ts';
import { lockImport, selectImport, updateImport } from './queries.ts';
import { questionsOf } from './questions.ts';

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
    if (current?.state !== 'uploaded' || current.shape !== null) return;
    const proposed = await proposePlan(tx, actor.orgId, row.kind, shape);
    await updateImport(tx, actor.orgId, id, { shape, ...proposed });
  });
  return done({ shape, guess: guessColumns(row.kind, shape) });
}

/** What the screen begins with: a person sees it, corrects it, and starts it. */
async function proposePlan(tx: Tx, orgId: OrgId, kind: ImportKind, shape: Shape) {
  const columns = guessColumns(kind, shape).map(
    ({ confidence: _confidence, ...column }): ColumnPlan => column,
  );
  const surveys =
    kind === 'responses' ? (await listSurveys(tx, orgId)).filter((survey) => survey.archivedAt === null) : [];
  const [only] = surveys.length === 1 ? surveys : [];
  const plan: ImportPlan = { columns, ...(only !== undefined && { survey: only.slug }) };
  const isReady = questionsOf(kind, shape, plan, only?.kind ?? null).length === 0;
  return { plan, surveyId: only?.id ?? null, state: isReady ? 'ready' : 'uploaded' } as const;
}
