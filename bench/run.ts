/**
 * `npm run bench`: every measurement, as a table. Each figure is a ratio against a reference taken in the same
 * run, or a size; a machine's seconds alone say little. `--only ingest,home` runs some of them.
 */
import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import type { BenchRow } from './bench-row.ts';

const BENCHES = [
  'nps-of-file',
  'ingest',
  'home',
  'contact-list',
  'case-list',
  'corrector',
  'import-responses',
  'server-memory',
  'sizes',
  'mail-kill',
  'crash',
  'loop-year',
  'backup',
] as const;

const { values } = parseArgs({ options: { only: { type: 'string' }, json: { type: 'string' } } });
const wanted = values.only?.split(',') ?? BENCHES;

const rows: BenchRow[] = [];
for (const name of wanted) {
  console.error(`\n── ${name}`);
  try {
    const { run } = (await import(`./${name}.bench.ts`)) as { run(): Promise<BenchRow[]> };
    rows.push(...(await run()));
  } catch (error) {
    console.error(error);
    rows.push({ name, value: Number.NaN, unit: '', ok: false, note: String(error).slice(0, 200) });
  }
}

const figure = (value: number): string =>
  Number.isNaN(value) ? 'not measured' : String(Number(value.toPrecision(3)));
const lines = rows.map(
  ({ name, value, unit, target = '', ok, note = '' }) =>
    `| ${name} | ${figure(value)} ${unit} | ${target} | ${ok === undefined ? '' : ok ? 'yes' : 'NO'} | ${note} |`,
);
console.log(['| what | measured | target | met | note |', '|---|---|---|---|---|', ...lines].join('\n'));
if (values.json !== undefined) await writeFile(values.json, JSON.stringify(rows, null, 2));
process.exit(rows.some((row) => row.ok === false) ? 1 : 0);
