import { type Actor, may, type OrgId } from '../../platform/actor.ts';
import type { Context } from '../../platform/context.ts';
import { readIdCursor, writeIdCursor } from '../../platform/http/id-cursor.ts';
import { done, type Outcome, refused } from '../../platform/outcome.ts';
import type { Db } from '../../platform/postgres/database.ts';
import { listMembers } from '../organizations/list-members.ts';
import { getSurvey } from '../surveys/get-survey.ts';
import type { ImportItem, ImportListItem, Imports, ImportsQuery } from './contract.ts';
import { selectReasons } from './problem-queries.ts';
import { type ImportRow, selectImport, selectImports } from './queries.ts';
import { questionsOf } from './questions.ts';

const EXAMPLES = 3;

export async function showImport(context: Context, actor: Actor, id: string): Promise<Outcome<ImportItem>> {
  if (!may(actor, 'manage')) return refused('forbidden', 'forbidden');
  const row = await selectImport(context.db, actor.orgId, id);
  if (row === null) return refused('not-found', 'imports:problems.no-import');
  return done(await describeImport(context.db, row));
}

export async function listImports(
  context: Context,
  actor: Actor,
  query: ImportsQuery,
): Promise<Outcome<Imports>> {
  if (!may(actor, 'manage')) return refused('forbidden', 'forbidden');
  const before = readIdCursor(query.cursor);
  if (before === undefined) {
    return refused('invalid', 'invalid', { fields: { cursor: 'platform:problems.invalid-field' } });
  }
  const rows = await selectImports(
    context.db,
    actor.orgId,
    { kind: query.kind ?? null, before },
    query.limit + 1,
  );
  const shown = rows.slice(0, query.limit);
  const last = rows.length > query.limit ? shown.at(-1) : undefined;
  const names = await namesOf(context.db, actor.orgId);
  const items: ImportListItem[] = [];
  for (const row of shown) items.push(await summaryOf(context.db, row, names));
  return done({
    items,
    nextCursor: last === undefined ? null : writeIdCursor(last.id),
  });
}

/** All that a screen shows of one import. */
export async function describeImport(db: Db, row: ImportRow): Promise<ImportItem> {
  const summary = await summaryOf(db, row, await namesOf(db, row.orgId));
  const survey = row.surveyId === null ? null : await getSurvey(db, row.orgId, row.surveyId);
  const reasons = await selectReasons(db, row.orgId, row.id, EXAMPLES);
  const questions =
    row.shape === null ? [] : questionsOf(row.kind, row.shape, row.plan, survey?.kind ?? null);
  return { ...summary, plan: row.plan, questions, trial: row.trial, reasons };
}

async function namesOf(db: Db, orgId: OrgId): Promise<Map<string, string>> {
  const members = await listMembers(db, orgId);
  return new Map(members.map(({ id, name }) => [id, name]));
}

async function summaryOf(
  db: Db,
  row: ImportRow,
  names: ReadonlyMap<string, string>,
): Promise<ImportListItem> {
  const survey = row.surveyId === null ? null : await getSurvey(db, row.orgId, row.surveyId);
  const { id, kind, fileName, size, state, records, created, updated, known, refused, failure } = row;
  const isOver = row.finishedAt !== null;
  return {
    id,
    kind,
    fileName,
    size,
    state,
    survey: survey === null ? null : { id: survey.id, slug: survey.slug, name: survey.name },
    records,
    total: row.shape?.records ?? (isOver ? records : null),
    counts: { created, updated, known, refused },
    failure,
    by: row.actorId === null ? null : (names.get(row.actorId) ?? null),
    createdAt: row.createdAt.toISOString(),
    startedAt: row.startedAt?.toISOString() ?? null,
    finishedAt: row.finishedAt?.toISOString() ?? null,
  };
}
