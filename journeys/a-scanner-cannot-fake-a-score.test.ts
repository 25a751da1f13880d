import { type Browser, type BrowserContextOptions, expect, type Page, test } from '@playwright/test';
import { casesOf, historyOf, responsesOf, scoresOf } from './world/answers.ts';
import { type Asked, ask } from './world/ask.ts';
import { expectNothingLost } from './world/nothing-lost.ts';
import { enter, openScreen } from './world/organization.ts';
import { driveBrowser, openEveryLink, postForm } from './world/robot.ts';
import { useOrganization } from './world/use-organization.ts';
import { useServer } from './world/use-server.ts';
import { LANGUAGES, LOCALES, wordsOf } from './world/words.ts';

const server = useServer();
const organizations = { fr: useOrganization(server, 'fr'), en: useOrganization(server, 'en') };

/** Sooner after its mail nobody is believed without a gesture. */
const DELIVERY_MS = 3_500;

for (const locale of LOCALES) {
  test.describe(LANGUAGES[locale].name, () => {
    test.use({ locale: LANGUAGES[locale].browser });
    const organization = organizations[locale];
    const { say, ui } = wordsOf(locale);
    const score = (page: Page, value: number) =>
      page.getByRole('radio', { name: String(value), exact: true });
    const send = (page: Page) => page.getByRole('button', { name: say('responses:page.send') });
    const isThanked = (page: Page, value: number) =>
      expect(page.getByRole('main')).toContainText(say('responses:page.score-of', { score: value, max: 10 }));

    /** A browser of its own: another device, or another person. */
    const device = async (browser: Browser, options: BrowserContextOptions = {}): Promise<Page> =>
      (await browser.newContext({ locale: LANGUAGES[locale].browser, ...options })).newPage();

    const statesOf = async ({ id }: Asked) =>
      (await historyOf(organization(), id)).map((one) => [one.score, one.state]);

    test('robots count nothing and open no case; then a person’s tap counts once', async ({
      page,
      context,
      browser,
    }) => {
      const asked = await ask(organization(), { email: 'helene@exemple.fr', name: 'Hélène Garnier' });
      await openEveryLink(asked.links);
      for (const [value, link] of asked.links.scores.entries()) {
        await postForm(link, { score: String(value), comment: 'sent by a program' });
        await postForm(link, { score: String(value), comment: 'sent by a program', js: '1' });
      }
      await driveBrowser(browser, asked.links);

      expect(await scoresOf(organization())).toMatchObject({ n: 0, nps: null, provisional: 1 });
      expect(await casesOf(organization())).toEqual([]);
      expect(await responsesOf(organization())).toMatchObject([
        { state: 'provisional', stateReason: 'no-gesture' },
      ]);
      await enter(context, server(), organization());
      await openScreen(page, server(), organization(), '/responses');
      await page.getByRole('tab', { name: say('responses:web.tabs.provisional') }).click();
      const listed = page.getByRole('list', { name: say('responses:web.title') }).getByRole('listitem');
      await expect(listed).toHaveCount(1);
      await expect(listed).toContainText(say('responses:reasons.no-gesture'));
      await openScreen(page, server(), organization(), '/cases');
      await expect(page.getByText(say('workspace:queue.empty.open.title'))).toBeVisible();

      const person = await device(browser);
      await person.goto(asked.links.scores[4] as string);
      await expect(score(person, 4)).toBeChecked();
      await expect(person.getByRole('main')).not.toContainText('program');
      await send(person).click();
      await isThanked(person, 4);

      expect(await scoresOf(organization())).toMatchObject({ n: 1, detractors: 1, provisional: 0 });
      const counted = await responsesOf(organization(), '?state=counted');
      expect(counted).toMatchObject([{ score: 4, comment: null, invitationId: asked.id }]);
      await expect(page.getByRole('listitem').filter({ hasText: 'Hélène Garnier' })).toBeVisible();
      await expect(page.getByRole('img', { name: ui.scoreOf(4, ui.detractor) }).first()).toBeVisible();
      expect(await casesOf(organization())).toMatchObject([{ score: 4, responseId: counted[0]?.id }]);
    });

    test('a robot that comes after the person changes nothing', async ({ browser }) => {
      const asked = await ask(organization(), { email: 'after@exemple.fr' });
      const person = await device(browser);
      await person.goto(asked.links.scores[10] as string);
      await send(person).click();
      await isThanked(person, 10);
      await openEveryLink(asked.links);
      await postForm(asked.links.scores[0] as string, { score: '0', js: '1', comment: '' });
      await driveBrowser(browser, asked.links);
      const counted = (await historyOf(organization(), asked.id)).filter(({ state }) => state === 'counted');
      expect(counted).toMatchObject([{ score: 10 }]);
      expect(await casesOf(organization())).toHaveLength(1);
    });

    test('without JavaScript the button sends, and an empty form is refused kindly', async ({ browser }) => {
      const asked = await ask(organization(), { email: 'plain@exemple.fr' });
      await expect.poll(() => Date.now() - Date.parse(asked.mail.at)).toBeGreaterThan(DELIVERY_MS);
      const page = await device(browser, { javaScriptEnabled: false });
      await page.goto(asked.links.scores[8] as string);
      // What the link says is no choice: nobody has touched anything yet.
      await expect(page.getByRole('radio', { checked: true })).toHaveCount(0);
      await send(page).click();
      await expect(page.getByRole('alert')).toHaveText(say('responses:page.error.choose'));
      await score(page, 8).check();
      await page.getByRole('textbox').fill('Rien à redire.');
      await send(page).click();
      await isThanked(page, 8);
      const kept = await historyOf(organization(), asked.id);
      expect(kept).toMatchObject([{ score: 8, state: 'counted', comment: 'Rien à redire.' }]);
    });

    test('back, reload and a double tap make one answer; a change of mind keeps what was before', async ({
      browser,
    }) => {
      const asked = await ask(organization(), { email: 'twice@exemple.fr', name: 'Marc Petit' });
      const page = await device(browser);
      await page.goto(asked.links.scores[2] as string);
      await send(page).dblclick();
      await isThanked(page, 2);
      await page.reload();
      await isThanked(page, 2);
      await page.goBack();
      await expect(score(page, 2)).toBeChecked();
      await send(page).click();
      await isThanked(page, 2);
      expect(await statesOf(asked)).toEqual([[2, 'counted']]);
      const theirs = async (status: string) =>
        (await casesOf(organization(), `?status=${status}`)).filter(
          ({ contact }) => contact.name === 'Marc Petit',
        );
      await expect.poll(() => theirs('open')).toHaveLength(1);

      await page.getByRole('link', { name: say('responses:page.change') }).click();
      await expect(score(page, 2)).toBeChecked();
      await score(page, 9).check();
      await send(page).click();
      await isThanked(page, 9);
      expect(await statesOf(asked)).toEqual([
        [2, 'replaced'],
        [9, 'counted'],
      ]);
      await expect.poll(() => theirs('open')).toHaveLength(0);
      expect(await theirs('withdrawn')).toHaveLength(1);
    });

    test('two devices at once leave one answer, the last that a person chose', async ({ browser }) => {
      const asked = await ask(organization(), { email: 'devices@exemple.fr' });
      const [phone, desk] = [await device(browser), await device(browser)];
      await phone.goto(asked.links.scores[7] as string);
      await desk.goto(asked.links.page);
      await score(desk, 10).check();
      await Promise.all([
        send(phone).click(),
        desk.getByRole('button', { name: say('responses:page.next') }).click(),
      ]);
      // Whichever came last stands, and both readers are told that one.
      await expect(phone.getByRole('main')).toContainText(say('responses:page.thanks-title'));
      await desk.waitForURL(/\/reason\?/);
      const counted = async () => (await statesOf(asked)).filter(([, state]) => state === 'counted');
      expect(await counted()).toHaveLength(1);
      await score(desk, 6).check();
      await send(desk).click();
      await isThanked(desk, 6);
      expect(await counted()).toEqual([[6, 'counted']]);
      // The phone's page is older than the answer, and its reader is told theirs.
      await phone.goto(asked.links.page);
      await expect(score(phone, 6)).toBeChecked();
    });

    test('a forged link gets a polite page that tells nothing', async ({ page }) => {
      const { links } = await ask(organization(), { email: 'forged@exemple.fr' });
      const swapped = links.token.startsWith('B') ? 'A' : 'B';
      const forged = [`${swapped}${links.token.slice(1)}`, links.token.slice(0, -2), 'x'.repeat(64)];
      const bodies: string[] = [];
      for (const token of forged) {
        const answer = await page.goto(links.page.replace(links.token, token));
        expect(answer?.status()).toBe(404);
        await expect(page.getByRole('heading', { level: 1 })).toHaveText(say('distribution:page.gone.title'));
        bodies.push((await answer?.text()) ?? '');
      }
      expect(new Set(bodies).size).toBe(1);
      expect(bodies[0]).not.toContain(organization().name);
    });
  });
}

test('a restart loses nothing and sends nothing twice', async () => {
  await expectNothingLost(server(), [organizations.fr(), organizations.en()]);
});
