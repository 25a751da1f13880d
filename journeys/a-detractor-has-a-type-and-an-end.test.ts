import { expect, type Page, test } from '@playwright/test';
import { expectAccessible, expectNoSidewaysScroll } from './world/accessible.ts';
import { type Case, casesOf, scoresOf } from './world/answers.ts';
import { choose } from './world/choose.ts';
import { dialogOf } from './world/dialog.ts';
import { expectNothingLost } from './world/nothing-lost.ts';
import { enter, openScreen } from './world/organization.ts';
import { useOrganization } from './world/use-organization.ts';
import { useServer } from './world/use-server.ts';
import { LANGUAGES, LOCALES, wordsOf } from './world/words.ts';

const server = useServer();
const organizations = { fr: useOrganization(server, 'fr'), en: useOrganization(server, 'en') };

const PEOPLE = {
  fr: {
    name: 'Hélène Garnier',
    comment: 'Canapé livré avec onze jours de retard. Encore une erreur et je pars.',
    words: 'Encore une erreur et je pars',
    told: 'Les pieds sont livrés, nous avons remboursé la livraison.',
    cause: 'Livraison › Retard',
    lost: 'Marc Delattre',
    farewell: 'Bonjour Marc Delattre',
  },
  en: {
    name: 'Helen Gardner',
    comment: 'Sofa eleven days late. One more mistake and I’m gone.',
    words: 'One more mistake and I’m gone',
    told: 'The legs have been delivered, and we refunded the delivery.',
    cause: 'Delivery › Late',
    lost: 'Mark Dalton',
    farewell: 'Hello Mark Dalton',
  },
} as const;

for (const locale of LOCALES) {
  test.describe(LANGUAGES[locale].name, () => {
    test.use({ locale: LANGUAGES[locale].browser });
    const organization = organizations[locale];
    const { say } = wordsOf(locale);
    const they = PEOPLE[locale];

    async function opened(name: string, comment: string): Promise<Case> {
      const { api, survey } = organization();
      const contact = { email: `${name.split(' ')[0]?.toLowerCase()}@exemple.fr`, name, locale };
      await api.post('/responses', { survey, score: 2, comment, contact });
      const found = async () => (await casesOf(organization())).find((one) => one.contact.name === name);
      await expect.poll(found).toBeDefined();
      return (await found()) as Case;
    }

    const caseOf = async (id: string): Promise<Case | undefined> =>
      (await casesOf(organization())).find((one) => one.id === id);

    async function closing(page: Page, answers: { outcome: string; told?: string }): Promise<void> {
      const dialog = dialogOf(page);
      await choose(dialog.getByRole('radio', { name: answers.outcome }));
      await dialog.getByRole('button', { name: say('endings:cause') }).click();
      await page.getByRole('option', { name: they.cause }).click();
      await dialog.getByLabel(say('endings:told')).fill(answers.told ?? they.told);
    }

    test('its type is proposed from the comment and said by a person', async ({ page, context }) => {
      const one = await opened(they.name, they.comment);
      await enter(context, server(), organization());
      await openScreen(page, server(), organization(), `/cases/${one.id}`);
      const group = page.getByRole('radiogroup', { name: say('types:title') });
      await expect(group.getByRole('radio', { name: say('types:types.looking') })).toBeChecked();
      await expect(page.locator('mark')).toHaveText(they.words);
      expect((await caseOf(one.id))?.detractorType).toBeNull();
      await expectAccessible(page);
      await page.getByRole('link', { name: say('types:confirm') }).click();
      await expect.poll(async () => (await caseOf(one.id))?.detractorType).toBe('looking');

      await openScreen(page, server(), organization(), '/cases/figures');
      await expect(page.getByRole('heading', { name: say('loop-figures:verdict.few') })).toBeVisible();
      await expectAccessible(page);
      await page.setViewportSize({ width: 320, height: 720 });
      await expectNoSidewaysScroll(page);
      await expectAccessible(page);
    });

    test('a customer is let go with a courteous word, and still counts', async ({ page, context }) => {
      const one = await opened(they.lost, '…');
      await enter(context, server(), organization());
      await openScreen(page, server(), organization(), `/cases/${one.id}`);
      const before = await scoresOf(organization());
      await page.getByRole('button', { name: say('endings:close') }).click();
      const dialog = dialogOf(page);
      await closing(page, { outcome: say('endings:outcomes.lost-refuses') });
      await dialog.getByText(say('endings:farewell-send')).click();
      await expect(dialog.getByLabel(say('endings:farewell-body'))).toHaveValue(new RegExp(they.farewell));
      await expectAccessible(page);
      await dialog.getByRole('button', { name: say('endings:close') }).click();
      await expect(dialog).toBeHidden();
      await expect(page.getByText(say('endings:let-go'))).toBeVisible();
      expect(await scoresOf(organization())).toEqual(before);
      const { api, survey } = organization();
      const asked = await api.post('/invitations', {
        survey,
        contact: { email: one.contact.email },
        channel: 'email',
      });
      expect(asked).toMatchObject({ state: 'skipped', reason: 'lost' });
    });

    test('an organization keeps its own causes', async ({ page, context }) => {
      await enter(context, server(), organization());
      await openScreen(page, server(), organization(), '/settings/cases/causes');
      await page.getByRole('button', { name: say('causes:add'), exact: true }).click();
      await page.getByLabel(say('causes:name-fr')).fill('Boutique');
      await page.getByRole('button', { name: say('causes:save') }).click();
      const row = page.getByRole('listitem').filter({ hasText: 'Boutique' });
      await expect(row).toBeVisible();
      await expectAccessible(page);
      await row.getByRole('button').click();
      await page.getByRole('menuitem', { name: say('causes:retire') }).click();
      await expect(row.getByRole('button', { name: say('causes:bring-back') })).toBeVisible();
      await page.setViewportSize({ width: 320, height: 720 });
      await expectNoSidewaysScroll(page);
      await expectAccessible(page);
    });
  });
}

test('a restart loses nothing and sends nothing twice', async () => {
  await expectNothingLost(server(), [organizations.fr(), organizations.en()]);
});
