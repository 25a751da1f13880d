import { expect, type Page, test } from '@playwright/test';
import { expectAccessible, expectNoSidewaysScroll } from './world/accessible.ts';
import { casesOf } from './world/answers.ts';
import { ask } from './world/ask.ts';
import { boucleJson } from './world/cli.ts';
import { expectNothingLost } from './world/nothing-lost.ts';
import { enter, type Organization, screen } from './world/organization.ts';
import { writePastAnswers } from './world/past-answers.ts';
import { postForm } from './world/robot.ts';
import type { BoucleServer } from './world/server.ts';
import { useOrganization } from './world/use-organization.ts';
import { useServer } from './world/use-server.ts';
import { LANGUAGES, LOCALES, type Locale, wordsOf } from './world/words.ts';

const server = useServer();
const organizations = { fr: useOrganization(server, 'fr'), en: useOrganization(server, 'en') };

/** On a phone as small as they come, in the dark, and in the window of a desk, in the light. */
const LOOKS = [
  { width: 320, colorScheme: 'dark' },
  { width: 1440, colorScheme: 'light' },
] as const;

/** A screen as it stands, held against what everyone can use. */
async function expectForEveryone(page: Page, name: string): Promise<void> {
  await test.step(name, async () => {
    for (const { width, colorScheme } of LOOKS) {
      await page.setViewportSize({ width, height: 900 });
      // Colours that are still on their way would be judged halfway.
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await expectNoSidewaysScroll(page);
      await expectAccessible(page);
    }
  });
}

/** Answers of a year, one of this hour with its case, one that a robot left, and a mail. */
async function furnish(running: BoucleServer, organization: Organization, locale: Locale): Promise<void> {
  const past = await writePastAnswers(running, locale);
  const { columns } = past;
  const maps = [
    `score=${columns.score}`,
    `comment=${columns.comment}`,
    `answeredAt=${columns.date}`,
    `property.plan=${columns.plan}`,
  ].flatMap((map) => ['--map', map]);
  const into = ['--organization', organization.slug, '--survey', organization.survey];
  await boucleJson(running, 'import', past.path, ...into, ...maps, '--date-format', past.dateFormat);
  for (const score of [2, 5, 7, 8, 9, 9, 9, 10, 10, 10, 10, 10]) {
    await organization.api.post('/responses', {
      survey: organization.survey,
      score,
      comment: `Score ${score}`,
      contact: { email: `person-${score}@exemple.fr`, name: `Person ${score}`, locale },
      properties: { plan: past.common },
    });
  }
  const { links } = await ask(organization, { email: 'robot@exemple.fr' });
  await postForm(links.scores[1] as string, { score: '1', js: '1', comment: '' });
  await expect.poll(() => casesOf(organization)).toHaveLength(2);
}

