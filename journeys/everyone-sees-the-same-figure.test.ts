import { expect, type Page, test } from '@playwright/test';
import type { Figure, Group } from '../app/features/analytics/contract.ts';
import { formatPoints } from '../packages/stats/src/format-points.ts';
import { expectNoSidewaysScroll } from './world/accessible.ts';
import { responsesOf, scoresOf } from './world/answers.ts';
import { boucleJson } from './world/cli.ts';
import { expectNothingLost } from './world/nothing-lost.ts';
import { enter, openScreen } from './world/organization.ts';
import { type PastAnswers, writePastAnswers } from './world/past-answers.ts';
import { useOrganization } from './world/use-organization.ts';
import { useServer } from './world/use-server.ts';
import { LANGUAGES, LOCALES, type Words, wordsOf } from './world/words.ts';

interface ImportReport {
  readonly imported: number;
  readonly duplicates: number;
  readonly skipped: readonly { readonly line: number; readonly reason: string }[];
}

type FileFigure = Figure & { readonly groups: readonly Group[] };

const server = useServer();
const organizations = { fr: useOrganization(server, 'fr'), en: useOrganization(server, 'en') };

/** What every reader prints of one figure, to the last digit. */
function digitsOf(figure: Figure): Figure {
  const { n, promoters, passives, detractors, nps, interval, histogram, display } = figure;
  return { n, promoters, passives, detractors, nps, interval, histogram, display };
}

const digitsOfGroups = (groups: readonly Group[] = []) =>
  Object.fromEntries(groups.map((group) => [group.value, digitsOf(group)]));

/** The figure in whole points, in the reader's words. */
function inWords({ nps, interval: { low, high } }: Figure, { locale }: Words) {
  const [from, to] = [formatPoints(low ?? Number.NaN), formatPoints(high ?? Number.NaN)];
  return {
    nps: formatPoints(nps ?? Number.NaN),
    interval: locale === 'fr' ? `entre ${from} et ${to}` : `between ${from} and ${to}`,
  };
}

/** What the head of the home screen says, held against a figure. */
async function expectShown(page: Page, figure: Figure, words: Words): Promise<void> {
  const { nps, interval } = inWords(figure, words);
  const main = page.getByRole('main');
  await expect(main.getByText(words.ui.charts.n(figure.n), { exact: true }).first()).toBeVisible();
  await expect(main.getByText(interval, { exact: true }).first()).toBeVisible();
  await expect(
    main
      .getByRole('paragraph')
      .filter({ hasText: /^[+\u2212]?\d+$/ })
      .first(),
  ).toHaveText(nps);
}

