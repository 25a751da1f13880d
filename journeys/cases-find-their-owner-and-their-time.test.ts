import { expect, type Page, test } from '@playwright/test';
import { expectAccessible, expectNoSidewaysScroll } from './world/accessible.ts';
import { casesOf } from './world/answers.ts';
import { dialogOf } from './world/dialog.ts';
import { enter, screen } from './world/organization.ts';
import { useOrganization } from './world/use-organization.ts';
import { useServer } from './world/use-server.ts';
import { LANGUAGES, LOCALES, wordsOf } from './world/words.ts';

const server = useServer();

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
    const { say } = wordsOf(locale);
    const organization = useOrganization(server, locale, { fr: 'Temps Voulu', en: 'In Time' }[locale]);

    test('an owner sets when somebody is there, how fast, and whose a case is', async ({ page, context }) => {
      test.slow();
      const { api, survey } = organization();
      const customer = { email: 'nora@exemple.fr', name: 'Nora Delmas', properties: { team: 'nord' } };
      await api.post('/responses', { survey, score: 2, comment: '…', contact: customer });
      await api.post('/teams', { key: 'nord', name: 'Nord' });
      await expect.poll(() => casesOf(organization())).toHaveLength(1);
      const [before] = await casesOf(organization());

      await enter(context, server(), organization());
      await page.goto(screen(server(), organization(), '/settings/cases'));
      const sections = page.getByRole('main').getByRole('link');
      await expect(sections.filter({ hasText: say('entry:case-settings.clocks.title') })).toBeVisible();
      await expectForEveryone(page, 'all sections');

      await sections.filter({ hasText: say('entry:case-settings.clocks.title') }).click();
      const limit = page.getByLabel(say('clocks:web.limit'));
      await expect(limit).toHaveValue('48');
      await expectForEveryone(page, 'clocks');
      await limit.fill('5');
      await page.getByRole('button', { name: say('clocks:web.save') }).click();
      await expect(page.getByText(say('clocks:problems.before-limit'))).toBeVisible();
      await limit.fill('24');
      await page.getByRole('button', { name: say('clocks:web.save') }).click();
      await expect(page.getByText(say('clocks:web.saved'))).toBeVisible();
      // The clock of who waits already is another at once.
      await expect
        .poll(async () => (await casesOf(organization()))[0]?.limitAt)
        .toBe(new Date(Date.parse(before?.startedAt ?? '') + 24 * 3_600_000).toISOString());

      await page.goto(screen(server(), organization(), '/settings/cases/calendars'));
      const nord = page.getByRole('main').getByRole('listitem').filter({ hasText: 'Nord' });
      await expect(nord.getByText(say('calendars:web.follows'))).toBeVisible();
      await expectForEveryone(page, 'calendars');
      await nord.getByRole('button', { name: say('calendars:web.change-of', { name: 'Nord' }) }).click();
      const dialog = dialogOf(page);
      await dialog.getByLabel(say('calendars:web.days.5')).fill('9 to');
      await dialog.getByRole('button', { name: say('calendars:web.save') }).click();
      await expect(dialog.getByText(say('calendars:web.hours-problem'))).toBeVisible();
      await expectForEveryone(page, 'a calendar');
      await dialog.getByLabel(say('calendars:web.days.5')).fill('9h-12h30');
      await dialog.getByText(say('calendars:web.sets.fr-alsace-moselle')).click();
      await dialog.getByRole('button', { name: say('calendars:web.save') }).click();
      await expect(nord.getByText('9:00–12:30')).toBeVisible();
      await expect(nord.getByText(say('calendars:web.own'))).toBeVisible();

      await page.goto(screen(server(), organization(), '/settings/cases/routing'));
      await expect(page.getByText(say('routing:web.none'))).toBeVisible();
      await expectForEveryone(page, 'no rules');
      await page.getByRole('button', { name: say('routing:web.add') }).click();
      await dialog.getByText('Nord', { exact: true }).click();
      await dialog.getByText(say('routing:web.reasons.detractor'), { exact: true }).click();
      await expectForEveryone(page, 'a rule');
      await dialog.getByRole('button', { name: say('routing:web.keep') }).click();
      const rule = page.getByRole('main').getByRole('listitem').filter({ hasText: 'Nord' });
      await expect(rule).toBeVisible();
      await page.getByRole('button', { name: say('routing:web.try') }).click();
      await expect(page.getByRole('heading', { name: say('routing:web.trial') })).toBeVisible();
      await expect(rule.getByText(say('routing:web.decided', { count: 1 }))).toBeVisible();
      await expectForEveryone(page, 'rules tried');
      await page.getByRole('button', { name: say('routing:web.save') }).click();
      await expect(page.getByText(say('routing:web.saved'))).toBeVisible();
      await page.reload();
      await expect(rule).toBeVisible();

      // Whoever has a case from now on hears of it where they are, within five seconds, and gets there in one press.
      const late = { email: 'late@exemple.fr', name: 'Lise Tardy' };
      await api.post('/responses', {
        survey,
        score: 9,
        comment: 'Rappelez-moi. Please call me.',
        contact: late,
      });
      const notice = page.getByText(say('entry:alert.case-given', { name: 'Lise Tardy', score: 9 }));
      await expect(notice).toBeVisible({ timeout: 5_000 });
      await page.getByRole('button', { name: say('entry:alert.open') }).click();
      await expect(page).toHaveURL(/\/cases\/[0-9a-f-]{36}/);
      await expect(page.getByRole('main').getByText('Lise Tardy').first()).toBeVisible();
    });
  });
}
