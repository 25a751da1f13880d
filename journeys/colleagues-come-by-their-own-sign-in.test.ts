import { expect, test } from '@playwright/test';
import { OIDC_CLIENT, type OidcPeer, startOidcPeer } from '../app/platform/testing/oidc-peer.ts';
import { expectAccessible, expectNoSidewaysScroll } from './world/accessible.ts';
import { boucle, boucleJson } from './world/cli.ts';
import { tabTo } from './world/keyboard.ts';
import { makeOrganization, type Organization } from './world/organization.ts';
import { BoucleServer } from './world/server.ts';
import { LANGUAGES, LOCALES, wordsOf } from './world/words.ts';

const NAME = 'Orsel ID';
const NEW_PASSWORD = 'encore une phrase assez longue';

let peer: OidcPeer;
let server: BoucleServer;

test.beforeAll(async () => {
  peer = await startOidcPeer();
  server = await BoucleServer.create({
    BOUCLE_OIDC_ISSUER: peer.issuer,
    BOUCLE_OIDC_CLIENT_ID: OIDC_CLIENT.id,
    BOUCLE_OIDC_CLIENT_SECRET: OIDC_CLIENT.secret,
    BOUCLE_OIDC_NAME: NAME,
  });
  await server.start();
});
test.afterAll(async () => {
  await server?.destroy();
  await peer?.stop();
});

for (const locale of LOCALES) {
  test.describe(LANGUAGES[locale].name, () => {
    test.use({ locale: LANGUAGES[locale].browser });
    const { say } = wordsOf(locale);
    let organization: Organization;

    test.beforeAll(async () => {
      organization = await makeOrganization(server, locale);
    });

    test('a colleague comes in, a stranger is told whom to ask', async ({ page }) => {
      const button = page.getByRole('button', {
        name: say('organizations:account.oidc.with', { name: NAME }),
      });
      Object.assign(peer.answers, { email: 'stranger@exemple.fr', sub: `stranger-${locale}` });
      await page.goto(`${server.url}/${organization.slug}/responses`);
      await expect(page).toHaveURL(/\/sign-in\?/);
      await expect(button).toBeVisible();
      await expectAccessible(page);
      await page.setViewportSize({ width: 320, height: 640 });
      await expectNoSidewaysScroll(page);
      await button.click();
      const alert = page.getByRole('alert');
      await expect(alert).toHaveText(say('organizations:account.oidc.no-access.text', { name: NAME }));
      await expectAccessible(page);
      await expectNoSidewaysScroll(page);
      await page.setViewportSize({ width: 1280, height: 800 });
      await page.getByRole('link', { name: say('organizations:account.reset.back') }).click();

      // An address that nobody checked is nobody's.
      Object.assign(peer.answers, { email: organization.email, emailVerified: false });
      await button.click();
      await expect(alert).toHaveText(say('organizations:account.oidc.unverified.text', { name: NAME }));

      Object.assign(peer.answers, { sub: `owner-${locale}`, emailVerified: true });
      await page.goto(`${server.url}/${organization.slug}/responses`);
      await tabTo(page, button);
      await page.keyboard.press('Enter');
      await expect(page).toHaveURL(`${server.url}/${organization.slug}/responses`);
      await expect(page.getByRole('main')).toBeVisible();

      // The session is one like any other: a restart keeps it.
      await server.restart();
      await page.reload();
      await expect(page).toHaveURL(`${server.url}/${organization.slug}/responses`);
    });

    test('without mail, whoever administers the server makes the link', async ({ page }) => {
      const label = (key: string) => page.getByLabel(say(key), { exact: true });
      await page.goto(`${server.url}/reset-password`);
      await expect(page.getByText(say('organizations:account.reset.no-mail'))).toBeVisible();
      await expectAccessible(page);
      const asked = ['reset-password', '--email', organization.email] as const;
      const { link } = await boucleJson<{ link: string }>(server, ...asked);
      await page.goto('about:blank');
      await page.goto(link);
      await label('organizations:account.reset.new').fill(NEW_PASSWORD);
      await page.keyboard.press('Enter');
      await page.getByRole('link', { name: say('organizations:account.reset.sign-in') }).click();
      await label('organizations:web.sign-in.email').fill(organization.email);
      await label('organizations:web.sign-in.password').fill(NEW_PASSWORD);
      await page.keyboard.press('Enter');
      await expect(page).toHaveURL(`${server.url}/${organization.slug}`);
      const nobody = await boucle(server, 'reset-password', '--email', 'nobody@exemple.fr');
      expect(nobody.code).toBe(2);
      expect(nobody.stderr).toContain('nobody@exemple.fr');
    });
  });
}
