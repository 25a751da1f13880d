import { expect, type Page, test } from '@playwright/test';
import { expectAccessible, expectNoSidewaysScroll } from './world/accessible.ts';
import { historyOf } from './world/answers.ts';
import { type Asked, ask } from './world/ask.ts';
import { expectNothingLost } from './world/nothing-lost.ts';
import { useOrganization } from './world/use-organization.ts';
import { useServer } from './world/use-server.ts';
import { LANGUAGES, LOCALES, wordsOf } from './world/words.ts';

const server = useServer();
const organizations = { fr: useOrganization(server, 'fr'), en: useOrganization(server, 'en') };

/** The whole page with its style and script; the promise to people on slow lines. */
const MAX_BYTES = 15_000;

/** A fingertip. */
const TOUCH = 44;

/** The bands' names, in both languages: a customer is never told how a score is judged. */
const BAND_WORDS = /d[ée]tract|promot(?:eu|o|e)r|passi[fv]/i;

/** The bands' colours, light and dark, as a browser computes them. */
const BAND_COLOURS =
  '#0a6f6a #45b5a9 #dfeeeb #17352f #958b7b #7f7668 #ece7dd #36322b #c03c24 #f4805f #fbebe5 #45271e'
    .split(' ')
    .map((hex) => `rgb(${[1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)).join(', ')})`);

/** Every colour that the page is drawn in. */
const coloursOf = (page: Page): Promise<string[]> =>
  page.evaluate(`[...new Set([...document.body.querySelectorAll('*')].flatMap((element) => {
    const { color, backgroundColor, borderTopColor, fill, stroke } = getComputedStyle(element);
    return [color, backgroundColor, borderTopColor, fill, stroke];
  }))]`);

/** How many different looks the scores have that are not chosen. */
const looksOfScores = (page: Page): Promise<number> =>
  page.evaluate(`new Set([...document.querySelectorAll('.scale input:not(:checked) + span')].map((cell) => {
    const { color, backgroundColor, borderColor, fontSize, fontWeight } = getComputedStyle(cell);
    return JSON.stringify([color, backgroundColor, borderColor, fontSize, fontWeight, cell.offsetWidth, cell.offsetHeight]);
  })).size`);

const COMMENT = 'Un accueil qui change tout, merci !';

