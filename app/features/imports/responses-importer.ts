import type { Actor } from '../../platform/actor.ts';
import type { Context } from '../../platform/context.ts';
import { AnswersWriting } from '../responses/import/answers-writing.ts';
import {
  type ColumnMapping,
  declaredBy,
  type MappedField,
  withoutPeople,
} from '../responses/import/column-mapping.ts';
import { KnownRows } from '../responses/import/known-rows.ts';
import { dateReader } from '../responses/import/read-date.ts';
import { type ImportedRow, rowReader } from '../responses/import/read-row.ts';
import { withoutForgotten } from '../responses/import/without-forgotten.ts';
import { DimensionResolver } from '../responses/resolve-dimensions.ts';
import type { Survey } from '../surveys/contract.ts';
import { scaleOf } from '../surveys/scale.ts';
import { type ImportPlan, PROPERTY, type Shape } from './contract.ts';
import { cutValue, type Importer } from './importer.ts';

/** Past answers, written as `boucle import` writes them. */
export function responsesImporter(
  context: Context,
  actor: Actor,
  { plan, shape, survey, timeZone, now }: ResponsesWish,
): Importer<ImportedRow> {
  const mapping = withoutPeople(survey, mappingOf(plan));
  const missing = new Map(plan.columns.map(({ column, missing: tokens = [] }) => [column, new Set(tokens)]));
  const reader = rowReader({
    mapping,
    missing,
    readDate: dateReader(orderOf(plan, shape)),
    fractions: plan.fractions ?? null,
    scale: scaleOf(survey.kind),
    timeZone,
    now,
  });
  const dimensions = new DimensionResolver(context.db);
  const declare = declaredBy(mapping);
  const stored = new KnownRows(context.db, actor, survey);
  return {
    read: (record) => {
      const reading = reader.read(record);
      if (reading.ok) return reading;
      const { line, reason, column, value } = reading;
      const columnName = column === null ? null : (shape.columns[column]?.name ?? null);
      return { ok: false, refusal: { line, reason, columnName, value: cutValue(value) } };
    },
    pass: reader.pass,
    sift: async (rows) => ({ kept: await withoutForgotten(context.db, actor.orgId, rows), refusals: [] }),
    openWriting: (tx, at) => {
      const answers = new AnswersWriting(tx, actor, { survey, dimensions, declare }, at);
      let given = 0;
      return {
        write: async (rows) => {
          given += rows.length;
          await answers.write(rows);
        },
        end: async () => {
          const created = await answers.end();
          return { created, updated: 0, known: given - created };
        },
        settle: () => answers.settle(),
      };
    },
    tryOut: async (rows) => {
      const known = await stored.count(rows);
      return { created: rows.length - known, updated: 0, known };
    },
  };
}

export interface ResponsesWish {
  readonly plan: ImportPlan;
  readonly shape: Shape;
  readonly survey: Survey;
  readonly timeZone: string;
  readonly now: Date;
}

function mappingOf({ columns }: ImportPlan): ColumnMapping {
  const fields: Partial<Record<MappedField, number>> = {};
  const properties: { name: string; column: number; declared: boolean }[] = [];
  for (const { column, field, property, split } of columns) {
    if (field === PROPERTY) properties.push({ name: property ?? '', column, declared: split === true });
    else fields[field as MappedField] = column;
  }
  return { fields, properties };
}

/** What a person said, else what the whole column tells. */
function orderOf(plan: ImportPlan, shape: Shape): 'dmy' | 'mdy' | null {
  if (plan.dateOrder !== undefined) return plan.dateOrder;
  const column = plan.columns.find(({ field }) => field === 'answeredAt')?.column;
  const order = column === undefined ? undefined : shape.columns[column]?.dateOrder;
  return order === 'dmy' || order === 'mdy' ? order : null;
}
