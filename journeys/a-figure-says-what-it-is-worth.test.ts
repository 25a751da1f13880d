import { expect, type Page, test } from '@playwright/test';
import type { Comparison, Group, Scores } from '../app/features/analytics/contract.ts';
import type { FunnelOfSurvey } from '../app/features/analytics/funnel/contract.ts';
import type { Target } from '../app/features/analytics/targets/contract.ts';
import { localDay } from '../app/platform/calendar/local-day.ts';
import { formatNumber } from '../app/ui/format/format-number.ts';
import { formatPercent } from '../app/ui/format/format-percent.ts';
import { formatPoints } from '../packages/stats/src/format-points.ts';
import { expectAccessible, expectNoSidewaysScroll } from './world/accessible.ts';
import { responsesOf } from './world/answers.ts';
import { linksOf, mailTo } from './world/mailbox.ts';
import { expectNothingLost } from './world/nothing-lost.ts';
import { enter, type Organization, screen } from './world/organization.ts';
import { postForm } from './world/robot.ts';
import { useOrganization } from './world/use-organization.ts';
import { useServer } from './world/use-server.ts';
import { LANGUAGES, LOCALES, wordsOf } from './world/words.ts';

const server = useServer();
const organizations = { fr: useOrganization(server, 'fr'), en: useOrganization(server, 'en') };

/** Scores by team: one above the rest, one below, one like it, and one too small to be shown. */
const TEAMS = {
  nord: [...Array<number>(44).fill(10), ...Array<number>(14).fill(8), 3, 5],
  sud: [...Array<number>(10).fill(9), ...Array<number>(20).fill(7), ...Array<number>(30).fill(4)],
  est: [...Array<number>(12).fill(9), ...Array<number>(44).fill(7), ...Array<number>(4).fill(6)],
  ouest: [9, 9, 2, 7],
};

const ASKED_PER_TEAM = 35;

/** Scores of the invited who answered, all of one team. */
const ANSWERED = [10, 10, 9, 9, 9, 8, 8, 10, 9, 10, 9, 2];

async function furnish({ api, survey, locale }: Organization): Promise<void> {
  for (const [team, scores] of Object.entries(TEAMS)) {
    await Promise.all(scores.map((score) => api.post('/responses', { survey, score, properties: { team } })));
  }
  const contacts = ['nord', 'sud'].flatMap((team) =>
    Array.from({ length: ASKED_PER_TEAM }, (_, i) => ({
      email: `${team}-${i}@exemple.fr`,
      locale,
      properties: { team },
    })),
  );
  await api.post('/invitations/batch', { survey, contacts });
  const sent = async () => (await api.get<FunnelOfSurvey>(`/scores/funnel?survey=${survey}`)).sent;
  await expect.poll(sent, { timeout: 60_000 }).toBe(2 * ASKED_PER_TEAM);
}

/** Right after its mail a form sent by a program is a guess; a person then says that it was one. */
async function answer(organization: Organization): Promise<void> {
  const { api } = organization;
  for (const [i, score] of ANSWERED.entries()) {
    const { scores } = linksOf(await mailTo(api, `nord-${i}@exemple.fr`));
    await postForm(scores[score] as string, { score: String(score), js: '1', comment: '' });
  }
  for (const { id } of await responsesOf(organization, '?state=provisional')) {
    await api.post(`/responses/${id}/state`, { state: 'counted', reason: 'Called back' });
  }
}

const LOOKS = [
  { width: 320, colorScheme: 'dark' },
  { width: 1440, colorScheme: 'light' },
] as const;

async function expectForEveryone(page: Page, name: string): Promise<void> {
  await test.step(name, async () => {
    for (const { width, colorScheme } of LOOKS) {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await expectNoSidewaysScroll(page);
      await expectAccessible(page);
    }
  });
}

