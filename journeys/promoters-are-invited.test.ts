import { expect, type Page, test } from '@playwright/test';
import { expectAccessible, expectNoSidewaysScroll } from './world/accessible.ts';
import { choose } from './world/choose.ts';
import { mailTo } from './world/mailbox.ts';
import { enter, openScreen } from './world/organization.ts';
import { useOrganization } from './world/use-organization.ts';
import { useServer } from './world/use-server.ts';
import { LANGUAGES, LOCALES, wordsOf } from './world/words.ts';

const server = useServer();
const organizations = { fr: useOrganization(server, 'fr'), en: useOrganization(server, 'en') };

const EVENING = {
  fr: {
    title: 'Une soirée à l’atelier',
    text: 'Un verre, les pièces de demain, et ceux qui les font.',
    bribe: 'Offert contre un avis sur Google.',
    place: '12 rue des Lilas, Lille',
  },
  en: {
    title: 'An evening at the workshop',
    text: 'A drink, tomorrow’s pieces, and those who make them.',
    bribe: 'Free in exchange for a Google review.',
    place: '12 Harbour Street',
  },
} as const;

const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

async function expectForEveryone(page: Page): Promise<void> {
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);
}

for (const locale of LOCALES) {
  const { say } = wordsOf(locale);
  const web = (key: string, values = {}) => say(`offers:web.${key}`, values);
  const leaf = (key: string, values = {}) => say(`offers:page.${key}`, values);
  const evening = EVENING[locale];

  test.describe(LANGUAGES[locale].name, () => {
    test.use({ locale: LANGUAGES[locale].browser });

    test('a manager writes an event, invites promoters, and the last place is taken once', async ({
      page,
      context,
      browser,
    }) => {
      const organization = organizations[locale]();
      const { api, survey } = organization;
      const values = { organization: organization.name };
      for (const [i, name] of ['Noémie Lacombe', 'Harriet Lowell', 'Sacha Morel'].entries()) {
        const contact = { email: `p${i}@${locale}.example`, name, locale };
        await api.post('/responses', { survey, score: i === 2 ? 7 : 10, contact });
      }
      await enter(context, server(), organization);
      await openScreen(page, server(), organization, '/voices/offers');
      await expect(page.getByText(web('empty.now'))).toBeVisible();
      await expectForEveryone(page);

      await page.getByRole('link', { name: web('new') }).click();
      await choose(page.getByRole('radio', { name: web('kinds.event') }));
      await page.getByLabel(web(`form.title.${locale}`)).fill(evening.title);
      const text = page.getByLabel(web(`form.text.${locale}`));
      await text.fill(evening.bribe);
      await expect(page.getByText(say('offers:problems.for-review'))).toBeVisible();
      await expectForEveryone(page);
      await text.fill(evening.text);
      await expect(page.getByText(say('offers:problems.for-review'))).toHaveCount(0);
      await page.getByLabel(web('form.day'), { exact: true }).fill(day(30));
      await page.getByLabel(web('form.answer-by')).fill(day(20));
      await page.getByLabel(web('form.place'), { exact: true }).fill(evening.place);
      await page.getByLabel(web('form.places'), { exact: true }).fill('1');
      await page.getByRole('button', { name: web('form.create') }).click();
      await expect(page.getByRole('heading', { level: 1, name: evening.title })).toBeVisible();
      await expectForEveryone(page);

      await page
        .getByRole('button', { name: web('invite'), exact: true })
        .first()
        .click();
      await expect(page.getByText(web('candidates.count', { count: 2 }))).toBeVisible();
      await expectAccessible(page);
      await page.getByRole('button', { name: web('candidates.send', { count: 2 }) }).click();
      await expect(page.getByRole('rowheader', { name: 'Noémie Lacombe' })).toBeVisible();

      const linkOf = async (email: string) => {
        const mail = await mailTo(api, email);
        expect(mail.subject).toBe(evening.title);
        return /http\S+\/v\/[\w-]{64}/.exec(mail.text)?.[0] ?? '';
      };
      const visitor = await browser.newContext({ viewport: { width: 320, height: 700 } });
      const theirs = await visitor.newPage();
      const other = await visitor.newPage();
      const first = await linkOf(`p0@${locale}.example`);
      await theirs.goto(first);
      await other.goto(await linkOf(`p1@${locale}.example`));
      await expect(theirs.getByText(leaf('nothing-asked'))).toBeVisible();
      await expectForEveryone(theirs);
      await theirs.getByRole('button', { name: leaf('press.accept') }).click();
      await expect(theirs.getByRole('heading', { level: 1, name: leaf('accepted.title') })).toBeVisible();
      await expectForEveryone(theirs);
      const calendar = theirs.getByRole('link', { name: leaf('calendar') });
      const file = await visitor.request.get(
        new URL((await calendar.getAttribute('href')) ?? '', first).href,
      );
      expect(await file.text()).toContain('BEGIN:VEVENT');
      // Somebody took the last place while this page was open.
      await other.getByRole('button', { name: leaf('press.accept') }).click();
      await expect(other.getByRole('heading', { level: 1, name: leaf('waiting.title') })).toBeVisible();
      await expectForEveryone(other);
      await theirs.getByRole('button', { name: leaf('press.withdraw') }).click();
      await expect(theirs.getByRole('heading', { level: 1, name: leaf('withdrawn.title') })).toBeVisible();
      await other.reload();
      await expect(other.getByRole('heading', { level: 1, name: leaf('accepted.title') })).toBeVisible();
      await expect
        .poll(async () => (await mailTo(api, `p1@${locale}.example`)).subject)
        .toBe(say('offers:mail.freed.subject', { ...values, title: evening.title }));

      await page.getByRole('button', { name: web('mark-of.event', { name: 'Harriet Lowell' }) }).click();
      await expect(page.getByText(web('marked'))).toBeVisible();
      await expect(page.getByRole('columnheader', { name: web('use.event') })).toBeVisible();
      await page.getByRole('link', { name: 'Harriet Lowell' }).click();
      await expect(page.getByRole('heading', { name: web('person.title') })).toBeVisible();
      await expect(page.getByRole('link', { name: evening.title })).toBeVisible();
      await expectAccessible(page);
      await page.setViewportSize({ width: 320, height: 700 });
      await page.getByRole('link', { name: evening.title }).click();
      await expect(page.getByRole('heading', { level: 1, name: evening.title })).toBeVisible();
      await expectForEveryone(page);
      await visitor.close();
    });
  });
}
