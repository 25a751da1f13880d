import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fileBytes } from '../../platform/tabular/file-bytes.ts';
import { formatRecord } from '../../platform/tabular/format-record.ts';
import { openTable } from '../../platform/tabular/open-table.ts';
import { MAX_GROUPS, type NpsOfFile, type NpsOfFileQuery, npsOfFile } from './nps-of-file.ts';

async function* inChunks(bytes: Buffer) {
  for (let at = 0; at < bytes.length; at += 50_000) yield bytes.subarray(at, at + 50_000);
}

const outcomeOf = async (text: string | Buffer, query: NpsOfFileQuery) =>
  npsOfFile(await openTable(inChunks(Buffer.from(text))), query);

async function figureOf(text: string | Buffer, query: NpsOfFileQuery): Promise<NpsOfFile> {
  const outcome = await outcomeOf(text, query);
  if (!outcome.ok) throw new Error(outcome.problem.code);
  return outcome.value;
}

test('the whole answer, for a file of ten', async () => {
  const scores = [10, 9, 9, 10, 9, 7, 8, 7, 0, 6];
  expect(
    await figureOf(`id;score\n${scores.map((score, id) => `${id};${score}\n`).join('')}`, { score: 'score' }),
  ).toEqual({
    n: 10,
    missing: 0,
    invalid: 0,
    promoters: 5,
    passives: 3,
    detractors: 2,
    nps: 30,
    interval: { level: 0.95, low: expect.closeTo(-21.7, 1), high: expect.closeTo(67.5, 1) },
    histogram: [1, 0, 0, 0, 0, 0, 1, 2, 1, 3, 2],
    display: 'range',
  });
});

test('a score is trimmed, then digits from 0 to 10; all else is invalid or missing', async () => {
  const cells = [
    '9',
    ' 9',
    '\u00a09\u00a0',
    '09',
    '010',
    '"10"',
    '0',
    '',
    '\u00a0',
    '7.0',
    '6.5',
    '11',
    '-1',
    '+9',
    'neuf',
    '9/10',
  ];
  const figure = await figureOf(`score,x\n${cells.map((cell) => `${cell},\n`).join('')}`, { score: 'score' });
  expect(figure).toMatchObject({ n: 7, missing: 2, invalid: 7, promoters: 6, detractors: 1 });
});

test('a missing token concerns the score alone', async () => {
  const text = 'score\tteam\nNA\tNA\n9\tNA\n99\tNord\nna\tNord\n \tNord\n';
  const figure = await figureOf(text, { score: 'score', by: 'team', missing: ['NA', '99'] });
  expect(figure).toMatchObject({ n: 1, missing: 3, invalid: 1 });
  expect(figure.groups).toMatchObject([
    { value: 'NA', n: 1, missing: 1, invalid: 0, nps: 100 },
    {
      value: 'Nord',
      n: 0,
      missing: 2,
      invalid: 1,
      nps: null,
      interval: { low: null, high: null },
      display: 'hide',
    },
  ]);
});

test('groups are trimmed, blank is null, the largest come first, then by value', async () => {
  const rows = ['9,Lyon', '3, Lyon\u00a0', '9,', '8,\u00a0', '10,Brest', '9,Arles', '7'];
  const { groups } = await figureOf(`score,city\n${rows.join('\n')}`, { score: 'score', by: 'city' });
  expect(groups?.map(({ value, n }) => [value, n])).toEqual([
    [null, 3],
    ['Lyon', 2],
    ['Arles', 1],
    ['Brest', 1],
  ]);
});

test('the level is the interval’s', async () => {
  const wide = await figureOf('score\n9\n9\n2\n', { score: '#1', level: 0.99 });
  const narrow = await figureOf('score\n9\n9\n2\n', { score: '#1', level: 0.8 });
  expect(wide.interval.level).toBe(0.99);
  expect(wide.interval.low).toBeLessThan(narrow.interval.low as number);
});

test('a header without records is a figure of nobody', async () => {
  expect(await figureOf('id,score\n', { score: 'score', by: 'id' })).toMatchObject({
    n: 0,
    nps: null,
    groups: [],
  });
});

test('columns that are not there, or twice, are refused by name', async () => {
  const text = 'score,team,team\n9,a,b\n';
  expect(await outcomeOf(text, { score: 'note' })).toMatchObject({
    problem: { code: 'unknown-column', column: 'note' },
  });
  expect(await outcomeOf(text, { score: 'score', by: 'team' })).toMatchObject({
    problem: { code: 'duplicated-column', column: 'team' },
  });
  expect((await figureOf(text, { score: 'score', by: '#3' })).groups).toMatchObject([{ value: 'b' }]);
});

test('a column that tells every person apart is no segment', async () => {
  const rows = Array.from({ length: MAX_GROUPS + 1 }, (_, id) => `9,${id}\n`).join('');
  expect(await outcomeOf(`score,id\n${rows}`, { score: 'score', by: 'id' })).toMatchObject({
    problem: { code: 'too-many-groups', column: 'id' },
  });
});

test('an export with comments over several lines and literal NA is counted to the answer', async () => {
  const scores = [
    ...Array(2308).fill('10'),
    ...Array(579).fill('7'),
    ...Array(131).fill('4'),
    ...Array(62).fill('NA'),
  ];
  const comments = ['"Great",\tthey said', '-1 for the form', 'line\nline', 'NA', ''];
  const rows = scores.map((score, id) => [String(id), comments[id % 5] as string, score]);
  const lines = [['id', 'comment', 'recommend'], ...rows].map((row) => formatRecord(row, '\t')).join('');
  for (const text of [Buffer.from(lines), Buffer.from(`\uFEFF${lines}`, 'utf16le')]) {
    const figure = await figureOf(text, { score: 'recommend', missing: ['NA'] });
    expect(figure).toMatchObject({
      n: 3018,
      missing: 62,
      invalid: 0,
      promoters: 2308,
      passives: 579,
      detractors: 131,
    });
    expect(figure.nps).toBeCloseTo(72.1339, 4);
  }
});

const sampleFolder = process.env.BOUCLE_SAMPLE_DATA;

const PUBLISHED = [
  ['r_survey_2018_en.tsv', { score: 'Qrecommend', missing: ['NA'] }, { n: 3018, missing: 62 }, 72.1339],
  ['r_survey_2019_en.csv', { score: '#19' }, { n: 1795, missing: 43 }, 73.9833],
  ['r_survey_2019_es.csv', { score: '#19' }, { n: 331, missing: 7 }, 77.0393],
  ['carpentries_instructor_training.csv', { score: 'LikelyToRecommend' }, { n: 889, missing: 78 }, 48.369],
] as const;

test.skipIf(!sampleFolder).each(PUBLISHED)(
  'the public survey %s gives its published figure (skipped without BOUCLE_SAMPLE_DATA, the folder of these files)',
  async (file, query, counts, nps) => {
    const table = await openTable(fileBytes(join(sampleFolder as string, file)));
    const outcome = await npsOfFile(table, query);
    expect(outcome).toMatchObject({ ok: true, value: { ...counts, invalid: 0 } });
    expect(outcome.ok && outcome.value.nps).toBeCloseTo(nps, 4);
  },
);
