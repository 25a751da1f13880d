import { expect, type Page, test } from '@playwright/test';
import { expectAccessible, expectNoSidewaysScroll } from './world/accessible.ts';
import { casesOf } from './world/answers.ts';
import { dialogOf } from './world/dialog.ts';
import { expectNothingLost } from './world/nothing-lost.ts';
import { enter, type Organization, screen } from './world/organization.ts';
import { useOrganization } from './world/use-organization.ts';
import { useServer } from './world/use-server.ts';
import { LANGUAGES, LOCALES, wordsOf } from './world/words.ts';

const server = useServer();
const organizations = { fr: useOrganization(server, 'fr'), en: useOrganization(server, 'en') };

const LOOKS = [
  { width: 320, colorScheme: 'dark' },
  { width: 1440, colorScheme: 'light' },
] as const;

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

const WORDS = 'Canapé livré avec onze jours de retard, et personne ne m’a rappelée.';

/** Somebody who waits for us, the same person under another row, and others beside them. */
async function furnish({ api, survey, locale }: Organization): Promise<void> {
  const contact = {
    email: 'helene.garnier@orsel-meubles.example',
    name: 'Hélène Garnier',
    phone: locale === 'fr' ? '06 12 34 56 78' : '+33 6 12 34 56 78',
    externalId: 'C-1042',
    locale,
    properties: { plan: 'pro', city: 'Lyon' },
    account: { name: 'Orsel Meubles', revenue: 42_000 },
  };
  await api.post('/contacts', contact);
  await api.post('/contacts', { email: 'h.garnier@orsel-meubles.example', name: 'Helene Garnier' });
  for (let i = 0; i < 4; i += 1) {
    await api.post('/contacts', {
      email: `person-${i}@example.org`,
      name: `Person ${i}`,
      properties: { plan: 'free' },
    });
  }
  await api.post('/responses', {
    survey,
    score: 9,
    contact: { email: contact.email },
    answeredAt: '2025-06-12T09:00:00Z',
  });
  await api.post('/responses', { survey, score: 2, comment: WORDS, contact: { email: contact.email } });
  await api.post('/responses', { survey, score: 8, contact: { email: 'h.garnier@orsel-meubles.example' } });
}

for (const locale of LOCALES) {
  test.describe(LANGUAGES[locale].name, () => {
    test.use({ locale: LANGUAGES[locale].browser });
    const { say } = wordsOf(locale);
    const house = organizations[locale];
    const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

    test.beforeAll(async () => {
      await furnish(house());
      await expect.poll(() => casesOf(house())).toHaveLength(1);
    });
    test.beforeEach(({ context }) => enter(context, server(), house()));

    test('who calls is found by their number, with all that happened', async ({ page }) => {
      await page.goto(screen(server(), house(), '/contacts'));
      await page.getByRole('searchbox').fill('06 12 34');
      await page.getByRole('searchbox').press('Enter');
      const person = page.getByRole('link', { name: 'Hélène Garnier', exact: true });
      await expect(page.getByRole('row')).toHaveCount(2);
      await expectForEveryone(page, 'the list');
      await person.click();
      await expect(page.getByRole('heading', { level: 1, name: 'Hélène Garnier' })).toBeVisible();
      await expect(page.getByRole('heading', { name: say('entry:person.waiting.open') })).toBeVisible();
      await expect(page.getByText(WORDS).first()).toBeVisible();
      await expect(page.getByRole('link', { name: say('entry:person.call') })).toHaveAttribute(
        'href',
        /^tel:/,
      );
      await expect(page.getByText(say('entry:person.case-opened'))).toBeVisible();
      await expect(page.getByText('C-1042', { exact: true })).toBeVisible();
      await expectForEveryone(page, 'a person');
    });

    test('details are corrected', async ({ page }) => {
      await page.goto(screen(server(), house(), '/contacts?q=C-1042'));
      await page.getByRole('link', { name: 'Hélène Garnier', exact: true }).click();
      await button(page, say('contacts:web.person.edit')).click();
      const dialog = dialogOf(page);
      await expectForEveryone(page, 'correcting');
      await dialog.getByLabel(say('contacts:web.person.email'), { exact: true }).fill('person-1@example.org');
      await button(page, say('contacts:web.person.save')).click();
      await expect(dialog.getByText(say('contacts:problems.email-taken'))).toBeVisible();
      await dialog
        .getByLabel(say('contacts:web.person.email'), { exact: true })
        .fill('helene@orsel-meubles.example');
      await button(page, say('contacts:web.person.save')).click();
      await expect(dialog).toBeHidden();
      await expect(page.getByRole('link', { name: 'helene@orsel-meubles.example' })).toBeVisible();
    });

    test('two rows of one person are merged, and parted again', async ({ page }) => {
      await page.goto(screen(server(), house(), '/contacts?q=C-1042'));
      await page.getByRole('link', { name: 'Hélène Garnier', exact: true }).click();
      const merge = say('contacts:web.merge.open-of').replace('{{person}}', 'Helene Garnier');
      await button(page, merge).click();
      await expectForEveryone(page, 'merging');
      await button(page, say('contacts:web.merge.confirm')).click();
      await expect(page.getByRole('dialog')).toBeHidden();
      await expect(button(page, merge)).toBeHidden();
      await expect(page.getByRole('img', { name: /8/ }).first()).toBeVisible();
      await expectForEveryone(page, 'merged');
      await button(page, say('contacts:web.merge.undo-of').replace('{{person}}', 'Helene Garnier')).click();
      await expect(button(page, merge)).toBeVisible();
      const { items } = await house().api.get<{ items: unknown[] }>('/contacts?q=garnier');
      expect(items).toHaveLength(2);
    });

    test('a filter is kept under a name, and an account shows its people', async ({ page }) => {
      await page.setViewportSize({ width: 1440, height: 900 });
      await page.goto(screen(server(), house(), '/contacts'));
      await page.getByRole('button', { name: say('contacts:web.person.properties') }).click();
      await page.getByRole('option', { name: 'plan' }).click();
      await expectAccessible(page);
      await page.getByRole('option', { name: 'free' }).click();
      await expect(page.getByRole('row')).toHaveCount(5);
      await button(page, say('contacts:web.segments.title')).click();
      await page.getByRole('menuitem', { name: say('contacts:web.segments.keep') }).click();
      await page.getByLabel(say('contacts:web.segments.name')).fill('Free plan');
      await expectForEveryone(page, 'naming a segment');
      await button(page, say('contacts:web.person.save')).click();
      await expect(page.getByRole('dialog')).toBeHidden();
      await page.reload();
      await expect(page.getByRole('row')).toHaveCount(5);
      await page.goto(screen(server(), house(), '/contacts'));
      await expect(page.getByRole('row')).toHaveCount(7);
      await button(page, say('contacts:web.segments.title')).click();
      await page.getByRole('menuitem', { name: 'Free plan' }).click();
      await expect(page.getByRole('row')).toHaveCount(5);

      await page.goto(screen(server(), house(), '/accounts'));
      await expectForEveryone(page, 'accounts');
      await page.getByRole('link', { name: 'Orsel Meubles' }).click();
      await expect(page.getByRole('link', { name: 'Hélène Garnier', exact: true })).toBeVisible();
      await expectForEveryone(page, 'an account');
    });
  });
}

test('a restart loses nothing', async () => {
  await expectNothingLost(server(), [organizations.fr(), organizations.en()]);
});
