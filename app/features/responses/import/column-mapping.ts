import { type ColumnOutcome, plainName, resolveColumn } from '../../../platform/tabular/column.ts';

/** What a column can become. `property.NAME` and `property.*` come beside these. */
export const MAPPED_FIELDS = ['score', 'comment', 'answeredAt', 'id', 'email', 'externalId', 'name'] as const;

export type MappedField = (typeof MAPPED_FIELDS)[number];

/** Which column (by index) becomes what. */
export interface ColumnMapping {
  readonly fields: Partial<Record<MappedField, number>>;
  readonly properties: readonly {
    readonly name: string;
    readonly column: number;
    readonly declared: boolean;
  }[];
}

export type MappingProblem =
  | { readonly code: 'no-equals' | 'unknown-key' | 'twice'; readonly given: string }
  | { readonly code: 'no-score' }
  | {
      readonly code: 'column';
      readonly wanted: string;
      readonly outcome: Extract<ColumnOutcome, { ok: false }>;
    };

export type MappingOutcome =
  | { readonly ok: true; readonly mapping: ColumnMapping }
  | { readonly ok: false; readonly problem: MappingProblem };

const PROPERTY = 'property.';
const PROPERTY_NAME_MAX = 60;

/** Reads `KEY=COLUMN` texts against a header. `property.*=rest` takes every column not named otherwise. */
export function readMapping(texts: readonly string[], header: readonly string[]): MappingOutcome {
  const fields: Partial<Record<MappedField, number>> = {};
  const properties: { name: string; column: number; declared: boolean }[] = [];
  let takesRest = false;
  const seen = new Set<string>();
  for (const text of texts) {
    const equals = text.indexOf('=');
    if (equals < 1) return refuse({ code: 'no-equals', given: text });
    const key = text.slice(0, equals).trim();
    const wanted = text.slice(equals + 1);
    if (seen.has(key)) return refuse({ code: 'twice', given: key });
    seen.add(key);
    if (key === `${PROPERTY}*`) {
      if (wanted.trim() !== 'rest') return refuse({ code: 'unknown-key', given: text });
      takesRest = true;
      continue;
    }
    const outcome = resolveColumn(header, wanted);
    if (!outcome.ok) return refuse({ code: 'column', wanted, outcome });
    if (isField(key)) fields[key] = outcome.index;
    else if (key.startsWith(PROPERTY) && key.length > PROPERTY.length) {
      properties.push({ name: key.slice(PROPERTY.length), column: outcome.index, declared: true });
    } else return refuse({ code: 'unknown-key', given: key });
  }
  if (fields.score === undefined) return refuse({ code: 'no-score' });
  if (takesRest) properties.push(...restOf(header, fields, properties));
  return { ok: true, mapping: { fields, properties } };
}

const refuse = (problem: MappingProblem): MappingOutcome => ({ ok: false, problem });

const isField = (key: string): key is MappedField => (MAPPED_FIELDS as readonly string[]).includes(key);

function restOf(
  header: readonly string[],
  fields: Partial<Record<MappedField, number>>,
  named: readonly { name: string; column: number }[],
): { name: string; column: number; declared: boolean }[] {
  const taken = new Set([...Object.values(fields), ...named.map((property) => property.column)]);
  const names = new Set(named.map((property) => property.name));
  const rest: { name: string; column: number; declared: boolean }[] = [];
  header.forEach((title, column) => {
    if (taken.has(column)) return;
    const base = plainName(title).slice(0, PROPERTY_NAME_MAX) || `#${column + 1}`;
    // Two columns of one name, or of one beginning: the number tells them apart.
    const name = names.has(base) ? `${base.slice(0, PROPERTY_NAME_MAX - 6)} #${column + 1}` : base;
    names.add(name);
    rest.push({ name, column, declared: false });
  });
  return rest;
}

/** Of an anonymous survey nothing is read that tells who answered. */
export function withoutPeople(
  { anonymous }: { readonly anonymous: boolean },
  { fields, properties }: ColumnMapping,
): ColumnMapping {
  if (!anonymous) return { fields, properties };
  const { email: _email, externalId: _id, name: _name, ...said } = fields;
  return { fields: said, properties: [] };
}

/** The properties that were named: figures may be split by them. */
export const declaredBy = ({ properties }: ColumnMapping): string[] =>
  properties.filter((property) => property.declared).map((property) => property.name);

/** The same tokens stand for nothing in the columns of score, comment and date; never in properties. */
export function missingOf(
  { fields }: ColumnMapping,
  tokens: readonly string[],
): Map<number, ReadonlySet<string>> {
  const set = new Set(tokens.map((token) => token.trim()));
  const columns = [fields.score, fields.comment, fields.answeredAt];
  return new Map(columns.flatMap((column) => (column === undefined ? [] : [[column, set]])));
}