for (const locale of LOCALES) {
  test.describe(LANGUAGES[locale].name, () => {
    test.use({ locale: LANGUAGES[locale].browser });
    const { say, ui } = wordsOf(locale);
    const full = organizations[locale];
    const names = { fr: 'Atelier Vide', en: 'Empty Workshop' };
    const empty = useOrganization(server, locale, names[locale]);
    const few = useOrganization(server, locale, { fr: 'Petite Maison', en: 'Small House' }[locale]);
    const heading = (page: Page, name: string) =>
      page.getByRole('heading', { level: 1, name: say(name), exact: true });

    test('before anybody is signed in, and where there is nothing yet', async ({ page, context }) => {
      await page.goto(`${server().url}/sign-in`);
      await expect(heading(page, 'organizations:web.sign-in.title')).toBeVisible();
      await expectForEveryone(page, 'sign-in');
      await page.getByLabel(say('organizations:web.sign-in.email'), { exact: true }).fill(empty().email);
      await page
        .getByLabel(say('organizations:web.sign-in.password'), { exact: true })
        .fill('not the password');
      await page.getByRole('button', { name: say('organizations:web.sign-in.submit') }).click();
      await expect(page.getByText(say('organizations:problems.sign-in'))).toBeVisible();
      await expectForEveryone(page, 'sign-in refused');

      await enter(context, server(), empty());
      const emptiness = {
        '': 'entry:home.empty.no-answer',
        '/ask': 'distribution:web.list.empty',
        '/mailbox': 'distribution:web.mailbox.empty',
        '/responses': 'responses:web.empty.counted',
        '/responses?state=provisional': 'responses:web.empty.provisional',
        '/cases': 'workspace:queue.empty.open.title',
        '/cases/list': 'workspace:queue.empty.open.title',
        '/contacts': 'contacts:web.empty',
        '/settings/sending': 'distribution:web.sending.bounces.empty',
      };
      for (const [path, sentence] of Object.entries(emptiness)) {
        await page.goto(screen(server(), empty(), path));
        await expect(page.getByText(say(sentence), { exact: true })).toBeVisible();
        await expectForEveryone(page, `empty ${path}`);
      }
      await page.goto(screen(server(), empty(), '/nothing/there'));
      await expect(page.getByText(say('entry:not-found.title'))).toBeVisible();
      await expectForEveryone(page, 'not found');
    });

    test('with too few answers for a figure', async ({ page, context }) => {
      await few().api.post('/responses', { survey: few().survey, score: 9, comment: 'Merci' });
      await enter(context, server(), few());
      await page.goto(screen(server(), few()));
      await expect(page.getByText(ui.charts.answersCount(1), { exact: true })).toBeVisible();
      await expectForEveryone(page, 'few answers');
    });

    test.describe('with a year of answers', () => {
      test.beforeAll(() => furnish(server(), full(), locale));

      test('every screen', async ({ page, context }) => {
        await enter(context, server(), full());
        const list = (path: string, name: string) => ({ path, ready: page.getByText(name).first() });
        const screens = [
          { path: '', ready: page.getByText(ui.charts.n(12), { exact: true }).first() },
          { path: '?from=2020-01-01', ready: page.getByText(ui.charts.n(492), { exact: true }).first() },
          list('/ask', 'robot@exemple.fr'),
          list('/responses', 'Person 9'),
          list('/responses?state=provisional', 'robot@exemple.fr'),
          list('/cases', 'Person 5'),
          list('/cases/list', 'Person 5'),
          list('/contacts', 'Person 7'),
          { path: '/surveys', ready: heading(page, 'surveys:web.list.title') },
          { path: '/settings', ready: heading(page, 'organizations:web.settings.title') },
        ];
        for (const { path, ready } of screens) {
          await page.goto(screen(server(), full(), path));
          await expect(ready).toBeVisible();
          await expectForEveryone(page, path === '' ? 'home' : path);
        }
      });

      test('one mail, one survey, and what opens over a screen', async ({ page, context }) => {
        await enter(context, server(), full());
        await page.goto(screen(server(), full(), '/mailbox'));
        await page.getByRole('main').getByRole('link', { name: 'robot@exemple.fr' }).click();
        await expect(page.locator('iframe')).toBeVisible();
        await expectForEveryone(page, 'a mail');

        await page.goto(screen(server(), full(), `/surveys/${full().survey}`));
        await expect(page.locator('iframe').first()).toBeVisible();
        await expectForEveryone(page, 'one survey');

        await page.setViewportSize({ width: 1440, height: 900 });
        await page.getByRole('button', { name: say('surveys:web.question.unlock') }).click();
        await expect(page.getByRole('dialog')).toBeVisible();
        await expectAccessible(page);

        await page.goto(screen(server(), full(), '/responses'));
        await page
          .getByRole('button', { name: `${say('responses:web.exclude')}, Person 9` })
          .first()
          .click();
        await expect(page.getByRole('dialog')).toBeVisible();
        await expectAccessible(page);

        await page.goto(screen(server(), full()));
        await page.getByRole('button', { name: say('entry:home.filter.period') }).click();
        await expect(page.getByRole('grid')).toBeVisible();
        await expectAccessible(page);
      });
    });
  });
}

test('a restart loses nothing and sends nothing twice', async () => {
  await expectNothingLost(server(), [organizations.fr(), organizations.en()]);
});

for (const locale of LOCALES) {
  test.describe(`first run, ${LANGUAGES[locale].name}`, () => {
    test.use({ locale: LANGUAGES[locale].browser });
    const fresh = useServer();
    const { say } = wordsOf(locale);

    test('the very first page, and what it refuses', async ({ page }) => {
      await page.goto(`${fresh().url}/first-run`);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(
        say('organizations:web.first-run.promise'),
      );
      await expectForEveryone(page, 'first run');
      await page.getByRole('button', { name: say('organizations:web.first-run.create') }).click();
      await expect(page.getByText(say('organizations:problems.setup-token'))).toBeVisible();
      await expectForEveryone(page, 'first run refused');
    });
  });
}
