import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { Checker } from '../app/features/closed-loop/corrector/engine/checker.ts';
import { cleanSentences, faults, scoreOf } from '../app/features/closed-loop/corrector/engine/corpus.ts';
import type { BenchRow } from './bench-row.ts';
import { median } from './median.ts';

const MAX_MS = 150;
const MAX_MB = 60;
const LETTER = 1500;
const ROUNDS = 15;
const NAMES = ['haddad', 'okafor', 'lebrun', 'delattre', 'benali', 'orsel', 'perrot', 'nunes'];

/** What the dictionaries of both languages add to a process: loaded, and having read a letter in each. */
const CHECKERS = new URL('../app/features/closed-loop/corrector/engine/checkers.ts', import.meta.url);
const MEASURE = `
  import { checkerOf } from ${JSON.stringify(CHECKERS.href)};
  const texts = { fr: 'Nous somes désolé que votre commande ai été livrer en retard malgrés vos apels.', en: 'We recieved you\\'re message.' };
  const before = process.memoryUsage.rss();
  for (const language of ['fr', 'en']) (await checkerOf(language)).check({ text: texts[language], language, known: [], isUnhappy: false });
  console.log((process.memoryUsage.rss() - before) / 1024 / 1024);
`;

async function memoryOfBoth(): Promise<number> {
  const child = spawn(process.execPath, ['--input-type=module', '--eval', MEASURE], {
    cwd: fileURLToPath(new URL('..', import.meta.url)),
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => {
    output += chunk.toString();
  });
  await once(child, 'exit');
  return Number(output.trim());
}

/** A letter of that length, made of sentences of the corpus; each round begins elsewhere, so that none is remembered. */
function letter(sentences: readonly string[], from: number): string {
  let text = '';
  for (let at = from; text.length < LETTER; at += 1) text += `${sentences[at % sentences.length]} `;
  return text.slice(0, LETTER);
}

/** Time, memory, false alarms and recall of the corrector. */
export async function run(): Promise<BenchRow[]> {
  const rows: BenchRow[] = [];
  const memory = await memoryOfBoth();
  rows.push({
    name: 'corrector: memory of both languages',
    value: memory,
    unit: 'MB',
    target: `under ${MAX_MB} MB`,
    ok: memory < MAX_MB,
  });
  for (const language of ['fr', 'en'] as const) {
    const loading = performance.now();
    const checker = await Checker.load(language);
    const loaded = performance.now() - loading;
    const check = (text: string) => checker.check({ text, language, known: NAMES, isUnhappy: true });
    const wrong = faults(language).map(({ sentence }) => sentence);
    const clean = cleanSentences(language);
    // Every third sentence is wrong: more than in any real letter.
    const mixed = clean.flatMap((one, at) =>
      at % 2 === 0 ? [one, wrong[at % wrong.length] as string] : [one],
    );
    const times: number[] = [];
    let slowest = 0;
    for (let round = 0; round < ROUNDS; round += 1) {
      const text = letter(mixed, round * 17);
      const from = performance.now();
      check(text);
      times.push(performance.now() - from);
      slowest = Math.max(slowest, times.at(-1) as number);
    }
    rows.push({
      name: `corrector: ${LETTER} characters, ${language}`,
      value: median(times),
      unit: 'ms',
      target: `under ${MAX_MS} ms`,
      ok: slowest < MAX_MS,
      note: `slowest ${slowest.toFixed(0)} ms of ${ROUNDS}; loading ${loaded.toFixed(0)} ms`,
    });
    for (const part of ['', 'held-out.'] as const) {
      const score = scoreOf(
        (text) => checker.check({ text, language, known: NAMES, isUnhappy: false }),
        cleanSentences(language, part),
        faults(language, part),
      );
      const name = part === '' ? language : `${language}, held out`;
      rows.push({
        name: `corrector: false alarms, ${name}`,
        value: (score.falseAlarms.length / score.cleans) * 100,
        unit: '%',
        target: 'under 1 % of all',
        note: `${score.falseAlarms.length} of ${score.cleans} clean sentences`,
      });
      rows.push({
        name: `corrector: recall, ${name}`,
        value: (score.any / score.faults) * 100,
        unit: '%',
        target: 'at least 85 %',
        ok: score.any / score.faults >= 0.85,
        note: `${score.first} of ${score.faults} by the first proposal, ${score.any} by any`,
      });
    }
  }
  return rows;
}
