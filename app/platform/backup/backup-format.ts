import { z } from 'zod';

/** The first line of every backup once decompressed; the number grows when an older Boucle could not read it. */
export const FORMAT = 1;
export const FIRST_LINE = `-- Boucle backup ${FORMAT}`;
export const ANY_FIRST_LINE = /^-- Boucle backup (\d+)$/;

const MANIFEST = '-- manifest ';
const TABLE = '-- table ';
const END = '-- end ';

/** Ends the rows of a table. No row looks like it: COPY doubles a backslash that is data. */
export const END_OF_ROWS = '\\.\n';

const manifestSchema = z.object({
  app: z.string(),
  at: z.iso.datetime(),
  /** PostgreSQL's version, for whoever reads the file. */
  postgres: z.string(),
  /** The migrations that the database had: its schema. */
  migrations: z.array(z.string()),
  tables: z.array(z.object({ name: z.string(), columns: z.array(z.string()) })),
});

const tableSchema = z.object({ name: z.string(), rows: z.number(), sha256: z.string() });
const endSchema = z.object({ rows: z.number(), sha256: z.string() });

export type Manifest = z.infer<typeof manifestSchema>;
export type TableTrailer = z.infer<typeof tableSchema>;
export type EndTrailer = z.infer<typeof endSchema>;
export type TableShape = Manifest['tables'][number];

export const manifestLine = (manifest: Manifest): string => `${MANIFEST}${JSON.stringify(manifest)}`;
export const tableLine = (table: TableTrailer): string => `${TABLE}${JSON.stringify(table)}`;
export const endLine = (end: EndTrailer): string => `${END}${JSON.stringify(end)}`;

/** null: not such a line. */
function read<T>(schema: z.ZodType<T>, start: string, line: string): T | null {
  if (!line.startsWith(start)) return null;
  try {
    return schema.parse(JSON.parse(line.slice(start.length)));
  } catch {
    return null;
  }
}

export const readManifest = (line: string): Manifest | null => read(manifestSchema, MANIFEST, line);
export const readTable = (line: string): TableTrailer | null => read(tableSchema, TABLE, line);
export const readEnd = (line: string): EndTrailer | null => read(endSchema, END, line);

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** `auth.user` as SQL writes it. */
export const quotedTable = (name: string): string => name.split('.').map(quoted).join('.');

/** Fit for psql as well, which is the way out without us. */
export const copyLine = ({ name, columns }: TableShape): string =>
  `COPY ${quotedTable(name)} (${columns.map(quoted).join(', ')}) FROM stdin;`;

export const copyInSql = (table: TableShape): string =>
  `${copyLine(table).slice(0, -' stdin;'.length)} STDIN WITH (FREEZE)`;

export const selectSql = ({ name, columns }: TableShape): string =>
  `SELECT ${columns.map(quoted).join(', ')} FROM ${quotedTable(name)}`;