for (const locale of LOCALES) {
  test.describe(LANGUAGES[locale].name, () => {
    test.use({ locale: LANGUAGES[locale].browser });
    const { say, ui } = wordsOf(locale);
    const organization = organizations[locale];
    const here = (path: string) => screen(server(), organization(), `/understand${path}`);
    const title = (page: Page) => page.getByRole('heading', { level: 1 });
    const points = (value: number | null | undefined) => formatPoints(value ?? Number.NaN);

    test.beforeAll(async () => {
      test.setTimeout(180_000);
      await furnish(organization());
      await answer(organization());
    });

    test('groups stand under their verdict, and the hidden stay hidden', async ({ page, context }) => {
      await enter(context, server(), organization());
      await page.goto(here('?by=team'));
      await expect(title(page)).toContainText(say('analytics:web.groups.verdict', { count: 2 }));
      const { survey, api } = organization();
      const { groups = [] } = await api.get<Scores>(`/scores?survey=${survey}&by=team`);
      const of = (team: string) => groups.find(({ value }) => value === team) as Group;
      for (const team of ['nord', 'sud', 'est']) {
        const row = page
          .getByRole('row')
          .filter({ has: page.getByRole('rowheader', { name: new RegExp(`^${team}`) }) });
        await expect(row.getByRole('cell').nth(1)).toHaveText(points(of(team).nps));
        await expect(row.getByRole('cell').nth(5)).toHaveText(String(of(team).n));
      }
      await expect(page.getByRole('rowheader', { name: /^ouest/ })).toHaveCount(0);
      await expect(
        page.getByText(say('analytics:web.groups.hidden', { count: 1, minimum: 10 })),
      ).toBeVisible();
      await expect(
        page.getByText(say('analytics:web.uneven.below', { rate: formatPercent(12 / 35, locale) })),
      ).toBeVisible();
      await expectForEveryone(page, 'groups');
    });

    test('two groups are compared either way round, and never with themselves', async ({ page, context }) => {
      await enter(context, server(), organization());
      const { survey, api } = organization();
      await page.goto(here('/change?only=team&value=est&otherOnly=team&otherValue=sud'));
      await expect(title(page)).toHaveText(say('analytics:web.change.title-groups.better'));
      const today = localDay(new Date(), 'Europe/Paris');
      const period = `survey=${survey}&from=${today.slice(0, 4)}-01-01&to=${today}`;
      const { difference, smallestDetectable } = await api.get<Comparison>(
        `/scores/comparison?${period}&filter[team]=est&before[team]=sud`,
      );
      const main = page.getByRole('main');
      await expect(main.getByText(points(difference?.value), { exact: true }).first()).toBeVisible();
      await expect(main).toContainText(formatNumber(Math.ceil(smallestDetectable ?? 0), locale));
      await expectForEveryone(page, 'two by two');
      await page.goto(here('/change?only=team&value=sud&otherOnly=team&otherValue=est'));
      await expect(title(page)).toHaveText(say('analytics:web.change.title-groups.worse'));
      await page.goto(here('/change?only=team&value=sud&otherOnly=channel&otherValue=api'));
      await expect(title(page)).toHaveText(say('analytics:web.change.title-groups.overlapping'));
      await expectForEveryone(page, 'overlapping');
      await page.goto(here('/change'));
      await expect(title(page)).toHaveText(say('analytics:web.change.title.too-few'));
    });

    test('the response rate says what silence leaves open, on its page and at home', async ({
      page,
      context,
    }) => {
      await enter(context, server(), organization());
      const { survey, api } = organization();
      const funnel = await api.get<FunnelOfSurvey>(`/scores/funnel?survey=${survey}`);
      expect(funnel).toMatchObject({ sent: 70, bounced: 0, delivered: 70, answered: ANSWERED.length });
      const rate = formatPercent((funnel.rate ?? 0) / 100, locale);
      await page.goto(screen(server(), organization()));
      const sentence = say('analytics:web.home.rate', { rate, delivered: '70' });
      await expect(page.getByText(sentence)).toBeVisible();
      await page.getByRole('link', { name: say('analytics:web.home.open') }).press('Enter');
      await expect(title(page)).toHaveText(say('analytics:web.rate.title', { rate }));
      const bounds = { rate, low: points(funnel.bounds?.low), high: points(funnel.bounds?.high) };
      await expect(page.getByText(say('analytics:web.open.worst', bounds))).toBeVisible();
      await expectForEveryone(page, 'response rate');
      await page.goto(here('/response-rate?from=2020-01-01&to=2020-01-31'));
      await expect(page.getByText(say('analytics:web.rate.nobody'))).toBeVisible();
      await expectForEveryone(page, 'nobody asked');
    });

    test('a target is set by keyboard, judged by its interval, and taken back', async ({ page, context }) => {
      await enter(context, server(), organization());
      await page.goto(here('/targets'));
      await expect(page.getByText(say('analytics:web.targets.empty'), { exact: true })).toBeVisible();
      await expectForEveryone(page, 'no target');
      await page.getByRole('button', { name: say('analytics:web.targets.set') }).press('Enter');
      const value = page.getByLabel(say('analytics:web.targets.value-label'));
      await value.fill('140');
      await value.press('Enter');
      await expect(page.getByText(say('analytics:problems.target-value'))).toBeVisible();
      await expectAccessible(page);
      await value.fill('\u2212' + '20');
      await value.press('Enter');
      await expect(page.getByText(say('analytics:web.standing.reached'), { exact: true })).toBeVisible();
      const { items } = await organization().api.get<{ items: Target[] }>('/targets');
      expect(items).toMatchObject([{ value: -20, team: null, standing: 'reached' }]);
      await expectForEveryone(page, 'targets');
      await page.goto(screen(server(), organization()));
      await expect(page.getByText(say('analytics:web.standing-text.reached'))).toBeVisible();
      await expectForEveryone(page, 'home with a target');
      await page.getByRole('link', { name: say('analytics:web.home.targets') }).press('Enter');
      await page
        .getByRole('button', { name: new RegExp(say('analytics:web.targets.remove')) })
        .press('Enter');
      await expect(page.getByText(say('analytics:web.targets.empty'), { exact: true })).toBeVisible();
    });

    test('every member can read how the NPS is used here', async ({ page, context }) => {
      await enter(context, server(), organization());
      await page.goto(screen(server(), organization()));
      await expect(page.getByText(ui.charts.n(196), { exact: true }).first()).toBeVisible();
      await page
        .getByRole('main')
        .getByRole('link', { name: say('analytics:web.home.how') })
        .press('Enter');
      await expect(title(page)).toHaveText(say('analytics:web.how.title'));
      await expect(page.getByText(say('analytics:web.how.settings.show-text', { count: 10 }))).toBeVisible();
      await expect(
        page.getByText(say('analytics:web.how.settings.quarantine-text', { count: 90 })),
      ).toBeVisible();
      await expect(page.locator('q').first()).toContainText('?');
      await expectForEveryone(page, 'how');
    });
  });
}

test('a restart loses nothing and sends nothing twice', async () => {
  await expectNothingLost(server(), [organizations.fr(), organizations.en()]);
});
