import { expect, type Page, test } from '@playwright/test';
import { expectAccessible, expectNoSidewaysScroll } from './world/accessible.ts';
import { mailTo } from './world/mailbox.ts';
import { makeOrganization, type Organization, PASSWORD, screen } from './world/organization.ts';
import { useServer } from './world/use-server.ts';
import { LANGUAGES, LOCALES, wordsOf } from './world/words.ts';

const server = useServer();

const HOUSES = { fr: ['Maison Une', 'Maison Deux'], en: ['First House', 'Second House'] } as const;

async function hearACustomer({ api, survey, name }: Organization): Promise<void> {
  const contact = { email: 'customer@example.com', name: `Client of ${name}` };
  await api.post('/responses', { survey, score: 9, comment: `Comment of ${name}`, contact });
}

/** Where one is, and nothing of where one was. */
async function expectToBeAt(page: Page, here: Organization, there: Organization): Promise<void> {
  await expect(page).toHaveURL(screen(server(), here));
  await expect(page.getByText(`Comment of ${here.name}`)).toBeVisible();
  await expect(page.getByText(`Comment of ${there.name}`)).toHaveCount(0);
}

for (const locale of LOCALES) {
  test.describe(LANGUAGES[locale].name, () => {
    test.use({ locale: LANGUAGES[locale].browser });
    const { say, ui } = wordsOf(locale);

    test('who has an account joins a second organization with it, and goes from one to the other', async ({
      page,
    }) => {
      const [joined, own] = [
        await makeOrganization(server(), locale, HOUSES[locale][0]),
        await makeOrganization(server(), locale, HOUSES[locale][1]),
      ];
      for (const one of [joined, own]) await hearACustomer(one);
      await joined.api.post('/member-invitations', { email: own.email, role: 'analyst', locale });
      const mail = await mailTo(joined.api, own.email);
      const link = /href="([^"]*\/join#[^"]+)"/.exec(mail.html)?.[1] ?? '';

      await test.step('the link knows the account, and asks to sign in with it', async () => {
        await page.goto(link);
        await expect(
          page.getByText(say('organizations:members.join.known', { email: own.email })),
        ).toBeVisible();
        await expect(page.getByLabel(say('organizations:web.first-run.password'))).toHaveCount(0);
        await expectAccessible(page);
        await page.getByRole('link', { name: say('organizations:web.sign-in.submit') }).click();
        await page.getByLabel(say('organizations:web.sign-in.email')).fill(own.email);
        await page.getByLabel(say('organizations:web.sign-in.password')).fill(PASSWORD);
        await page.keyboard.press('Enter');
        await page.getByRole('button', { name: say('organizations:members.join.accept') }).click();
        await expectToBeAt(page, joined, own);
      });

      await test.step('on a desk the name of the organization leads to the other', async () => {
        await page.setViewportSize({ width: 1440, height: 900 });
        const analyst = page.getByRole('banner').getByRole('navigation');
        await expect(analyst.getByRole('link', { name: say('entry:nav.ask') })).toHaveCount(0);
        await page.getByRole('button', { name: say('entry:switch.label', { name: joined.name }) }).click();
        const items = page.getByRole('menuitem');
        await expect(items.filter({ hasText: joined.name })).toHaveAttribute('aria-disabled', 'true');
        await expect(items.filter({ hasText: own.name })).toContainText(
          say('organizations:members.roles.owner.name'),
        );
        await expectAccessible(page);
        await items.filter({ hasText: own.name }).click();
        await expectToBeAt(page, own, joined);
        await expect(analyst.getByRole('link', { name: say('entry:nav.ask') })).toBeVisible();
        await expect(page).toHaveTitle(`${say('entry:nav.home')} · ${own.name} · Boucle`);
      });

      await test.step('on a telephone the menu of the account does', async () => {
        await page.setViewportSize({ width: 320, height: 800 });
        await expectNoSidewaysScroll(page);
        await page.getByRole('button', { name: new RegExp(`${ui.account}$`) }).click();
        await expectAccessible(page);
        await page.getByRole('menuitem').filter({ hasText: joined.name }).click();
        await expectToBeAt(page, joined, own);
      });

      await test.step('and the address of an organization that is not theirs leads to one that is', async () => {
        await page.goto(`${server().url}/nobody-there`);
        await expect(page).not.toHaveURL(/nobody-there/);
      });
    });
  });
}
