import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { runNps } from './run-nps.ts';

let folder: string;
beforeAll(async () => {
  vi.stubEnv('FORCE_COLOR', undefined);
  vi.stubEnv('NO_COLOR', '1');
  folder = await mkdtemp(join(tmpdir(), 'boucle-nps-'));
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true });
});

async function run(text: string, options: Partial<Parameters<typeof runNps>[1]>) {
  const file = join(folder, 'answers.csv');
  await writeFile(file, text);
  return runOn(file, options);
}

async function runOn(file: string, options: Partial<Parameters<typeof runNps>[1]>) {
  let out = '';
  let err = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => Boolean((out += String(text))));
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => Boolean((err += String(text))));
  const code = await runNps(file, { score: 'score', level: '0.95', locale: 'en', ...options });
  vi.restoreAllMocks();
  return { code, out, err: err.replaceAll(folder, '') };
}

const times = (count: number, record: string) => `${record}\n`.repeat(count);
const TWO_TEAMS =
  'score,team\n' +
  times(1500, '10,Nord') +
  times(300, '7,Nord') +
  times(9, '0,Sud') +
  times(12, '9,\u001b[31mEst');

test('a person reads the figure, its interval, its n and its groups', async () => {
  const { code, out, err } = await run(TWO_TEAMS, { by: 'team' });
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out).toBe(`NPS +83, between +81 and +84 (95% interval)
1,821 answers · 0 missing · 0 invalid

▓░░░░░░░░░░█████████████████████████████████████████████████
▓  detractors  0–6       9  <1%
░  passives    7–8     300  16%
█  promoters   9–10  1,512  83%

score    0  1  2  3  4  5  6    7  8   9     10
answers  9  0  0  0  0  0  0  300  0  12  1,500

team         n  NPS  95% interval
Nord     1,800  +83  +82 to +85
[31mEst     12       +52 to +100
Sud          9       not enough answers

No single figure where the interval reaches more than 20 points to each side.
No figure under 10 answers.
`);
});

test('French is written as French is', async () => {
  const { out } = await run(`score,x\n${times(1204, '9,')}${times(1, 'neuf,')}`, { locale: 'fr' });
  expect(out).toContain(
    'NPS +100, entre +99 et +100 (intervalle à 95\u00a0%)\n1\u00a0204 réponses · 0 sans note · 1 invalide\n',
  );
  expect((await run('score\n', { locale: 'fr' })).out).toBe(
    'Aucune réponse.\n0 réponse · 0 sans note · 0 invalide\n',
  );
});

test('the language is the terminal’s unless one is asked for', async () => {
  vi.stubEnv('LC_ALL', '');
  vi.stubEnv('LC_MESSAGES', '');
  vi.stubEnv('LANG', 'fr_FR.UTF-8');
  const options = { score: 'score', level: '0.95' };
  const write = vi.spyOn(process.stderr, 'write').mockImplementation(() => true);
  await runNps(join(folder, 'absent.csv'), options);
  vi.stubEnv('LANG', 'de_DE.UTF-8');
  await runNps(join(folder, 'absent.csv'), options);
  expect(write.mock.calls.map(([text]) => String(text).slice(0, 8))).toEqual(['Il n’y a', 'There is']);
  vi.restoreAllMocks();
});

test('what cannot be done is said in a sentence, with exit code 2', async () => {
  expect(await run('Score,b\n9,x\n', {})).toEqual({
    code: 2,
    out: '',
    err: 'There is no column “score”. The nearest:\n  #1 Score\n  #2 b\n',
  });
  expect(await run('score,score\n9,x\n', {})).toMatchObject({
    code: 2,
    err: expect.stringContaining('"#1"'),
  });
  expect(await run('score\n9\n', { score: '#2' })).toMatchObject({
    err: 'There is no column #2: the file has 1.\n',
  });
  expect(await run('a,score\nx,9\n"y,8\n', {})).toMatchObject({
    code: 2,
    err: expect.stringContaining('line 3'),
  });
  expect(await run('', {})).toMatchObject({ code: 2, err: '/answers.csv is empty.\n' });
  expect(await run('score\n9\n', { level: '95' })).toMatchObject({ code: 2, out: '' });
  expect(await run('score\n9\n', { locale: 'de' })).toMatchObject({ code: 2, out: '' });
  expect(await runOn(folder, {})).toMatchObject({ code: 2, err: ' is a folder, not a file.\n' });
});

test('--json prints one object, of the figure or of the error', async () => {
  const { code, out } = await run('score\n10\nx\n\n', { json: true });
  expect({ code, figure: JSON.parse(out) }).toMatchObject({
    code: 0,
    figure: { n: 1, invalid: 1, nps: 100 },
  });
  expect(Object.keys(JSON.parse(out))).toEqual(
    'n missing invalid promoters passives detractors nps interval histogram display'.split(' '),
  );
  const failed = await runOn(join(folder, 'absent.csv'), { json: true });
  expect(failed).toMatchObject({ code: 2, err: '' });
  expect(JSON.parse(failed.out)).toMatchObject({ error: { code: 'file-not-found' } });
});
