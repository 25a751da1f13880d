import { expect, test } from '@playwright/test';
import { expectAccessible, expectNoSidewaysScroll } from './world/accessible.ts';
import { EMBEDDED } from './world/database.ts';
import { useServer } from './world/use-server.ts';
import { LANGUAGES, LOCALES, wordsOf } from './world/words.ts';

const PASSWORD = 'correct horse battery';

for (const locale of LOCALES) {
  const { say } = wordsOf(locale);

  test.describe(LANGUAGES[locale].name, () => {
    const server = useServer({ ...EMBEDDED, BOUCLE_DEMO: '1' });
    test.use({ locale: LANGUAGES[locale].browser });

    test('a newcomer looks at the demonstration, makes an organization, deletes the demonstration', async ({
      page,
    }) => {
      await expect.poll(() => server().setupCode).not.toBeNull();
      await page.goto(`${server().url}/first-run?token=${server().setupCode}`);
      await page.getByRole('button', { name: say('organizations:web.first-run.look') }).click();
      await page.waitForURL(`${server().url}/demo`);
      const banner = page.getByText(say('organizations:web.demo.banner'));
      await expect(banner).toBeVisible();
      await expect(page.getByRole('heading', { name: say('entry:home.trend.title') })).toBeVisible();

      await expectAccessible(page);
      await page.setViewportSize({ width: 320, height: 700 });
      await expectNoSidewaysScroll(page);
      await page.setViewportSize({ width: 1280, height: 800 });

      await page.getByRole('link', { name: say('organizations:web.demo.create') }).click();
      await page.waitForURL(/\/first-run/);
      const field = (name: string) =>
        page.getByLabel(say(`organizations:web.first-run.${name}`), { exact: true });
      await field('setup-token').fill(server().setupCode ?? '');
      await field('organization').fill('Atelier Réel');
      await field('name').fill('Ada Moreau');
      await field('email').fill('ada@exemple.fr');
      await field('password').fill(PASSWORD);
      await page.getByRole('button', { name: say('organizations:web.first-run.create') }).click();
      await page.waitForURL(`${server().url}/atelier-reel`);
      await expect(banner).toBeHidden();

      await page.goto(`${server().url}/demo`);
      await page.getByRole('button', { name: say('organizations:web.demo.delete') }).click();
      await page
        .getByRole('button', { name: say('organizations:web.demo.delete-confirm'), exact: true })
        .click();
      await page.waitForURL(`${server().url}/atelier-reel`);
      await server().restart();
      await page.goto(`${server().url}/demo`);
      await page.waitForURL(`${server().url}/atelier-reel`);
    });
  });
}
