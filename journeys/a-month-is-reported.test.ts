import { expect, type Page, test } from '@playwright/test';
import type { Report } from '../app/features/sharing/contract.ts';
import { addMonths, firstDayOf, lastDayOf, monthOf } from '../app/features/sharing/month.ts';
import { localDay } from '../app/platform/calendar/local-day.ts';
import { formatDate } from '../app/ui/format/format-date.ts';
import { formatPoints } from '../packages/stats/src/format-points.ts';
import { expectAccessible, expectNoSidewaysScroll } from './world/accessible.ts';
import { scoresOf } from './world/answers.ts';
import { expectNothingLost } from './world/nothing-lost.ts';
import { enter, type Organization, openScreen } from './world/organization.ts';
import { useOrganization } from './world/use-organization.ts';
import { useServer } from './world/use-server.ts';
import { LANGUAGES, LOCALES, wordsOf } from './world/words.ts';

const server = useServer();
const organizations = { fr: useOrganization(server, 'fr'), en: useOrganization(server, 'en') };

const lastMonth = () => addMonths(monthOf(localDay(new Date(), 'Europe/Paris')), -1);

/** An answer of that month, in one of two stores. */
function answer({ api, survey }: Organization, month: string, i: number, score: number) {
  const day = String(1 + (i % 28)).padStart(2, '0');
  const properties = { store: i % 2 === 0 ? 'Lille' : 'Lyon' };
  return api.post('/responses', { survey, score, answeredAt: `${month}-${day}T12:00:00Z`, properties });
}

const LYON = [7, 8, 7, 3, 8];

async function answerMonth(organization: Organization, month: string, count: number): Promise<void> {
  for (let i = 0; i < count; i += 1) {
    await answer(organization, month, i, i % 2 === 0 ? 9 : (LYON[((i - 1) / 2) % LYON.length] ?? 7));
  }
}

/** The large figure, as it is read. */
const figure = (page: Page) =>
  page
    .getByRole('main')
    .getByRole('paragraph')
    .filter({ hasText: /^[+\u2212]?\d+$/ })
    .first();

async function expectForEveryone(page: Page): Promise<void> {
  for (const { width, colorScheme } of [
    { width: 320, colorScheme: 'dark' },
    { width: 1440, colorScheme: 'light' },
  ] as const) {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
  }
}

