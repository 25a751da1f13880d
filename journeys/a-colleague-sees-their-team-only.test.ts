import { expect, type Page, test } from '@playwright/test';
import { expectAccessible, expectNoSidewaysScroll } from './world/accessible.ts';
import { casesOf } from './world/answers.ts';
import { dialogOf } from './world/dialog.ts';
import { mailTo } from './world/mailbox.ts';
import { enter, PASSWORD, screen } from './world/organization.ts';
import { useOrganization } from './world/use-organization.ts';
import { useServer } from './world/use-server.ts';
import { LANGUAGES, LOCALES, wordsOf } from './world/words.ts';

const server = useServer();

/**
 * The screen as it is found on a later visit, as small as they come, in the dark, then in the window of a desk. What the
 * library speaks aloud about a button at work stays in the page for some seconds, and axe takes it for a picture.
 */
async function expectForEveryone(page: Page, name: string, ready: string): Promise<void> {
  await test.step(name, async () => {
    await page.reload();
    await expect(page.getByRole('main').getByText(ready).first()).toBeVisible();
    for (const { width, colorScheme } of [
      { width: 320, colorScheme: 'dark' },
      { width: 1440, colorScheme: 'light' },
    ] as const) {
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
    const { say } = wordsOf(locale);
    const organization = useOrganization(server, locale, { fr: 'Deux Équipes', en: 'Two Teams' }[locale]);
    const web = (key: string, values = {}) => say(`organizations:members.web.${key}`, values);
    const role = (name: string) => say(`organizations:members.roles.${name}.name`);

    test('an owner invites a colleague, who joins from the mail and sees their team only', async ({
      page,
      context,
      browser,
    }) => {
      // Many screens, each twice.
      test.slow();
      const { api, survey, name, slug } = organization();
      const answer = (team: string, comment: string) =>
        api.post('/responses', {
          survey,
          score: 2,
          comment,
          contact: { email: `${team}@exemple.fr`, name: `Client ${team}`, properties: { team } },
        });
      await answer('nord', 'Comment of the north');
      await answer('sud', 'Comment of the south');
      await expect.poll(() => casesOf(organization())).toHaveLength(2);

      await enter(context, server(), organization());
      await page.goto(screen(server(), organization(), '/settings/teams'));
      await expect(page.getByText(web('no-teams-text'))).toBeVisible();
      await expectForEveryone(page, 'no teams', web('no-teams-text'));
      await page.getByRole('button', { name: web('new-team') }).click();
      const dialog = dialogOf(page);
      await dialog.getByLabel(web('team-name')).fill('Nord');
      // The value that customers carry already is one press away.
      await dialog.getByRole('button', { name: 'nord', exact: true }).click();
      await expect(dialog.getByLabel(web('team-key'))).toHaveValue('nord');
      await expectAccessible(page);
      await dialog.getByRole('button', { name: web('new-team') }).click();
      await expect(page.getByText(web('team-saved', { name: 'Nord' }))).toBeVisible();
      await expectForEveryone(page, 'teams', 'Nord');

      const colleague = `lea@${slug}.example`;
      await page.goto(screen(server(), organization(), '/settings/members'));
      await expect(
        page.getByRole('main').getByRole('listitem').filter({ hasText: organization().email }),
      ).toBeVisible();
      await page.getByRole('button', { name: web('invite') }).click();
      await dialog.getByLabel(web('email')).fill(colleague);
      await dialog.getByText('Nord', { exact: true }).click();
      await expectAccessible(page);
      await dialog.getByRole('button', { name: web('send-invitation') }).click();
      await expect(page.getByRole('main').getByRole('listitem').filter({ hasText: colleague })).toBeVisible();
      await expectForEveryone(page, 'members with an invitation', colleague);

      const mail = await mailTo(api, colleague);
      expect(mail.subject).toContain(name);
      const link = /href="([^"]*\/join#[^"]+)"/.exec(mail.html)?.[1] ?? '';
      const theirs = await browser.newContext({ locale: LANGUAGES[locale].browser });
      const other = await theirs.newPage();
      await other.goto(link);
      await expect(other.getByRole('heading', { level: 1 })).toHaveText(
        say('organizations:members.join.title', { organization: name }),
      );
      await expectForEveryone(other, 'join', say('organizations:web.first-run.password-hint'));
      await other.getByRole('button', { name: say('organizations:members.join.accept') }).click();
      await expect(other.getByText(say('organizations:problems.your-name'))).toBeVisible();
      await other.getByLabel(say('organizations:web.first-run.name')).fill('Léa Prunier');
      await other.getByLabel(say('organizations:web.first-run.password')).fill(PASSWORD);
      await other.keyboard.press('Enter');
      await expect(other).toHaveURL(`${server().url}/${slug}`);

      const navigation = other.getByRole('banner').getByRole('navigation');
      await expect(navigation.getByRole('link', { name: say('entry:nav.responses') })).toBeVisible();
      await expect(navigation.getByRole('link', { name: say('entry:nav.ask') })).toHaveCount(0);
      await expect(navigation.getByRole('link', { name: say('entry:nav.surveys') })).toHaveCount(0);
      await other.goto(screen(server(), organization(), '/responses'));
      await expect(other.getByText('Comment of the north')).toBeVisible();
      await expect(other.getByText('Comment of the south')).toHaveCount(0);
      await expect(other.getByRole('button', { name: new RegExp(say('responses:web.exclude')) })).toHaveCount(
        0,
      );
      await other.goto(screen(server(), organization(), '/cases'));
      await expect(other.getByText('Client nord', { exact: true }).first()).toBeVisible();
      await expect(other.getByText('Client sud', { exact: true })).toHaveCount(0);

      await other.goto(screen(server(), organization(), '/settings'));
      await expect(other.getByRole('heading', { level: 1 })).toHaveText(web('title'));
      await expect(other.getByRole('button', { name: web('invite') })).toHaveCount(0);
      await expect(other.getByRole('button', { name: web('leave') })).toBeVisible();
      await expectForEveryone(other, 'members as an agent sees them', organization().email);
      await other.goto(screen(server(), organization(), '/settings/notifications'));
      const alerts = other.getByRole('checkbox', { name: web('case-opened') });
      await expect(alerts).toBeChecked();
      await alerts.focus();
      await other.keyboard.press('Space');
      await expect(other.getByText(web('mails-saved'))).toBeVisible();
      await other.reload();
      await expect(alerts).not.toBeChecked();
      await expectForEveryone(other, 'my mails', web('case-opened'));

      // A link works once.
      const again = await theirs.newPage();
      await again.goto(link);
      await expect(again.getByText(say('organizations:members.problems.link'))).toBeVisible();
      await expectForEveryone(again, 'a link that was used', say('organizations:members.problems.link'));

      await page.reload();
      const row = page.getByRole('main').getByRole('listitem').filter({ hasText: 'Léa Prunier' });
      await expect(row.getByText(role('agent'))).toBeVisible();

      // An analyst out of their last team would see everybody: it is said before it is saved.
      await row.getByRole('button', { name: web('change-title', { name: 'Léa Prunier' }) }).click();
      const warning = dialog.getByText(web('will-see-all', { count: 1, names: 'Léa Prunier' }));
      await dialog.getByRole('button', { name: new RegExp(role('agent')) }).click();
      await page.getByRole('option', { name: new RegExp(role('analyst')) }).click();
      await expect(warning).toHaveCount(0);
      await dialog.getByText('Nord', { exact: true }).click();
      await expect(warning).toBeVisible();
      await expectNoSidewaysScroll(page);
      await expectAccessible(page);
      await dialog.getByText('Nord', { exact: true }).click();
      await expect(warning).toHaveCount(0);
      await page.keyboard.press('Escape');

      await page.getByRole('button', { name: web('leave') }).click();
      const question = page.getByRole('alertdialog');
      await question.getByRole('button', { name: web('leave') }).click();
      await expect(question.getByText(say('organizations:members.problems.last-owner'))).toBeVisible();
      await question.getByRole('button', { name: say('organizations:web.settings.cancel') }).click();

      await row.getByRole('button', { name: web('remove-title', { name: 'Léa Prunier' }) }).click();
      await question.getByRole('button', { name: web('remove') }).click();
      await expect(row).toHaveCount(0);
      await other.goto(screen(server(), organization(), '/cases'));
      await expect(other.getByText('Client nord', { exact: true })).toHaveCount(0);
      await theirs.close();
    });
  });
}
