import { instantOf } from '../../../platform/calendar/instant-of.ts';
import type { TabularRecord } from '../../../platform/tabular/tabular-record.ts';
import { emailKey } from '../../contacts/email-key.ts';
import type { Scale } from '../../surveys/scale.ts';
import type { ColumnMapping, MappedField } from './column-mapping.ts';
import type { DateReading } from './read-date.ts';
import { type FractionRule, readScore } from './read-score.ts';
import { rowIdentity } from './row-identity.ts';

/** Why a record becomes no answer. */
export type SkipReason =
  | 'missing-score'
  | 'invalid-score'
  | 'fractional-score'
  | 'missing-date'
  | 'invalid-date'
  | 'ambiguous-date'
  | 'future-date'
  | 'invalid-email';

export interface ImportedRow {
  readonly line: number;
  /** What makes the row itself: its mapped id, else its content and its rank among equals. */
  readonly identity: string;
  readonly score: number;
  readonly comment: string | null;
  readonly answeredAt: Date;
  readonly contact: { email?: string; externalId?: string; name?: string } | null;
  readonly properties: Record<string, string>;
}

export type RowReading =
  | { readonly ok: true; readonly row: ImportedRow }
  | {
      readonly ok: false;
      readonly line: number;
      readonly reason: SkipReason;
      /** The column at fault, and what stands in it. */
      readonly column: number | null;
      readonly value: string;
    };

export interface RowRules {
  readonly mapping: ColumnMapping;
  /** What stands for "nothing" in a column, beside blank. */
  readonly missing: ReadonlyMap<number, ReadonlySet<string>>;
  readonly readDate: (text: string) => DateReading;
  readonly fractions: FractionRule;
  /** A 9 is no score of a CSAT: it is refused, never taken for another scale’s. */
  readonly scale: Pick<Scale, 'min' | 'max'>;
  readonly timeZone: string;
  readonly now: Date;
}

export interface RowReader {
  read(record: TabularRecord): RowReading;
  /** Only takes note of a record that an earlier run dealt with. */
  pass(record: TabularRecord): void;
}

const PROPERTY_VALUE_MAX = 500;
const COMMENT_MAX = 20_000;
const KEPT_DATES = 10_000;

const NO_TOKENS: ReadonlySet<string> = new Set();

/** PostgreSQL's text cannot hold NUL; a few old exports do. */
const withoutNul = (text: string): string => (text.includes('\u0000') ? text.replaceAll('\u0000', '') : text);

/** Reads records one after the other. */
export function rowReader(rules: RowRules): RowReader {
  const { fields, properties } = rules.mapping;
  const now = rules.now.getTime();
  const identify = rowIdentity();
  const readInstant = instantReader(rules);
  const present = (record: TabularRecord, column: number | undefined): string => {
    if (column === undefined) return '';
    const text = withoutNul(record.cells[column] ?? '').trim();
    return (rules.missing.get(column) ?? NO_TOKENS).has(text) ? '' : text;
  };
  const cell = (record: TabularRecord, field: MappedField): string => present(record, fields[field]);

  const read = (record: TabularRecord): RowReading => {
    const identity = identify(record, cell(record, 'id'));
    const skip = (reason: SkipReason, field: MappedField): RowReading => {
      const column = fields[field] ?? null;
      const value = column === null ? '' : withoutNul(record.cells[column] ?? '').trim();
      return { ok: false, line: record.line, reason, column, value };
    };
    const written = cell(record, 'score');
    if (written === '') return skip('missing-score', 'score');
    const score = readScore(written, rules.scale, rules.fractions);
    if (!score.ok) return skip(score.reason, 'score');
    const answered = fields.answeredAt === undefined ? rules.now : readInstant(cell(record, 'answeredAt'));
    if (typeof answered === 'string') return skip(answered, 'answeredAt');
    if (answered.getTime() > now) return skip('future-date', 'answeredAt');
    const [email, externalId] = [cell(record, 'email'), cell(record, 'externalId')];
    if (email !== '' && emailKey(email) === null) return skip('invalid-email', 'email');
    const known: Record<string, string> = {};
    for (const { name, column } of properties) {
      const value = present(record, column).slice(0, PROPERTY_VALUE_MAX);
      if (value !== '') known[name] = value;
    }
    const row = {
      line: record.line,
      identity,
      score: score.score,
      comment: cell(record, 'comment').slice(0, COMMENT_MAX) || null,
      answeredAt: answered,
      contact:
        email === '' && externalId === '' ? null : withoutBlanks(email, externalId, cell(record, 'name')),
      properties: known,
    };
    return { ok: true, row };
  };
  return { read, pass: (record) => void identify(record, cell(record, 'id')) };
}

/** Reads dates; days come again and again, and a calendar takes its time. */
function instantReader({ readDate, timeZone }: RowRules): (text: string) => Date | SkipReason {
  const kept = new Map<string, Date | SkipReason>();
  return (text) => {
    if (text === '') return 'missing-date';
    const known = kept.get(text);
    if (known !== undefined) return known;
    const instant = toInstant(readDate(text), timeZone);
    if (kept.size === KEPT_DATES) kept.clear();
    kept.set(text, instant);
    return instant;
  };
}

function toInstant(reading: DateReading, timeZone: string): Date | SkipReason {
  if (reading.kind === 'instant') return reading.at;
  if (reading.kind !== 'local') return reading.kind === 'ambiguous' ? 'ambiguous-date' : 'invalid-date';
  const { year, month, day, hour, minute, second } = reading.fields;
  return instantOf(new Date(Date.UTC(year, month - 1, day, hour, minute, second)), timeZone);
}

const withoutBlanks = (email: string, externalId: string, name: string): ImportedRow['contact'] => ({
  ...(email !== '' && { email }),
  ...(externalId !== '' && { externalId }),
  ...(name !== '' && { name }),
});
