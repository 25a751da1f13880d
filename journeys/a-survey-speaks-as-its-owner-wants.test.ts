import { expect, type FrameLocator, type Page, test } from '@playwright/test';
import type { Trend } from '../app/features/analytics/contract.ts';
import { expectAccessible, expectNoSidewaysScroll } from './world/accessible.ts';
import { responsesOf } from './world/answers.ts';
import { type Asked, ask } from './world/ask.ts';
import { expectNothingLost } from './world/nothing-lost.ts';
import { enter, openScreen } from './world/organization.ts';
import { useOrganization } from './world/use-organization.ts';
import { useServer } from './world/use-server.ts';
import { LANGUAGES, LOCALES, type Locale, wordsOf } from './world/words.ts';

const server = useServer();
const organizations = { fr: useOrganization(server, 'fr'), en: useOrganization(server, 'en') };

/** What the owner writes, in the language of each text; the subject is the same in both. */
const OWN = {
  fr: {
    subject: 'la boutique de Lille',
    reason: { fr: 'Que s’est-il passé dans la boutique ?', en: 'What happened in the Lille shop?' },
  },
  en: {
    subject: 'the Leeds shop',
    reason: { fr: 'Que s’est-il passé dans le magasin ?', en: 'What happened in the Leeds shop?' },
  },
} as const satisfies Record<Locale, { subject: string; reason: Record<Locale, string> }>;

const questionIn = (locale: Locale, subject: string): string => {
  const { say } = wordsOf(locale);
  const audience = say('surveys:wording.audience.friend-or-colleague');
  return say('surveys:wording.nps.question', { subject, audience });
};

for (const locale of LOCALES) {
  test.describe(LANGUAGES[locale].name, () => {
    test.use({ locale: LANGUAGES[locale].browser });
    const { say } = wordsOf(locale);
    const organization = organizations[locale];
    const own = OWN[locale];
    const web = (key: string, values = {}) => say(`surveys:web.${key}`, values);
    const button = (page: Page, key: string) => page.getByRole('button', { name: web(key), exact: true });

    /** The gesture names its price before it does anything. */
    async function unlock(page: Page): Promise<void> {
      await expect(page.getByText(web('question.locked'))).toBeVisible();
      const subject = page.getByLabel(web('kinds.nps.subject'), { exact: true });
      await expect(subject).toHaveCount(0);
      await button(page, 'question.unlock').click();
      const dialog = page.getByRole('dialog', { name: web('unlock.title') });
      for (const key of ['text', 'series', 'before', 'sent'])
        await expect(dialog.getByText(web(`unlock.${key}`, { series: 2 }))).toBeVisible();
      await expectAccessible(page);
      await dialog.getByRole('button', { name: web('unlock.keep') }).click();
      await expect(dialog).toBeHidden();
      await expect(subject).toHaveCount(0);
      await button(page, 'question.unlock').click();
      await dialog.getByRole('button', { name: web('unlock.confirm'), exact: true }).click();
      await expect(page.getByText(web('question.unlocked', { series: 2 }))).toBeVisible();
    }

    const speak = (page: Page, language: Locale) =>
      page
        .getByRole('radiogroup', { name: web('language') })
        .getByText(web(`locales.${language}`), { exact: true })
        .click();

    const preview = (page: Page, tab: 'mail' | 'page'): FrameLocator =>
      page.frameLocator(`iframe[title="${web(`preview.${tab}`)}"]`);

    const openTab = (page: Page, tab: 'mail' | 'page' | 'text') =>
      page.getByRole('tab', { name: web(`preview.${tab}`), exact: true }).click();

    /** In the mail, in its text and in the page, the new words and none of the old. */
    async function expectPreview(page: Page, language: Locale): Promise<void> {
      const [now, before] = [own.subject, organization().name].map((one) => questionIn(language, one));
      await openTab(page, 'mail');
      await expect(preview(page, 'mail').locator('body')).toContainText(now as string);
      await expect(preview(page, 'mail').locator('body')).not.toContainText(before as string);
      await openTab(page, 'text');
      await expect(page.getByRole('tabpanel')).toContainText(now as string);
      await openTab(page, 'page');
      await expect(preview(page, 'page').locator('body')).toContainText(now as string);
      await expect(preview(page, 'page').locator('html')).toHaveAttribute('lang', language);
    }

    /** The mail and its page ask about this. The reason is free, and is asked as it stands today. */
    async function expectAsked(page: Page, { mail, links }: Asked, subject: string): Promise<void> {
      const question = questionIn(locale, subject);
      expect(mail.text).toContain(question);
      await page.setContent(mail.html);
      await expect(page.locator('body')).toContainText(question);
      await page.goto(links.scores[4] as string);
      await expect(page.getByRole('group', { name: question })).toBeVisible();
      await page.getByRole('textbox', { name: own.reason[locale], exact: true }).fill(subject);
      await page.getByRole('button', { name: say('responses:page.send') }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(say('responses:page.thanks-title'));
    }

    test('the owner changes what is asked, and sees what customers will see', async ({ page, context }) => {
      const earlier = await ask(organization(), { email: 'earlier@exemple.fr' });

      await enter(context, server(), organization());
      await openScreen(page, server(), organization(), '/surveys/nps');
      await unlock(page);
      await page.getByLabel(web('kinds.nps.subject'), { exact: true }).fill(own.subject);
      for (const language of LOCALES) {
        await speak(page, language);
        await page.getByLabel(web('bands.detractor')).first().fill(own.reason[language]);
        await expect(page.getByRole('blockquote')).toHaveText(questionIn(language, own.subject));
        await expectPreview(page, language);
        await expectAccessible(page);
      }

      // Nothing has reached a customer yet.
      const during = await ask(organization(), { email: 'during@exemple.fr' });
      expect(during.mail.text).toContain(questionIn(locale, organization().name));

      await button(page, 'save-series').click();
      await expect(page.getByText(web('saved-series', { series: 2 }))).toBeVisible();
      await expect(page.getByText(web('question.locked'))).toBeVisible();
      await page.reload();
      await speak(page, locale);
      await expect(page.getByRole('blockquote')).toHaveText(questionIn(locale, own.subject));
      await expect(page.getByLabel(web('bands.detractor')).first()).toHaveValue(own.reason[locale]);
      await page.setViewportSize({ width: 320, height: 640 });
      await expectNoSidewaysScroll(page);
      await expectAccessible(page);
      await page.setViewportSize({ width: 1280, height: 800 });

      const later = await ask(organization(), { email: 'later@exemple.fr' });
      await expectAsked(page, later, own.subject);
      // Who was asked before answers what they were asked.
      await page.goto(earlier.links.page);
      await expect(page.getByRole('group', { name: questionIn(locale, organization().name) })).toBeVisible();
      await expectAsked(page, earlier, organization().name);

      const answers = await responsesOf(organization());
      expect(answers.map(({ comment, series }) => ({ comment, series }))).toEqual([
        { comment: organization().name, series: 1 },
        { comment: own.subject, series: 2 },
      ]);
      const trend = await organization().api.get<Trend>('/scores/trend?survey=nps');
      expect(trend.series.map(({ series }) => series)).toEqual([1, 2]);
    });
  });
}

test('a restart loses nothing and sends nothing twice', async () => {
  await expectNothingLost(server(), [organizations.fr(), organizations.en()]);
});
