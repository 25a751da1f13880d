import type { ExportedColumn, ExportedList } from './organization-tables.ts';

/** As `formulaSafe` of platform/tabular, for the database to do: a number with its sign is none. */
const formulaSafe = (sql: string): string =>
  `CASE WHEN (${sql})::text ~ '^[=+\\-@\\t\\r]' AND (${sql})::text !~ '^[+-]?\\d+([.,]\\d+)?$' THEN '''' || (${sql})::text ELSE (${sql})::text END`;

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/**
 * JSON has no raw control character: with two of them for quote and delimiter, COPY's CSV is the text as it is, a
 * line each.
 */
const AS_IT_IS = "(FORMAT csv, QUOTE E'\\x01', DELIMITER E'\\x02', ESCAPE E'\\x01')";

/** `tagged`: each line says which list it is of, for a file that holds all of them. */
export function copyAsJson({ name, columns, source }: ExportedList, tagged: boolean): string {
  const row = `SELECT ${columns.map((column) => `${column.sql} AS ${quoted(column.name)}`).join(', ')} ${source}`;
  const line = tagged
    ? `json_build_object('list', '${name.replaceAll("'", "''")}', 'row', row_to_json(r))`
    : 'row_to_json(r)';
  return `COPY (SELECT ${line}::text FROM (${row}) AS r) TO STDOUT WITH ${AS_IT_IS}`;
}

export function copyAsCsv({ columns, source }: ExportedList, delimiter: ',' | ';'): string {
  const cell = ({ name, isText, sql }: ExportedColumn): string =>
    `${isText ? formulaSafe(sql) : sql} AS ${quoted(name)}`;
  return `COPY (SELECT ${columns.map(cell).join(', ')} ${source}) TO STDOUT WITH (FORMAT csv, HEADER, DELIMITER '${delimiter}')`;
}