for (const locale of LOCALES) {
  test.describe(LANGUAGES[locale].name, () => {
    test.use({ locale: LANGUAGES[locale].browser });
    const words = wordsOf(locale);
    const { say, ui } = words;
    const organization = organizations[locale];
    let past: PastAnswers;
    let report: ImportReport;

    const importFile = () => {
      const { columns } = past;
      const maps = [
        `score=${columns.score}`,
        `comment=${columns.comment}`,
        `answeredAt=${columns.date}`,
        `property.plan=${columns.plan}`,
        `property.branch=${columns.branch}`,
      ].flatMap((map) => ['--map', map]);
      const into = ['--organization', organization().slug, '--survey', organization().survey];
      const dates = ['--date-format', past.dateFormat];
      return boucleJson<ImportReport>(server(), 'import', past.path, ...into, ...maps, ...dates);
    };
    const figureOfFile = (by: 'plan' | 'branch') => {
      const columns = ['--score', past.columns.score, '--by', past.columns[by]];
      return boucleJson<FileFigure>(server(), 'nps', past.path, ...columns);
    };
    const allDates = () => `?from=${past.first}&to=${past.last}`;
    const part = (page: Page, name: string) =>
      page.getByRole('search', { name: ui.filters }).getByRole('button', { name });

    test.beforeAll(async () => {
      past = await writePastAnswers(server(), locale);
      report = await importFile();
    });
    test.beforeEach(async ({ context }) => {
      await enter(context, server(), organization());
    });

    test('the file, the API and the screen give one figure, and a second import nothing more', async ({
      page,
    }) => {
      expect(report).toMatchObject({ imported: past.answers, duplicates: 0 });
      expect(report.skipped).toHaveLength(past.faulty);
      const file = await figureOfFile('plan');
      const scores = await scoresOf(organization(), '&by=plan');
      expect(file.n).toBe(past.answers);
      expect(digitsOf(scores)).toEqual(digitsOf(file));
      const everyPlan = digitsOfGroups(file.groups);
      // The faulty rows are in the file's groups too, and count in none of them.
      expect(digitsOfGroups(scores.groups)).toEqual(everyPlan);
      expect(digitsOfGroups((await scoresOf(organization(), '&by=branch')).groups)).toEqual(
        digitsOfGroups((await figureOfFile('branch')).groups),
      );

      await openScreen(page, server(), organization(), allDates());
      await expectShown(page, file, words);
      await page.getByRole('button', { name: say('entry:home.segments.by') }).click();
      await page.getByRole('option', { name: 'plan', exact: true }).click();
      await expect(page).toHaveURL(/by=plan/);
      const table = page.getByRole('table', {
        name: say('entry:home.segments.caption', { property: 'plan', name: 'NPS' }),
      });
      for (const group of file.groups) {
        const row = table.getByRole('row').filter({
          has: page.getByRole('rowheader', { name: group.value ?? '', exact: true }),
        });
        if (group.display === 'hide') {
          await expect(row).toHaveCount(0);
          continue;
        }
        const { nps, interval } = inWords(group, words);
        await expect(row).toContainText(interval);
        const cells = row.getByRole('cell');
        await expect(cells.last()).toHaveText(String(group.n));
        await expect(cells.nth(-2)).toHaveText(group.display === 'show' ? nps : '');
      }
      const hidden = file.groups.filter(({ display }) => display === 'hide');
      expect(hidden).toHaveLength(2);
      const folded = table.getByRole('row').filter({ hasText: ui.charts.notEnough });
      await expect(folded).toContainText(say('entry:home.segments.folded', { count: 2 }));
      await expect(folded).toContainText(String(hidden.reduce((sum, { n }) => sum + n, 0)));

      const again = await importFile();
      expect(again).toMatchObject({ imported: 0, duplicates: past.answers });
      expect(digitsOf(await scoresOf(organization()))).toEqual(digitsOf(file));
      expect(await responsesOf(organization())).toHaveLength(past.answers);
      await page.reload();
      await expectShown(page, file, words);
    });

    test('an empty period says so and offers the older answers', async ({ page }) => {
      await openScreen(page, server(), organization());
      await expect(page.getByText(say('entry:home.empty.period'))).toBeVisible();
      await page.getByRole('button', { name: say('entry:home.empty.show-all') }).click();
      await expectShown(page, await scoresOf(organization()), words);
      await expect(page).toHaveURL(new RegExp(`from=${past.first}.*to=${past.last}`));
    });

    test('period and filter stand in the address, survive a reload, and rule every figure', async ({
      page,
    }) => {
      await openScreen(page, server(), organization());
      await part(page, say('entry:home.filter.period')).click();
      const [from, to] = ['2000-01-01', past.last.replace(/..$/, '01')];
      await page.getByLabel(ui.ranges.from, { exact: true }).fill(from);
      await page.getByLabel(ui.ranges.to, { exact: true }).fill(to);
      await page.getByRole('button', { name: ui.ranges.apply }).click();
      const period = await scoresOf(organization(), `&from=${from}&to=${to}`);
      expect(period.n).toBeLessThan(past.answers);
      await expectShown(page, period, words);

      await part(page, say('entry:home.filter.only')).click();
      const choose = async (label: string, option: string) => {
        await page.getByRole('button', { name: say(label) }).click();
        await page.getByRole('option', { name: option, exact: true }).click();
      };
      await choose('entry:home.filter.property', 'plan');
      await choose('entry:home.filter.value', past.common);
      await page.getByRole('button', { name: say('entry:home.filter.apply') }).click();
      const query = new URLSearchParams({ from, to, 'filter[plan]': past.common });
      const filtered = await scoresOf(organization(), `&${query}`);
      expect(filtered.n).toBeGreaterThan(10);
      await expectShown(page, filtered, words);
      await expect(part(page, say('entry:home.filter.only'))).toContainText(`plan ${past.common}`);
      const address = new URL(page.url()).searchParams;
      expect(Object.fromEntries(address)).toMatchObject({ from, to, only: 'plan', value: past.common });
      await page.reload();
      await expectShown(page, filtered, words);
    });

    test('a reader in Tokyo sees what a reader in Paris sees', async ({ page, browser }) => {
      const month = past.last.slice(0, 7);
      const search = `?from=${past.first}&to=${month}-01`;
      await openScreen(page, server(), organization(), search);
      const abroad = await browser.newContext({
        locale: LANGUAGES[locale].browser,
        timezoneId: 'Asia/Tokyo',
      });
      await enter(abroad, server(), organization());
      const tokyo = await abroad.newPage();
      await openScreen(tokyo, server(), organization(), search);
      const figure = await scoresOf(organization(), search.replace('?', '&'));
      for (const reader of [page, tokyo]) await expectShown(reader, figure, words);
      const filter = (reader: Page) => reader.getByRole('search', { name: ui.filters }).innerText();
      expect(await filter(tokyo)).toBe(await filter(page));
      await expect(tokyo.getByText(say('entry:footer.zone', { zone: 'Europe/Paris' }))).toBeVisible();
      await abroad.close();
    });

    test('on a small phone and on a wide screen nothing scrolls sideways', async ({ page }) => {
      for (const width of [320, 1440]) {
        await page.setViewportSize({ width, height: 900 });
        await openScreen(page, server(), organization(), allDates());
        await expectShown(page, await scoresOf(organization()), words);
        await expectNoSidewaysScroll(page);
      }
    });
  });
}

test('a restart loses nothing and sends nothing twice', async () => {
  await expectNothingLost(server(), [organizations.fr(), organizations.en()]);
});