for (const locale of LOCALES) {
  test.describe(LANGUAGES[locale].name, () => {
    test.use({ locale: LANGUAGES[locale].browser });
    const { say } = wordsOf(locale);
    const organization = organizations[locale];
    const radio = (page: Page, value: number) =>
      page.getByRole('radio', { name: String(value), exact: true });
    const question = () =>
      say('surveys:wording.nps.question', {
        subject: organization().name,
        audience: say('surveys:wording.audience.friend-or-colleague'),
      });

    /** Every page behind the link of a mail, one after the other, by its buttons. */
    async function* everyPage(page: Page, { links }: Asked): AsyncGenerator<string> {
      const h1 = page.getByRole('heading', { level: 1 });
      await page.goto(links.page);
      await expect(h1).toHaveText(question());
      yield 'question';
      await page.getByRole('button', { name: say('responses:page.next') }).click();
      await expect(page.getByRole('alert')).toHaveText(say('responses:page.error.choose'));
      yield 'nothing chosen';
      await page.goto(links.scores[5] as string);
      await expect(radio(page, 5)).toBeChecked();
      yield 'score and reason';
      await page.getByRole('textbox').fill(COMMENT);
      await page.getByRole('button', { name: say('responses:page.send') }).click();
      await expect(h1).toHaveText(say('responses:page.thanks-title'));
      yield 'thanks';
      await page.goto(links.rights);
      await expect(h1).toHaveText(say('distribution:page.rights.title'));
      yield 'rights';
      await page.goto(links.stop);
      await expect(h1).toHaveText(say('distribution:page.stop.ask', { organization: organization().name }));
      yield 'stop';
      await page.getByRole('button', { name: say('distribution:page.stop.button') }).click();
      await expect(h1).toHaveText(say('distribution:page.stop.done', { organization: organization().name }));
      yield 'stopped';
      await page.getByRole('button', { name: say('distribution:page.stop.undo') }).click();
      await expect(h1).toHaveText(
        say('distribution:page.stop.resumed', { organization: organization().name }),
      );
      yield 'asked again';
      await page.goto(`${links.page}x`);
      await expect(h1).toHaveText(say('distribution:page.gone.title'));
      yield 'gone';
    }

    test('by keyboard alone: Tab, arrows, Space and Enter', async ({ page }) => {
      const asked = await ask(organization(), { email: 'keyboard@exemple.fr' });
      await page.goto(asked.links.page);
      const tabTo = async (isThere: () => Promise<boolean>): Promise<void> => {
        for (let presses = 0; presses < 6; presses += 1) {
          await page.keyboard.press('Tab');
          if (await isThere()) return;
        }
        throw new Error('Tab does not lead there');
      };
      const isFocused = (selector: string) => () =>
        page.evaluate<boolean>(`document.activeElement.matches('${selector}')`);
      await tabTo(isFocused('input[type=radio]'));
      await page.keyboard.press('Space');
      await expect(radio(page, 0)).toBeChecked();
      for (const key of ['ArrowRight', 'ArrowDown', 'ArrowRight', 'ArrowLeft'])
        await page.keyboard.press(key);
      await expect(radio(page, 2)).toBeChecked();
      await expect(radio(page, 2)).toBeFocused();
      const outline = page.locator('#score-2 + span');
      await expect(outline).toHaveCSS('outline-style', 'solid');
      await page.keyboard.press('Enter');
      await page.waitForURL(/\/reason\?/);
      await tabTo(isFocused('textarea'));
      await page.keyboard.type(COMMENT);
      await tabTo(isFocused('button'));
      await page.keyboard.press('Space');
      await expect(page.getByRole('main')).toContainText(
        say('responses:page.score-of', { score: 2, max: 10 }),
      );
      expect(await historyOf(organization(), asked.id)).toMatchObject([
        { score: 2, comment: COMMENT, state: 'counted' },
      ]);
    });

    test('a screen reader hears one question, its two ends and eleven choices', async ({ page }) => {
      const { links } = await ask(organization(), { email: 'reader@exemple.fr' });
      await page.goto(links.page);
      const group = page.getByRole('group', { name: question() });
      await expect(group).toHaveAccessibleDescription(
        [0, 10]
          .map((end) =>
            say('surveys:wording.end', {
              score: end,
              meaning: say(`surveys:wording.nps.${end === 0 ? 'low' : 'high'}`),
            }),
          )
          .join(' '),
      );
      const radios = group.getByRole('radio');
      await expect(radios).toHaveCount(11);
      for (const [value, one] of (await radios.all()).entries()) {
        await expect(one).toHaveAccessibleName(String(value));
        await expect(one).toHaveAttribute('name', 'score');
      }
      await expect(page.locator('html')).toHaveAttribute('lang', locale);
    });

    test('axe finds nothing on any page, in light and in dark', async ({ page }) => {
      const asked = await ask(organization(), { email: 'axe@exemple.fr' });
      for await (const name of everyPage(page, asked)) {
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.emulateMedia({ colorScheme });
          await test.step(`${name}, ${colorScheme}`, () => expectAccessible(page));
        }
        const ground = await page.evaluate<string>('getComputedStyle(document.body).backgroundColor');
        const [red = 255] = (/\d+/.exec(ground) ?? []).map(Number);
        expect(red, `${name} stays light in the dark`).toBeLessThan(64);
      }
    });

    test('on a small phone nothing scrolls sideways and every target fits a fingertip', async ({ page }) => {
      const asked = await ask(organization(), { email: 'phone@exemple.fr' });
      for await (const name of everyPage(page, asked)) {
        for (const width of [320, 375]) {
          await page.setViewportSize({ width, height: 640 });
          await expectNoSidewaysScroll(page);
          const targets = [
            ...(await page.locator('.scale label').all()),
            ...(await page.locator('button, a.button').all()),
          ];
          for (const target of targets) {
            const box = await target.boundingBox();
            const what = `${name} at ${width}: ${await target.innerText()}`;
            expect(box?.height, what).toBeGreaterThanOrEqual(TOUCH);
            expect(box?.width, what).toBeGreaterThanOrEqual(TOUCH);
          }
        }
      }
    });

    test('with text twice as large nothing is cut and nothing scrolls sideways', async ({ page }) => {
      const asked = await ask(organization(), { email: 'large@exemple.fr' });
      await page.setViewportSize({ width: 375, height: 640 });
      for await (const name of everyPage(page, asked)) {
        // What a browser does that enlarges text alone, whatever unit it was given in.
        await page.evaluate(`(() => {
          const all = [...document.body.querySelectorAll('*')];
          const sizes = all.map((element) => parseFloat(getComputedStyle(element).fontSize));
          all.forEach((element, i) => { element.style.fontSize = 2 * sizes[i] + 'px'; });
        })()`);
        await expectNoSidewaysScroll(page);
        const cut = await page.evaluate<string[]>(
          `[...document.querySelectorAll('.scale span, button, a.button, h1, p, dd')]
            .filter((element) => element.scrollWidth > element.clientWidth + 1 && getComputedStyle(element).display !== 'inline')
            .map((element) => element.textContent)`,
        );
        expect(cut, name).toEqual([]);
      }
    });

    test('each page is small, asks no other host, and says nothing of bands', async ({ page }) => {
      const asked = await ask(organization(), { email: 'light@exemple.fr' });
      let answers: { url: string; bytes: Promise<number> }[] = [];
      page.on('response', (response) => {
        const isRedirect = response.status() >= 300 && response.status() < 400;
        const bytes = isRedirect ? Promise.resolve(0) : response.body().then((body) => body.length);
        answers.push({ url: response.url(), bytes });
      });
      for await (const name of everyPage(page, asked)) {
        expect(answers.filter(({ url }) => !url.startsWith(`${server().url}/s/`))).toEqual([]);
        const sizes = await Promise.all(answers.map(({ bytes }) => bytes));
        for (const bytes of sizes) expect(bytes, name).toBeLessThanOrEqual(MAX_BYTES);
        answers = [];
        expect(await page.content(), name).not.toMatch(BAND_WORDS);
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.emulateMedia({ colorScheme });
          expect(
            (await coloursOf(page)).filter((colour) => BAND_COLOURS.includes(colour)),
            name,
          ).toEqual([]);
          expect(await looksOfScores(page), name).toBeLessThanOrEqual(1);
        }
      }
      expect(asked.mail.html).not.toMatch(BAND_WORDS);
      expect(asked.mail.html).not.toMatch(/<img|url\(/i);
    });
  });
}

test('a restart loses nothing and sends nothing twice', async () => {
  await expectNothingLost(server(), [organizations.fr(), organizations.en()]);
});
