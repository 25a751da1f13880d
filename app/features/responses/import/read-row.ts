import { createHash } from 'node:crypto';
import { parseScore } from '@boucle/stats';
import { instantOf } from '../../../platform/calendar/instant-of.ts';
import type { TabularRecord } from '../../../platform/tabular/tabular-record.ts';
import { emailKey } from '../../contacts/email-key.ts';
import type { SurveyKind } from '../../surveys/contract.ts';
import { isOnScale } from '../../surveys/scale.ts';
import type { ColumnMapping, MappedField } from './column-mapping.ts';
import type { DateReading } from './read-date.ts';

/** Why a record becomes no answer. */
export type SkipReason =
  | 'missing-score'
  | 'invalid-score'
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
  | { readonly ok: false; readonly line: number; readonly reason: SkipReason };

export interface RowRules {
  readonly mapping: ColumnMapping;
  /** A 9 is no score of a CSAT: it is refused, never taken for another scale’s. */
  readonly kind: SurveyKind;
  /** What stands for "nothing" in the columns of score, comment and date, beside blank. */
  readonly missing: ReadonlySet<string>;
  readonly readDate: (text: string) => DateReading;
  readonly timeZone: string;
  readonly now: Date;
}

const PROPERTY_VALUE_MAX = 500;
const COMMENT_MAX = 20_000;

/** PostgreSQL's text cannot hold NUL; a few old exports do. */
const withoutNul = (text: string): string => (text.includes('\u0000') ? text.replaceAll('\u0000', '') : text);

/** Reads records one after the other; it counts equal records, so that true twins keep apart. */
export function rowReader({
  mapping,
  kind,
  missing,
  readDate,
  timeZone,
  now,
}: RowRules): (record: TabularRecord) => RowReading {
  const { fields, properties } = mapping;
  const tokens = [...missing];
  const ranks = new Map<string, number>();
  const cell = (record: TabularRecord, field: MappedField): string => {
    const column = fields[field];
    return column === undefined ? '' : withoutNul(record.cells[column] ?? '').trim();
  };
  const present = (text: string): string | null => (text === '' || missing.has(text) ? null : text);

  return (record) => {
    // The rank is counted for skipped records too: the next import may map them differently.
    const identity = identify(record, cell(record, 'id'), ranks);
    const skip = (reason: SkipReason): RowReading => ({ ok: false, line: record.line, reason });

    const score = parseScore(cell(record, 'score'), tokens);
    if (score.kind === 'missing') return skip('missing-score');
    if (score.kind === 'invalid' || !isOnScale(kind, score.score)) return skip('invalid-score');
    const answered = fields.answeredAt === undefined ? now : toInstant(present(cell(record, 'answeredAt')));
    if (typeof answered === 'string') return skip(answered);
    if (answered.getTime() > now.getTime()) return skip('future-date');
    const contact = {
      email: cell(record, 'email'),
      externalId: cell(record, 'externalId'),
      name: cell(record, 'name'),
    };
    if (contact.email !== '' && emailKey(contact.email) === null) return skip('invalid-email');

    return {
      ok: true,
      row: {
        line: record.line,
        identity,
        score: score.score,
        comment: present(cell(record, 'comment'))?.slice(0, COMMENT_MAX) ?? null,
        answeredAt: answered,
        contact: contact.email === '' && contact.externalId === '' ? null : withoutBlanks(contact),
        properties: withoutBlanks(
          Object.fromEntries(
            properties.map(({ name, column }) => [name, propertyValue(record.cells[column])]),
          ),
        ),
      },
    };
  };

  function toInstant(text: string | null): Date | SkipReason {
    if (text === null) return 'missing-date';
    const reading = readDate(text);
    if (reading.kind === 'instant') return reading.at;
    if (reading.kind !== 'local') return reading.kind === 'ambiguous' ? 'ambiguous-date' : 'invalid-date';
    const { year, month, day, hour, minute, second } = reading.fields;
    return instantOf(new Date(Date.UTC(year, month - 1, day, hour, minute, second)), timeZone);
  }
}

const propertyValue = (text = ''): string => withoutNul(text).trim().slice(0, PROPERTY_VALUE_MAX);

function withoutBlanks<T extends Record<string, string>>(all: T): T {
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== '')) as T;
}

function identify(record: TabularRecord, id: string, ranks: Map<string, number>): string {
  if (id !== '') return `id:${id}`;
  const hash = createHash('sha256').update(JSON.stringify(record.cells)).digest('base64url').slice(0, 22);
  const rank = (ranks.get(hash) ?? 0) + 1;
  ranks.set(hash, rank);
  return `row:${hash}:${rank}`;
}
