import { type Browser, expect, type Page, test } from '@playwright/test';
import type { Case } from '../app/features/closed-loop/contract.ts';
import { expectAccessible, expectNoSidewaysScroll } from './world/accessible.ts';
import { casesOf } from './world/answers.ts';
import { dialogOf } from './world/dialog.ts';
import { mailTo } from './world/mailbox.ts';
import { expectNothingLost } from './world/nothing-lost.ts';
import { enter, type Organization, PASSWORD, screen } from './world/organization.ts';
import { useOrganization } from './world/use-organization.ts';
import { useServer } from './world/use-server.ts';
import { LANGUAGES, LOCALES, type Locale, wordsOf } from './world/words.ts';

const server = useServer();

const STORY = {
  fr: {
    name: 'Sauvée à temps',
    comment: 'Canapé livré avec onze jours de retard, et personne ne m’a rappelée malgré trois appels.',
    words: 'onze jours',
    step: 'Rappeler après la livraison',
    site: 'Avis Vérifiés',
    view: 'Les miens en retard',
    why: 'Elle te connaît mieux que moi',
  },
  en: {
    name: 'Saved in Time',
    comment: 'The sofa came eleven days late, and nobody called me back after three calls.',
    words: 'eleven days',
    step: 'Call after the delivery',
    site: 'Trusted Reviews',
    view: 'Mine that are late',
    why: 'She knows you better than me',
  },
} as const satisfies Record<Locale, object>;

/** In the dark and as small as they come, then in the window of a desk. */
async function expectForEveryone(page: Page): Promise<void> {
  for (const { width, colorScheme } of [
    { width: 320, colorScheme: 'dark' },
    { width: 1440, colorScheme: 'light' },
  ] as const) {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
  }
}

/** Somebody of the company who joins from their mail, in a browser of their own. */
async function colleague(browser: Browser, { api, slug, locale }: Organization, name: string): Promise<Page> {
  const email = `${name.split(' ')[0]?.toLowerCase()}@${slug}.example`;
  await api.post('/member-invitations', { email, role: 'manager', locale, teamIds: [] });
  const link = /href="[^"]*\/join#([^"]+)"/.exec((await mailTo(api, email)).html)?.[1] ?? '';
  const context = await browser.newContext({ locale: LANGUAGES[locale].browser });
  const headers = { origin: server().url };
  const joined = await context.request.post(`${server().url}/api/v1/join`, {
    data: { token: new URLSearchParams(link).get('token') ?? link, name, password: PASSWORD },
    headers,
  });
  expect(joined.status(), await joined.text()).toBeLessThan(300);
  return context.newPage();
}

