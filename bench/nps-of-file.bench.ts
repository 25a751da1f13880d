import { createWriteStream } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import type { BenchRow } from './bench-row.ts';
import { type Measure, measureCommand } from './measure-command.ts';

const ROWS = 1_000_000;
const RUNS = 3;
const MAX_SECONDS = 5;
const MAX_MEGABYTES = 150;

const BOUCLE = fileURLToPath(new URL('../app/bin/boucle.mjs', import.meta.url));

/** What any program in Node must do at least: start, and read the file through a stream. */
const READ_ONLY = `
  let lines = 0;
  for await (const chunk of (await import('node:fs')).createReadStream(process.argv[1])) {
    for (let at = chunk.indexOf(10); at !== -1; at = chunk.indexOf(10, at + 1)) lines++;
  }
  console.log(lines);`;

/** `boucle nps` on a million rows, against reading the same file and against `wc -l`, in the same run. */
export async function run(): Promise<BenchRow[]> {
  const folder = await mkdtemp(join(tmpdir(), 'boucle-bench-'));
  try {
    const file = join(folder, 'answers.csv');
    await pipeline(Readable.from(answers()), createWriteStream(file));
    const megabytes = Math.round((await stat(file)).size / 1e6);
    const nps = [BOUCLE, 'nps', file, '--score', 'score', '--missing', 'NA', '--json'];
    const whole = await best(folder, process.execPath, nps);
    const grouped = await best(folder, process.execPath, [...nps, '--by', 'country']);
    const wide = await best(folder, process.execPath, [...nps, '--by', 'comment']);
    const streamed = await best(folder, process.execPath, ['--input-type=module', '-e', READ_ONLY, file]);
    const counted = await best(folder, 'wc', ['-l', file]).catch(() => undefined);
    const peak = Math.max(whole.megabytes, grouped.megabytes, wide.megabytes);
    return [
      seconds('boucle nps', whole.seconds, `${ROWS.toLocaleString('en')} rows, ${megabytes} MB`),
      seconds('boucle nps --by country', grouped.seconds, '6 groups, accents'),
      seconds('boucle nps --by comment', wide.seconds, 'quoted cells over two lines'),
      {
        name: 'boucle nps, peak memory',
        value: peak,
        unit: 'MB',
        target: `at most ${MAX_MEGABYTES} MB`,
        ok: peak <= MAX_MEGABYTES,
        note: 'the largest process',
      },
      ratio('boucle nps against a Node stream that counts lines', whole.seconds, streamed.seconds),
      ...(counted ? [ratio('boucle nps against wc -l', whole.seconds, counted.seconds)] : []),
    ];
  } finally {
    await rm(folder, { recursive: true });
  }
}

function* answers(): Generator<string> {
  const countries = ['France', 'Deutschland', 'Österreich', 'España', 'Italia', 'Belgique'];
  const scores = ['10', '9', '10', '8', '7', '9', '3', '0', 'NA', '10', '', '6', 'neuf'];
  const comments = ['"Très bien,\n""merci"" à tous"', '', 'Fast and friendly', '', 'Trop long'];
  yield 'id,answered at,country,score,comment,agent,amount\r\n';
  let text = '';
  for (let row = 0; row < ROWS; row++) {
    const day = String((row % 28) + 1).padStart(2, '0');
    const [country, score] = [countries[(row * 7) % 6], scores[(row * 5) % 13]];
    text += `${row},2026-01-${day},${country},${score},${comments[row % 5]},agent ${row % 40},${row % 900}.50\r\n`;
    if (text.length > 100_000) {
      yield text;
      text = '';
    }
  }
  yield text;
}

/** The best of a few runs: what disturbs a measure only ever adds to it. Memory is the worst. */
async function best(folder: string, command: string, args: readonly string[]): Promise<Measure> {
  const measures: Measure[] = [];
  for (let turn = 0; turn < RUNS; turn++)
    measures.push(await measureCommand(join(folder, 'peaks'), command, args));
  return {
    seconds: Math.min(...measures.map((one) => one.seconds)),
    megabytes: Math.max(...measures.map((one) => one.megabytes)),
  };
}

const seconds = (name: string, value: number, note: string): BenchRow => ({
  name,
  value,
  unit: 's',
  target: `at most ${MAX_SECONDS} s`,
  ok: value <= MAX_SECONDS,
  note,
});

const ratio = (name: string, one: number, reference: number): BenchRow => ({
  name,
  value: one / reference,
  unit: '×',
  note: `reference ${reference.toFixed(3)} s`,
});

if (import.meta.main) console.table(await run());