for (const locale of LOCALES) {
  test.describe(LANGUAGES[locale].name, () => {
    test.use({ locale: LANGUAGES[locale].browser });
    const { say, ui } = wordsOf(locale);
    const organization = organizations[locale];
    const web = (key: string, values = {}) => say(`sharing:web.${key}`, values);
    const ofMonth = (month: string): string => {
      const named = formatDate(firstDayOf(month), locale, 'month');
      return web(/^[aeiou]/i.test(named) ? 'of-vowel' : 'of', { month: named });
    };

    test.beforeEach(async ({ context }) => {
      await enter(context, server(), organization());
    });

    test('a month is reported, printed, and does not change when answers come late', async ({ page }) => {
      // Many answers, and each screen several times.
      test.slow();
      const month = lastMonth();
      await openScreen(page, server(), organization(), '/reports');
      await expect(page.getByText(web('empty'))).toBeVisible();
      await expectForEveryone(page);
      await page.getByRole('button', { name: web('make', { ofMonth: ofMonth(month) }) }).click();
      await expect(page.getByRole('alert')).toHaveText(say('sharing:problems.no-answers'));
      await expectForEveryone(page);

      await answerMonth(organization(), month, 90);
      await answerMonth(organization(), addMonths(month, -1), 40);
      await page.getByRole('button', { name: web('make', { ofMonth: ofMonth(month) }) }).click();
      const heading = page.getByRole('main').getByRole('heading', { level: 1 });
      const [{ name: survey } = { name: '' }] = await organization().api.all<{ name: string }>('/surveys');
      await expect(heading).toHaveText(web('one.title', { ofMonth: ofMonth(month), survey }));
      await expect(page).toHaveTitle((await heading.innerText()).trim());
      const id = page.url().split('/').at(-1) ?? '';
      const read = () => organization().api.get<Report>(`/reports/${id}`);
      const made = await read();
      expect(made).toMatchObject({ month, isAutomatic: false, since: null, content: { scores: { n: 90 } } });
      const days = `&from=${firstDayOf(month)}&to=${lastDayOf(month)}`;
      const scores = await scoresOf(organization(), days);
      expect(made.content.scores).toMatchObject({ nps: scores.nps, interval: scores.interval });
      const printed = formatPoints(scores.nps ?? Number.NaN);
      await expect(figure(page)).toHaveText(printed);
      await expect(
        page.getByRole('table', {
          name: say('entry:home.segments.caption', { property: 'store', name: 'NPS' }),
        }),
      ).toBeVisible();
      await expectForEveryone(page);

      await page.getByRole('link', { name: web('one.home') }).click();
      await expect(page).toHaveURL(new RegExp(`from=${firstDayOf(month)}`));
      await expect(figure(page)).toHaveText(printed);
      await page.goBack();

      for (const [i, score] of [10, 10, 9].entries()) await answer(organization(), month, i, score);
      const late = await read();
      expect(late.content).toEqual(made.content);
      const now = await scoresOf(organization(), days);
      const limits = [now.interval.low, now.interval.high] as const;
      const [low = '', high = ''] = limits.map((limit) => formatPoints(limit ?? Number.NaN));
      const sentence =
        web('one.late', { count: 3, signed: '+3' }) +
        web('one.now', {
          nps: formatPoints(now.nps ?? Number.NaN),
          interval: ui.charts.between(low, high),
          n: '93',
        });
      // The screen that is open hears of it by itself.
      await expect(page.getByText(sentence)).toBeVisible();
      await expect(figure(page)).toHaveText(printed);

      await page
        .getByRole('main')
        .getByRole('link', { name: web('title') })
        .click();
      const row = page.getByRole('row').filter({ hasText: formatDate(firstDayOf(month), locale, 'month') });
      await expect(row).toContainText(printed);
      await expect(row).toContainText('90');
      await expect(
        page.getByRole('button', { name: web('make', { ofMonth: ofMonth(month) }) }),
      ).toHaveAccessibleDescription(say('sharing:problems.reported'));
      await expectForEveryone(page);
    });

    test('on paper there is the report and nothing to press', async ({ page }) => {
      const { items } = await organization().api.get<{ items: Report[] }>('/reports');
      const id = items[0]?.id ?? '';
      await page.setViewportSize({ width: 1440, height: 900 });
      await openScreen(page, server(), organization(), `/reports/${id}`);
      await expect(figure(page)).toBeVisible();
      // A browser prints drawings as wide as they were on the screen.
      expect(await widestDrawing(page)).toBeLessThanOrEqual(703);
      await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
      for (const hidden of [
        page.getByRole('banner'),
        page.getByRole('navigation'),
        page.getByRole('button'),
        page.getByRole('link'),
      ])
        await expect(hidden.filter({ visible: true })).toHaveCount(0);
      await expect(figure(page)).toBeVisible();
      await expect(figure(page)).toHaveCSS('color', 'rgb(0, 0, 0)');
      await expect(page.getByText(say('entry:footer.trademark'))).toBeVisible();
      expect((await page.pdf({ preferCSSPageSize: true })).byteLength).toBeGreaterThan(10_000);
    });

    test('it is found from the account menu', async ({ page }) => {
      await openScreen(page, server(), organization());
      await page.getByRole('banner').getByRole('button', { name: ui.account }).click();
      await page.getByRole('menuitem', { name: say('entry:nav.reports') }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(web('title'));
    });
  });
}

/** In pixels: A4 has 703 between its margins. */
async function widestDrawing(page: Page): Promise<number> {
  const drawings = await page.getByRole('article').locator('svg').all();
  const boxes = await Promise.all(drawings.map((drawing) => drawing.boundingBox()));
  expect(boxes.length).toBeGreaterThan(3);
  return Math.max(...boxes.map((box) => box?.width ?? 0));
}

test('a restart keeps every report as it was', async () => {
  const all = [organizations.fr(), organizations.en()];
  const reportsOf = () =>
    Promise.all(
      all.map(async ({ api }) => {
        const { items } = await api.get<{ items: { id: string }[] }>('/reports');
        return Promise.all(items.map(({ id }) => api.get<Report>(`/reports/${id}`)));
      }),
    );
  const before = await reportsOf();
  expect(before.map((reports) => reports.length)).toEqual([1, 1]);
  await expectNothingLost(server(), all);
  expect(await reportsOf()).toEqual(before);
});