for (const locale of LOCALES) {
  test.describe(LANGUAGES[locale].name, () => {
    test.use({ locale: LANGUAGES[locale].browser, viewport: { width: 1440, height: 900 } });
    const { say } = wordsOf(locale);
    const they = STORY[locale];
    const house = useOrganization(server, locale, they.name);
    const web = (key: string, values = {}) => say(`workspace:${key}`, values);

    /** Three detractors, the first of whom has been with us for long. */
    async function detractors(): Promise<Case> {
      const { api, survey } = house();
      const helene = { email: 'helene@exemple.fr', name: 'Hélène Garnier' };
      await api.post('/contacts', { ...helene, phone: '+33612345678', account: { name: 'Atelier Garnier' } });
      await api.post('/responses', { survey, score: 9, contact: helene, answeredAt: '2025-06-12T10:00:00Z' });
      await api.post('/responses', { survey, score: 2, comment: they.comment, contact: helene });
      const waiting = (count: number) => expect.poll(async () => (await casesOf(house())).length).toBe(count);
      await waiting(1);
      for (const [before, name] of ['Marc Delattre', 'Aïcha Benali'].entries()) {
        const contact = { email: `${name.split(' ')[1]?.toLowerCase()}@exemple.fr`, name };
        await api.post('/responses', { survey, score: 4, comment: `${name}, 4`, contact });
        await waiting(before + 2);
      }
      const found = (await casesOf(house())).find(({ contact }) => contact.name === helene.name);
      if (found === undefined) throw new Error('no case of hers');
      return found;
    }

    let opened: Case;

    test.beforeAll(async () => {
      opened = await detractors();
    });

    test('a case is known at a glance and worked on without a mouse, beside a colleague', async ({
      page,
      context,
      browser,
    }) => {
      const other = await colleague(browser, house(), 'Yasmine Haddad');
      await enter(context, server(), house());
      await page.goto(screen(server(), house(), `/cases/${opened.id}`));
      const heading = page.getByRole('heading', { name: 'Hélène Garnier' });
      await expect(heading).toBeVisible();
      await expect(page.getByRole('blockquote').filter({ hasText: they.comment })).toBeVisible();
      await expect(page.getByText('Atelier Garnier').first()).toBeVisible();
      await expect(page.getByText(web('clocks.stops'))).toBeVisible();
      await expect(page.getByRole('heading', { name: web('scores.title') })).toBeVisible();
      await expectForEveryone(page);

      const row = (name: string) => page.getByRole('main').getByRole('link', { name: new RegExp(name) });
      await test.step('from case to case by keys', async () => {
        await row('Hélène Garnier').first().focus();
        await page.keyboard.press('j');
        await expect(row('Marc Delattre').first()).toBeFocused();
        await expect(page.getByRole('heading', { name: 'Marc Delattre' })).toBeVisible();
        await page.keyboard.press('k');
        await expect(page.getByRole('heading', { name: 'Hélène Garnier' })).toBeVisible();
        await page.keyboard.press('Enter');
        await expect(page.getByRole('heading', { name: 'Hélène Garnier' })).toBeFocused();
        await page.keyboard.press('Escape');
        await expect(row('Hélène Garnier').first()).toBeFocused();
        await page.keyboard.press('?');
        const help = page.getByRole('dialog', { name: web('keys.title') });
        await expect(help).toBeVisible();
        await expectAccessible(page);
        // What floats above has the keys.
        await page.keyboard.press('j');
        await page.keyboard.press('Escape');
        await expect(help).toHaveCount(0);
        await expect(page).toHaveURL(new RegExp(opened.id));
        await page.keyboard.press('p');
        await expect(page.getByRole('dialog', { name: say('promises:web.make-title') })).toBeVisible();
        await page.keyboard.press('Escape');
        await page.keyboard.press('t');
        await expect(page.getByRole('radio', { name: say('types:types.gone') })).toBeFocused();
        await row('Hélène Garnier').first().focus();
        await page.keyboard.press('m');
        await expect(page.getByRole('menu')).toBeVisible();
        await page.keyboard.press('Escape');
      });

      await test.step('whoever is disturbed by letters turns them off', async () => {
        await row('Hélène Garnier').first().focus();
        await page.keyboard.press('?');
        const letters = page.getByRole('checkbox', { name: web('keys.letters') });
        await letters.press('Space');
        await page.keyboard.press('Escape');
        await page.keyboard.press('j');
        await expect(row('Hélène Garnier').first()).toBeFocused();
        await page.getByRole('button', { name: web('keys.all') }).click();
        await letters.press('Space');
        await page.keyboard.press('Escape');
      });

      await test.step('the next step, which the queue shows', async () => {
        await page.keyboard.press('s');
        const text = page.getByLabel(web('step.text'), { exact: true });
        await expect(text).toBeFocused();
        // Keys that are typed are words.
        await page.keyboard.type(they.step);
        await expect(text).toHaveValue(they.step);
        await page.keyboard.press('Enter');
        await expect(row('Hélène Garnier').first()).toContainText(they.step);
        await expect(
          page.getByText(web('timeline.step-set_dated', { dueOn: '' }).replace(/[ .]+$/, '')),
        ).toBeVisible();
      });

      await test.step('a public review is noted', async () => {
        await page.getByRole('button', { name: web('reviews.note') }).click();
        const dialog = dialogOf(page);
        await dialog.getByLabel(web('reviews.site'), { exact: true }).fill(they.site);
        await dialog.getByRole('button', { name: web('reviews.save') }).click();
        await expect(dialog.getByText(web('problems.stars-or-words'))).toBeVisible();
        await expectAccessible(page);
        await dialog.getByLabel(web('reviews.words'), { exact: true }).fill(they.comment);
        await dialog.getByRole('button', { name: web('reviews.save') }).click();
        await expect(page.getByRole('complementary').getByText(they.site, { exact: true })).toBeVisible();
      });

      await test.step('a colleague on the same case is seen, and gets it', async () => {
        await other.goto(screen(server(), house(), `/cases/${opened.id}`));
        await expect(other.getByRole('heading', { name: 'Hélène Garnier' })).toBeVisible();
        await expect(
          page.getByText(web('presence.open', { names: 'Yasmine Haddad', count: 1 })),
        ).toBeVisible();
        await expectForEveryone(page);
        await page.keyboard.press('a');
        await page.getByRole('menuitem', { name: 'Yasmine Haddad' }).click();
        const reason = page.getByRole('dialog').getByLabel(web('hand-over.why'));
        await expect(reason).toBeFocused();
        await expectAccessible(page);
        await reason.fill(they.why);
        await page.keyboard.press('Enter');
        await expect(page.getByText(they.why)).toBeVisible();
        await expect(
          page.getByRole('button', { name: web('owner.is', { name: 'Yasmine Haddad' }) }),
        ).toBeVisible();
        await expect(other.getByRole('button', { name: web('owner.me') })).toBeVisible();
        // Whoever goes elsewhere is gone.
        await other.goto(screen(server(), house()));
        await expect(page.getByText(web('presence.open', { names: 'Yasmine Haddad', count: 1 }))).toHaveCount(
          0,
        );
        await other.context().close();
      });

      await test.step('a refusal is told, and what was shown is taken back', async () => {
        await page.route('**/next-step', (route) => route.abort());
        await page.getByRole('button', { name: web('step.done') }).click();
        await expect(page.getByText(web('unchanged', { why: web('silent') }))).toBeVisible();
        await expect(page.getByText(they.step, { exact: true })).toBeVisible();
        await page.unroute('**/next-step');
        await page.getByRole('button', { name: web('retry') }).click();
        await expect(page.getByText(they.step, { exact: true })).toHaveCount(0);
      });
    });

    test('the list is narrowed, kept as a view, handed over and taken out', async ({ page, context }) => {
      await enter(context, server(), house());
      await page.goto(screen(server(), house(), '/cases/list'));
      const rows = page.getByRole('row').filter({ has: page.getByRole('link') });
      await expect(rows).toHaveCount(3);
      await expectForEveryone(page);
      await page.getByRole('searchbox').fill(they.words);
      await page.keyboard.press('Enter');
      await expect(rows).toHaveCount(1);
      await page.getByRole('button', { name: web('views.open') }).click();
      await page.getByRole('menuitem', { name: web('views.keep') }).click();
      const dialog = dialogOf(page);
      await dialog.getByLabel(web('views.name')).fill(they.view);
      await expectAccessible(page);
      await dialog.getByRole('button', { name: web('views.save') }).click();
      await expect(page.getByRole('button', { name: they.view })).toBeVisible();

      await page.goto(screen(server(), house(), '/cases/list'));
      await expect(rows).toHaveCount(3);
      await page.getByRole('button', { name: web('views.open') }).click();
      await page.getByRole('menuitem', { name: they.view }).click();
      await expect(rows).toHaveCount(1);

      await page.goto(screen(server(), house(), '/cases/list'));
      await page.getByRole('checkbox', { name: web('list.choose-all') }).focus();
      await page.keyboard.press('Space');
      await expect(page.getByText(web('bulk.chosen', { count: 3 }))).toBeVisible();
      await expectForEveryone(page);
      await page.getByRole('button', { name: web('bulk.give') }).click();
      await page.getByRole('menuitem', { name: web('owner.by-rules') }).click();
      await expect(page.getByText(web('bulk.chosen', { count: 3 }))).toHaveCount(0);
      await expect(rows).toHaveCount(3);
      await expect(rows.filter({ hasText: web('owner.none') })).toHaveCount(0);
      await expect(rows.filter({ hasText: 'Yasmine Haddad' })).toHaveCount(0);

      const download = page.waitForEvent('download');
      await page.getByRole('button', { name: say('organizations:web.export.open') }).click();
      await page.getByRole('menuitem', { name: say('organizations:web.export.csv') }).click();
      expect((await download).suggestedFilename()).toBe('cases.csv');
    });

    test('a restart loses nothing and sends nothing twice', async () => {
      await expectNothingLost(server(), [house()]);
    });
  });
}
