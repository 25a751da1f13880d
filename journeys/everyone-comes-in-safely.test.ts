import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import { codeNow } from '../app/features/organizations/account/testing/totp.ts';
import { parseMail, type SmtpSink, startSmtpSink } from '../app/platform/testing/smtp-sink.ts';
import { expectAccessible, expectNoSidewaysScroll } from './world/accessible.ts';
import { makeOrganization, type Organization, PASSWORD } from './world/organization.ts';
import { BoucleServer } from './world/server.ts';
import { LANGUAGES, LOCALES, wordsOf } from './world/words.ts';

const NEW_PASSWORD = 'encore une phrase assez longue';

let sink: SmtpSink;
let server: BoucleServer;

test.beforeAll(async () => {
  sink = await startSmtpSink();
  // Behind a proxy that says who asks: each browser has an allowance of its own.
  server = await BoucleServer.create({
    SMTP_URL: sink.url,
    MAIL_FROM: 'avis@boucle.example',
    TRUST_PROXY: '1',
  });
  await server.start();
});
test.afterAll(async () => {
  await server?.destroy();
  await sink?.stop();
});

for (const locale of LOCALES) {
  test.describe(LANGUAGES[locale].name, () => {
    test.describe.configure({ mode: 'serial' });
    test.use({ locale: LANGUAGES[locale].browser });
    const { say } = wordsOf(locale);
    let organization: Organization;

    test.beforeAll(async () => {
      organization = await makeOrganization(server, locale);
    });

    const account = (key: string, values = {}) => say(`organizations:account.${key}`, values);
    const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
    const field = (page: Page, label: string) => page.getByLabel(label, { exact: true });

    let addresses = 0;
    /** A browser at an address of its own. */
    async function from(browser: BrowserContext): Promise<Page> {
      addresses += 1;
      await browser.setExtraHTTPHeaders({
        'x-forwarded-for': `10.${locale === 'fr' ? 1 : 2}.0.${addresses}`,
      });
      return browser.newPage();
    }

    async function giveCredentials(page: Page, password: string): Promise<void> {
      await page.goto(`${server.url}/sign-in`);
      await field(page, say('organizations:web.sign-in.email')).fill(organization.email);
      await field(page, say('organizations:web.sign-in.password')).fill(password);
      await button(page, say('organizations:web.sign-in.submit')).click();
    }

    async function openAccount(page: Page): Promise<void> {
      await page.goto(`${server.url}/${organization.slug}/account`);
      await expect(page.getByRole('heading', { level: 1, name: account('page.title') })).toBeVisible();
      await expect(page.getByRole('list', { name: account('page.sessions') })).toBeVisible();
    }

    async function fitsEveryWindow(page: Page): Promise<void> {
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        await expectAccessible(page);
      }
      await page.emulateMedia({ colorScheme: 'light' });
      const size = page.viewportSize();
      await page.setViewportSize({ width: 320, height: 640 });
      await expectNoSidewaysScroll(page);
      if (size !== null) await page.setViewportSize(size);
    }

    const isIn = (page: Page) => expect(page).toHaveURL(`${server.url}/${organization.slug}`);

    test('a forgotten password is renewed from the mail, and every session ends', async ({
      browser,
      context,
    }) => {
      const elsewhere = await from(context);
      await giveCredentials(elsewhere, PASSWORD);
      await isIn(elsewhere);

      const page = await from(await browser.newContext({ locale: LANGUAGES[locale].browser }));
      await page.goto(`${server.url}/sign-in`);
      await fitsEveryWindow(page);
      await page.getByRole('link', { name: account('reset.forgotten') }).click();
      const email = field(page, say('organizations:web.sign-in.email'));
      await expect(email).toBeFocused();
      await fitsEveryWindow(page);
      // Nobody learns from the page who has an account.
      await email.fill('nobody@exemple.fr');
      await page.keyboard.press('Enter');
      await expect(page.getByText(account('reset.sent', { email: 'nobody@exemple.fr' }))).toBeVisible();
      await button(page, account('reset.again')).click();
      await email.fill(organization.email);
      await page.keyboard.press('Enter');
      await expect(page.getByText(account('reset.sent', { email: organization.email }))).toBeVisible();

      const mine = () => sink.messages.filter(({ to }) => to === organization.email);
      await expect.poll(() => mine().length).toBe(1);
      const mail = await parseMail(mine()[0] as (typeof sink.messages)[number]);
      expect(mail.subject).toBe(account('mail.reset.subject'));
      const link = /href="([^"]+reset-password#[^"]+)"/.exec(mail.html ?? '')?.[1] ?? '';

      await page.goto(link);
      const password = field(page, account('reset.new'));
      await expect(password).toBeFocused();
      await password.fill('short');
      await page.keyboard.press('Enter');
      await expect(page.getByText(say('organizations:problems.password-short'))).toBeVisible();
      await fitsEveryWindow(page);
      await password.fill(NEW_PASSWORD);
      await page.keyboard.press('Enter');
      await expect(page.getByRole('heading', { name: account('reset.done-title') })).toBeVisible();

      // The session that was open is out at its next request.
      await elsewhere.reload();
      await expect(elsewhere).toHaveURL(/\/sign-in/);

      const again = await page.context().newPage();
      await again.goto(link);
      await field(again, account('reset.new')).fill(PASSWORD);
      await again.keyboard.press('Enter');
      await expect(again.getByText(account('problems.link'))).toBeVisible();
      await giveCredentials(page, NEW_PASSWORD);
      await isIn(page);

      // What let somebody in lies in no mailbox that colleagues share.
      expect(await organization.api.all('/mailbox')).toEqual([]);
    });

    test('another session ends: the other browser is out at its next request', async ({
      browser,
      context,
    }) => {
      const other = await from(context);
      await giveCredentials(other, NEW_PASSWORD);
      await isIn(other);
      const page = await from(await browser.newContext({ locale: LANGUAGES[locale].browser }));
      await giveCredentials(page, NEW_PASSWORD);
      await isIn(page);
      await openAccount(page);
      const sessions = page.getByRole('list', { name: account('page.sessions') }).getByRole('listitem');
      await expect(sessions.first()).toContainText(account('page.this'));
      await expect(sessions.first()).toContainText(
        account('page.device', { browser: 'Chrome', system: 'Linux' }),
      );
      await fitsEveryWindow(page);
      const before = await sessions.count();
      const device = account('page.device', { browser: 'Chrome', system: 'Linux' });
      await sessions
        .nth(1)
        .getByRole('button', { name: account('page.end-one', { device }) })
        .click();
      await expect(sessions).toHaveCount(before - 1);
      await expect(page.getByText(account('page.ended'), { exact: true })).toBeVisible();
      await other
        .getByRole('link', { name: say('entry:nav.responses') })
        .first()
        .click();
      await expect(other).toHaveURL(/\/sign-in/);
    });

    test('a phone shows the second code, and a recovery code stands in for it', async ({
      browser,
      context,
    }) => {
      const page = await from(context);
      await giveCredentials(page, NEW_PASSWORD);
      await isIn(page);

      // The organization asks for it: nothing more is shown before it is set up.
      await page.goto(`${server.url}/${organization.slug}/settings`);
      await page.getByText(account('two-factor.required-check')).click();
      await expect(page).toHaveURL(/\/two-factor/);
      await expect(
        page.getByText(account('two-factor.first-text', { organization: organization.name })),
      ).toBeVisible();
      await field(page, account('two-factor.password')).fill(NEW_PASSWORD);
      await page.keyboard.press('Enter');
      await expect(page.getByRole('img', { name: account('two-factor.qr') })).toBeVisible();
      await fitsEveryWindow(page);
      const secret = (await page.locator('code').innerText()).replaceAll(' ', '');
      const code = field(page, account('second.code'));
      await code.fill('000000');
      await page.keyboard.press('Enter');
      await expect(page.getByText(account('problems.code'), { exact: true })).toBeVisible();
      await expect(code).toBeFocused();
      await code.fill(codeNow(secret));
      await page.keyboard.press('Enter');
      const codes = page.getByRole('list', { name: account('two-factor.codes') }).getByRole('listitem');
      await expect(codes).toHaveCount(10);
      await fitsEveryWindow(page);
      const [recovery = '', second = ''] = await codes.allTextContents();
      const downloading = page.waitForEvent('download');
      await button(page, account('two-factor.download')).click();
      const download = await downloading;
      expect(download.suggestedFilename()).toBe(account('two-factor.file'));
      await button(page, account('two-factor.kept')).click();
      await expect(page).toHaveURL(`${server.url}/${organization.slug}/settings`);

      // Another browser: the password alone opens nothing.
      const other = await from(await browser.newContext({ locale: LANGUAGES[locale].browser }));
      await giveCredentials(other, NEW_PASSWORD);
      await expect(other.getByRole('heading', { name: account('second.title') })).toBeVisible();
      await expect(field(other, account('second.code'))).toHaveAttribute('autocomplete', 'one-time-code');
      await fitsEveryWindow(other);
      await field(other, account('second.code')).fill(codeNow(secret, 1));
      await other.keyboard.press('Enter');
      await isIn(other);

      const third = await from(await browser.newContext({ locale: LANGUAGES[locale].browser }));
      await giveCredentials(third, NEW_PASSWORD);
      await button(third, account('second.use-recovery')).click();
      await field(third, account('second.recovery-code')).fill(recovery.toUpperCase());
      await third.keyboard.press('Enter');
      await isIn(third);
      await openAccount(third);
      await expect(third.getByText(account('two-factor.left', { count: 9 }))).toBeVisible();
      await fitsEveryWindow(third);

      // Used up, and new ones take the place of all.
      await button(third, account('two-factor.renew')).click();
      const dialog = third.getByRole('dialog');
      await dialog.getByLabel(account('two-factor.password')).fill(NEW_PASSWORD);
      await expectAccessible(third);
      await third.keyboard.press('Enter');
      await expect(third.getByRole('list', { name: account('two-factor.codes') })).toBeVisible();
      await button(third, account('two-factor.kept')).click();
      const last = await from(await browser.newContext({ locale: LANGUAGES[locale].browser }));
      await giveCredentials(last, NEW_PASSWORD);
      await button(last, account('second.use-recovery')).click();
      for (const used of [recovery, second]) {
        await field(last, account('second.recovery-code')).fill(used);
        await last.keyboard.press('Enter');
        await expect(last.getByText(account('problems.recovery-code'))).toBeVisible();
      }
    });
  });
}

test('a restart ends no session and sends no mail again', async ({ browser }) => {
  const sent = sink.messages.length;
  await server.restart();
  const page = await browser.newPage();
  await page.goto(server.url);
  await expect(page).toHaveURL(/\/sign-in/);
  expect(sink.messages.length).toBe(sent);
});
