import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { formatNumber } from '../app/ui/format/format-number.ts';
import { expectAccessible, expectNoSidewaysScroll } from './world/accessible.ts';
import { type Scores, scoresOf } from './world/answers.ts';
import { expectNothingLost } from './world/nothing-lost.ts';
import { enter } from './world/organization.ts';
import { recount } from './world/recount.ts';
import { useOrganization } from './world/use-organization.ts';
import { useServer } from './world/use-server.ts';
import { LANGUAGES, wordsOf } from './world/words.ts';

const sampleFolder = process.env.BOUCLE_SAMPLE_DATA;

/** The public R community survey of 2019, in English and in Spanish: rows with a score, and their NPS. */
const SAMPLES = [
  { file: 'r_survey_2019_en.csv', rows: 1_838, scored: 1_795, nps: 73.9833 },
  { file: 'r_survey_2019_es.csv', rows: 338, scored: 331, nps: 77.0393 },
];

test.use({ locale: LANGUAGES.en.browser });
const server = useServer();
const { say } = wordsOf('en');
const number = (value: number) => formatNumber(value, 'en');
const button = (page: Page, key: string, values = {}) =>
  page.getByRole('button', { name: say(`imports:web.${key}`, values), exact: true });

async function send(page: Page, slug: string, path: string, rows: number): Promise<void> {
  await page.goto(`${server().url}/${slug}/responses`);
  await page.getByRole('link', { name: say('responses:web.import-file'), exact: true }).click();
  await page.locator('input[type=file]').setInputFiles(path);
  await expect(page.getByRole('main')).toContainText(`${number(rows)} rows`, { timeout: 30_000 });
}

async function tryOut(page: Page, created: number): Promise<void> {
  await button(page, 'trial.run').click();
  await button(page, 'trial.start.responses', { count: created, n: number(created) }).click({
    timeout: 60_000,
  });
}

const runToEnd = (page: Page) =>
  expect(page.getByRole('heading', { name: say('imports:web.result.done') })).toBeVisible({
    timeout: 180_000,
  });

test.describe('a file that is killed in the middle', () => {
  const organization = useOrganization(server, 'en', 'Kill & Sons');
  const ROWS = 60_000;

  test('goes on by itself, and gives the figures of one that was not', async ({ page }) => {
    test.setTimeout(300_000);
    await enter(page.context(), server(), organization());
    const lines = Array.from(
      { length: ROWS },
      (_, i) =>
        `${(i * 7) % 11};client${i % 4_000}@exemple.fr;${1 + (i % 28)}/3/2026;agence ${i % 6};avis ${i % 9}`,
    );
    const path = join(server().folder, 'answers.csv');
    await writeFile(path, `note;email;date;agence;commentaire\n${lines.join('\n')}\n`);
    const { slug, api } = organization();
    await send(page, slug, path, ROWS);
    await tryOut(page, ROWS);
    const [item] = await api.all<{ id: string }>('/imports');
    const progress = () => api.get<{ records: number; state: string }>(`/imports/${item?.id}`);
    await expect
      .poll(async () => (await progress()).records, { intervals: [50], timeout: 60_000 })
      .toBeGreaterThan(0);
    await server().kill();
    await server().start();
    expect(await progress()).toMatchObject({ state: 'running' });

    // Whoever comes back to the page sees it run, and end.
    await page.goto(`${server().url}/${slug}/imports/${item?.id}`);
    await runToEnd(page);
    const histogram = Array.from(
      { length: 11 },
      (_, score) =>
        Array.from({ length: ROWS }, (_row, i) => (i * 7) % 11).filter((one) => one === score).length,
    );
    expect(await scoresOf(organization())).toMatchObject({ n: ROWS, histogram });
    const byBranch = await scoresOf(organization(), '&by=agence');
    expect(byBranch.groups?.map(({ n }: Pick<Scores, 'n'>) => n)).toEqual(
      Array.from({ length: 6 }, () => ROWS / 6),
    );
    expect(await recount(server())).toMatchObject({ differences: 0, counted: ROWS, rolled: ROWS });
    expect(await api.all('/contacts')).toHaveLength(4_000);
    expect(await api.all('/cases')).toEqual([]);
  });
});

test.describe('scores on another scale', () => {
  const organization = useOrganization(server, 'en', 'Five Stars');

  test('become no NPS before somebody says so', async ({ page }) => {
    await enter(page.context(), server(), organization());
    const lines = Array.from({ length: 40 }, (_, i) => `${1 + (i % 5)},${1 + (i % 9)}/4/2026`);
    const path = join(server().folder, 'stars.csv');
    await writeFile(path, `score,date\n${lines.join('\n')}\n`);
    await send(page, organization().slug, path, 40);
    await expect(page.getByText(say('imports:web.questions.scale', { top: 5 }))).toBeVisible();
    await expect(page.getByText(say('imports:web.missing.scale'))).toBeVisible();
    await expectAccessible(page);
    await page.getByText(say('imports:web.questions.scale-yes')).click();
    await expect(page.getByText(say('imports:web.missing.date-order'))).toBeVisible();
    await page.getByText(say('imports:web.questions.mdy')).click();
    await page.setViewportSize({ width: 320, height: 640 });
    await expectNoSidewaysScroll(page);
    await page.setViewportSize({ width: 1280, height: 900 });
    await tryOut(page, 40);
    await runToEnd(page);
    const march = await scoresOf(organization(), '&from=2026-03-04&to=2026-03-04');
    expect(march.n).toBe(5);
    await expectNothingLost(server(), [organization()]);
  });
});

test.describe('public surveys', () => {
  const organization = useOrganization(server, 'en', 'R Community');

  for (const { file, rows, scored, nps } of SAMPLES) {
    test(`${file} gives its published figure (skipped without BOUCLE_SAMPLE_DATA, the folder of these files)`, async ({
      page,
    }) => {
      test.skip(sampleFolder === undefined);
      await enter(page.context(), server(), organization());
      const { api, slug } = organization();
      const survey = file.includes('_es') ? 'spanish' : 'english';
      await api.post('/surveys', { slug: survey, name: survey, kind: 'nps', subject: 'R', locales: ['en'] });
      await send(page, slug, join(sampleFolder ?? '', file), rows);
      await page.getByRole('button', { name: say('imports:web.questions.survey') }).click();
      await page.getByRole('option', { name: survey }).click();
      await tryOut(page, scored);
      await runToEnd(page);
      await expect(page.getByText(say('imports:reasons.missing-score'))).toBeVisible();
      const scores = await scoresOf({ ...organization(), survey });
      expect(scores.n).toBe(scored);
      expect(scores.nps).toBeCloseTo(nps, 4);
    });
  }
});
