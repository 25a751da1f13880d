import { type Actor, may } from '../../platform/actor.ts';
import type { Context } from '../../platform/context.ts';
import { done, type Outcome, refused } from '../../platform/outcome.ts';
import { recordAudit } from '../organizations/record-audit.ts';
import { getSurvey } from '../surveys/get-survey.ts';
import {
  FIELDS,
  type ImportItem,
  type ImportKind,
  type ImportPlan,
  PROPERTIES_MAX,
  PROPERTY,
  type Shape,
} from './contract.ts';
import { deleteProblems } from './problem-queries.ts';
import { lockImport, updateImport } from './queries.ts';
import { questionsOf } from './questions.ts';
import { describeImport } from './show-import.ts';

/** Keeps what each column becomes and what was answered. An earlier dry run says nothing of it any more. */
export async function planImport(
  context: Context,
  actor: Actor,
  id: string,
  plan: ImportPlan,
): Promise<Outcome<ImportItem>> {
  if (!may(actor, 'manage')) return refused('forbidden', 'forbidden');
  const now = context.clock();
  return context.db.transaction().execute(async (tx) => {
    const row = await lockImport(tx, actor.orgId, id);
    if (row === null) return refused('not-found', 'imports:problems.no-import');
    if (row.state !== 'uploaded' && row.state !== 'ready')
      return refused('conflict', 'imports:problems.over');
    if (row.shape === null) return refused('conflict', 'imports:problems.look-first');
    const field = problemOf(row.kind, row.shape, plan);
    if (field !== null) return refused('invalid', 'invalid', { fields: { columns: field } });
    const wanted = row.kind === 'responses' ? plan.survey : undefined;
    const survey = wanted === undefined ? null : await getSurvey(tx, actor.orgId, wanted);
    if (wanted !== undefined && survey === null) {
      return refused('invalid', 'invalid', { fields: { survey: 'imports:problems.no-survey' } });
    }
    const isReady = questionsOf(row.kind, row.shape, plan, survey?.kind ?? null).length === 0;
    const state = isReady ? 'ready' : 'uploaded';
    await updateImport(tx, actor.orgId, id, { plan, surveyId: survey?.id ?? null, trial: null, state });
    await deleteProblems(tx, actor.orgId, id);
    const entry = { action: 'import.planned', subjectType: 'import', subjectId: id };
    await recordAudit(tx, actor, { ...entry, details: { columns: plan.columns.length } }, now);
    const changed = { ...row, plan, state, surveyId: survey?.id ?? null, trial: null } as const;
    return done(await describeImport(tx, changed));
  });
}

/** The sentence that says what is wrong with the columns; null when nothing is. */
function problemOf(kind: ImportKind, shape: Shape, { columns }: ImportPlan): string | null {
  const fields: readonly string[] = [...FIELDS[kind], PROPERTY];
  const properties = columns.filter(({ field }) => field === PROPERTY);
  if (properties.length > PROPERTIES_MAX) return 'imports:problems.too-many-properties';
  const places = new Set<number>();
  const taken = new Set<string>();
  for (const { column, field, property } of columns) {
    if (column >= shape.columns.length || places.has(column)) return 'imports:problems.column';
    if (!fields.includes(field)) return 'imports:problems.field';
    if (field === PROPERTY && property === undefined) return 'imports:problems.property';
    const key = field === PROPERTY ? `property ${property}` : field;
    if (taken.has(key))
      return field === PROPERTY ? 'imports:problems.property-twice' : 'imports:problems.twice';
    places.add(column);
    taken.add(key);
  }
  return null;
}
