import { expect, type Page, test } from '@playwright/test';
import { expectAccessible, expectNoSidewaysScroll } from './world/accessible.ts';
import { choose } from './world/choose.ts';
import { enter, screen } from './world/organization.ts';
import { useOrganization } from './world/use-organization.ts';
import { useServer } from './world/use-server.ts';
import { LANGUAGES, LOCALES, wordsOf } from './world/words.ts';

const WRONG = 'Nous somes désolé que votre commande ai été livrer en retard malgrés vos apels';
const RIGHT = 'Nous sommes désolés que votre commande ait été livrée en retard malgré vos appels';

/** Each wave lies under its own word: the layer beneath breaks its lines where the text area does. */
async function expectAligned(page: Page): Promise<void> {
  const layers = () =>
    page.evaluate<{ height: number; same: boolean }>(`(() => {
      const area = document.querySelector('textarea');
      const under = area.parentElement.firstElementChild;
      return {
        height: Math.abs(area.scrollHeight - under.scrollHeight),
        same: area.getBoundingClientRect().width === under.getBoundingClientRect().width,
      };
    })()`);
  await expect.poll(layers).toEqual({ height: 0, same: true });
}

for (const locale of LOCALES) {
  test.describe(LANGUAGES[locale].name, () => {
    test.use({ locale: LANGUAGES[locale].browser });
    const server = useServer();
    const organization = useOrganization(
      server,
      locale,
      { fr: 'Maison Orsel', en: 'House of Orsel' }[locale],
    );
    const { say } = wordsOf(locale);
    const web = (key: string, values = {}) => say(`corrector:web.${key}`, values);

    test('what is typed is put right, one by one or all at once', async ({ page, context }) => {
      test.setTimeout(90_000);
      await enter(context, server(), organization());
      await page.goto(screen(server(), organization(), '/settings/cases/words'));
      await choose(page.getByRole('radio', { name: web('try.fr') }));
      /** The verdict belongs to the text as it stands, not to the half of it that a slow machine had typed. */
      const read = () =>
        expect(page.getByRole('status').and(page.locator('[aria-busy=false]'))).toContainText(/./);
      const area = page.getByLabel(web('try.label'), { exact: true });
      const status = page.getByText(
        web('check.verdict', {
          corrections: web('check.corrections', { count: 6 }),
          tone: web('check.tone-calm'),
        }),
      );

      await test.step('six faults of one sentence', async () => {
        await area.pressSequentially(WRONG);
        await expect(status).toBeVisible();
        await expect(page.getByText(web('check.here'), { exact: true })).toBeVisible();
        await expectAligned(page);
      });

      await test.step('a word shows what would be right, and why', async () => {
        await area.press('Home');
        for (let step = 0; step < 4; step += 1) await area.press('F8');
        const card = page.getByRole('group', { name: web('finding.label') });
        await expect(card).toContainText('livrer');
        await expect(card).toContainText('livrée');
        await expect(card).toContainText('commande');
        await expect(card).toContainText(web('finding.of', { index: 4, count: 6 }));
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
          await expectAccessible(page);
        }
        await page.setViewportSize({ width: 320, height: 800 });
        await expectNoSidewaysScroll(page);
        await expectAligned(page);
        await expect(card).toBeVisible();
        await expectAccessible(page);
        await page.setViewportSize({ width: 1440, height: 900 });
        await expectAligned(page);
      });

      await test.step('one key puts it in place, undo takes it back', async () => {
        await area.press('Enter');
        await expect(area).toHaveValue(WRONG.replace('livrer', 'livrée'));
        const card = page.getByRole('group', { name: web('finding.label') });
        await expect(card).toContainText('malgré');
        await area.press('Control+z');
        await expect(area).toHaveValue(WRONG);
        await area.press('Home');
        await area.press('F8');
        await area.press('Escape');
        await expect(card).toBeHidden();
        await area.press('Alt+Enter');
        await expect(area).toHaveValue(WRONG.replace('somes', 'sommes'));
        await area.press('Control+z');
        await expect(area).toHaveValue(WRONG);
        await expect(status).toBeVisible();
      });

      await test.step('everything at once, and undo', async () => {
        await page.getByRole('button', { name: web('check.all') }).click();
        await expect(area).toHaveValue(RIGHT);
        await expect(page.getByText(web('check.none'))).toBeVisible();
        await area.press('Control+z');
        await expect(area).toHaveValue(WRONG);
        await page.getByRole('button', { name: web('check.all') }).click();
        await expect(area).toHaveValue(RIGHT);
      });

      await test.step('keys become the signs of print', async () => {
        await area.fill('');
        await area.pressSequentially("J'arrive : quand ?");
        await expect(area).toHaveValue('J’arrive\u00a0: quand\u00a0?');
      });

      await test.step('a word of the house is learnt', async () => {
        await area.fill('');
        await area.pressSequentially('Votre flexomat est prêt.');
        await read();
        await page.getByRole('button', { name: web('check.corrections', { count: 1 }) }).click();
        await page.getByRole('button', { name: web('finding.add-word') }).click();
        await expect(page.getByText(web('check.none'))).toBeVisible();
        await expect(page.getByRole('listitem').filter({ hasText: 'flexomat' }).first()).toBeVisible();
        await expectAccessible(page);
        await page.getByRole('button', { name: web('words.remove', { word: 'flexomat' }) }).click();
        await expect(
          page.getByRole('button', { name: web('check.corrections', { count: 1 }) }),
        ).toBeVisible();
      });

      await test.step('English is read as English', async () => {
        await choose(page.getByRole('radio', { name: web('try.en') }));
        await area.fill('');
        await area.pressSequentially("We recieved you're message.");
        await read();
        await page.getByRole('button', { name: web('check.all') }).click();
        await expect(area).toHaveValue('We received your message.');
      });
    });
  });
}
