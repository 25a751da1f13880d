import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, type Page, test } from '@playwright/test';
import { expectAccessible, expectNoSidewaysScroll } from './world/accessible.ts';
import { ask } from './world/ask.ts';
import { choose, press } from './world/choose.ts';
import { mailTo } from './world/mailbox.ts';
import { enter, openScreen } from './world/organization.ts';
import { useOrganization } from './world/use-organization.ts';
import { useServer } from './world/use-server.ts';
import { LANGUAGES, LOCALES, wordsOf } from './world/words.ts';

const server = useServer();
const organizations = { fr: useOrganization(server, 'fr'), en: useOrganization(server, 'en') };

const PROMOTER = {
  fr: { email: 'noemie@exemple.fr', name: 'Noémie Lacombe', locale: 'fr' },
  en: { email: 'harriet@example.com', name: 'Harriet Lowell', locale: 'en' },
} as const;

const SAID = {
  fr: 'Livré la veille, et monté avec le sourire.',
  en: 'Came a day early, and put up with a smile.',
} as const;

/** A photograph as a telephone takes it, drawn by this browser. */
async function photograph(page: Page): Promise<Buffer> {
  const data = await page.evaluate<string>(`(() => {
    const canvas = Object.assign(document.createElement('canvas'), { width: 1600, height: 1200 });
    const drawing = canvas.getContext('2d');
    for (let i = 0; i < 4000; i += 1) {
      drawing.fillStyle = 'hsl(' + ((i * 37) % 360) + ' 60% 50%)';
      drawing.fillRect((i * 131) % 1600, (i * 71) % 1200, 90, 60);
    }
    return canvas.toDataURL('image/jpeg', 1).split(',')[1];
  })()`);
  return Buffer.from(data, 'base64');
}

/** Somebody else's site, whose policy lets nothing in but our host. */
async function openShop(url: string, locale: string, script: string) {
  const policy = `default-src 'none'; script-src ${url}; connect-src ${url}; img-src ${url}`;
  const page = `<!doctype html><html lang="${locale}"><title>Shop</title><main><script async src="${script}"></script></main>`;
  const shop = createServer((_request, answer) => {
    answer.setHeader('content-type', 'text/html; charset=utf-8');
    answer.setHeader('content-security-policy', policy);
    answer.end(page);
  }).listen(0, '127.0.0.1');
  await once(shop, 'listening');
  const { port } = shop.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    close: async () => {
      shop.closeAllConnections();
      shop.close();
      await once(shop, 'close');
    },
  };
}

test.describe.configure({ mode: 'serial' });

for (const locale of LOCALES) {
  const { say } = wordsOf(locale);
  const web = (key: string, values = {}) => say(`promoters:web.${key}`, values);
  const form = (key: string, values = {}) => say(`promoters:page.testimonial.${key}`, values);
  const { name, email } = PROMOTER[locale];

  test.describe(LANGUAGES[locale].name, () => {
    test.use({ locale: LANGUAGES[locale].browser });

    test('a promoter lends their words, sees them shown, and takes them back', async ({
      page,
      context,
      browser,
    }) => {
      const organization = organizations[locale]();
      const { api, survey } = organization;
      const values = { organization: organization.name };
      await api.post('/responses', { survey, score: 10, comment: SAID[locale], contact: PROMOTER[locale] });
      await api.post('/responses', { survey, score: 9, contact: { email: `second@${locale}.example` } });

      await enter(context, server(), organization);
      await openScreen(page, server(), organization, '/voices');
      await expect(page.getByRole('heading', { name: web('title'), level: 1 })).toBeVisible();
      await expect(page.getByText(SAID[locale])).toBeVisible();
      await expectAccessible(page);
      await page.getByRole('button', { name: web('ask.of', { name }) }).click();
      await expectAccessible(page);
      await choose(page.getByRole('radio', { name: web('ask.kind.testimonial') }));
      await page.getByRole('button', { name: web('ask.send', { count: 1 }) }).click();
      await expect(page.getByText(web('ask.done', { count: 1 })).first()).toBeVisible();
      await choose(page.getByRole('radio', { name: web('overview.asked') }));
      await expect(page.getByRole('link', { name })).toBeVisible();

      const mail = await mailTo(api, email);
      expect(mail.subject).toBe(say('promoters:mail.testimonial.subject'));
      const link = /http\S+\/v\/[\w-]{64}/.exec(mail.text)?.[0] ?? '';

      const visitor = await browser.newContext({ viewport: { width: 320, height: 700 } });
      const theirs = await visitor.newPage();
      await theirs.goto(link);
      await expect(theirs.getByLabel(form('words'))).toHaveValue(SAID[locale]);
      await expectAccessible(theirs);
      await expectNoSidewaysScroll(theirs);
      await theirs.getByRole('button', { name: form('send') }).click();
      await expect(theirs.getByRole('alert')).toContainText(form('problem.agree'));
      await expectAccessible(theirs);
      await theirs.getByLabel(form('channel.site')).check();
      await theirs.getByLabel(form('consent', values)).check();
      const photo = theirs.locator('input[type=file]');
      await photo.setInputFiles({
        name: 'IMG_0001.JPG',
        mimeType: 'image/jpeg',
        buffer: await photograph(page),
      });
      const chosen = () =>
        theirs.evaluate<number>('document.querySelector("input[type=file]").files[0].size');
      await expect.poll(chosen).toBeLessThan(200_000);
      await theirs.getByRole('button', { name: form('send') }).click();
      await expect(theirs.getByRole('heading', { name: form('thanks') })).toBeVisible();
      await expect(theirs.locator('img')).toHaveCount(1);
      await expectAccessible(theirs);
      await expectNoSidewaysScroll(theirs);

      await openScreen(page, server(), organization, '/voices/testimonials');
      await expect(page.getByText(SAID[locale])).toBeVisible();
      await expectAccessible(page);
      await page.getByRole('button', { name: web('testimonials.publish'), exact: true }).click();
      await expect(page.getByText(web('testimonials.published'))).toBeVisible();
      await page.getByRole('tab', { name: web('testimonials.tabs.published') }).click();
      await expect(page.getByText(SAID[locale])).toBeVisible();

      const feed = await api.get<{ json: string; page: string; script: string }>('/testimonials/feed');
      const shown = async () => (await fetch(feed.json)).json() as Promise<{ items: { words: string }[] }>;
      expect((await shown()).items.map(({ words }) => words)).toEqual([SAID[locale]]);
      const framed = await visitor.newPage();
      await framed.goto(feed.page);
      await expect(framed.getByText(SAID[locale])).toBeVisible();
      await expectAccessible(framed);
      const shop = await openShop(server().url, locale, feed.script);
      await framed.goto(shop.url);
      await expect(framed.getByText(SAID[locale])).toBeVisible();
      // The script, the words and the picture; the picture is counted once it is there.
      const left = () =>
        framed.evaluate<string>(
          `document.cookie + Object.keys(localStorage).join() + performance.getEntriesByType('resource').length`,
        );
      await expect.poll(left).toBe('3');
      await shop.close();
      await framed.goto(feed.page);

      await theirs.goto(link);
      await theirs.getByRole('button', { name: form('withdraw') }).click();
      await expect(theirs.getByRole('heading', { name: form('withdrawn.title') })).toBeVisible();
      expect((await shown()).items).toEqual([]);
      await framed.reload();
      await expect(framed.getByText(SAID[locale])).toHaveCount(0);
      await page.setViewportSize({ width: 320, height: 700 });
      for (const path of ['/voices', '/voices/testimonials?state=withdrawn']) {
        await openScreen(page, server(), organization, path);
        await expect(page.getByText(SAID[locale])).toBeVisible();
        await expectNoSidewaysScroll(page);
        await expectAccessible(page);
      }
      await visitor.close();
    });

    test('a promoter sends a friend and joins the programme', async ({ page, context, browser }) => {
      const organization = organizations[locale]();
      const { api, survey } = organization;
      const promoter = { email: `third@${locale}.example`, name: 'Sacha Morel', locale };
      await api.post('/responses', { survey, score: 10, contact: promoter });
      const linkOf = async (kind: string): Promise<string> => {
        const { items } = await api.get<{ items: { contact: { id: string; email: string } }[] }>(
          '/promoters',
        );
        const id = items.find(({ contact }) => contact.email === promoter.email)?.contact.id;
        await api.post('/asks', { kind, contactIds: [id] });
        const subject = say(`promoters:mail.${kind}.subject`);
        await expect.poll(async () => (await mailTo(api, promoter.email)).subject).toBe(subject);
        return /http\S+\/v\/[\w-]{64}/.exec((await mailTo(api, promoter.email)).text)?.[0] ?? '';
      };
      const visitor = await browser.newContext({
        viewport: { width: 320, height: 700 },
        locale: LANGUAGES[locale].browser,
      });
      const theirs = await visitor.newPage();
      await theirs.goto(await linkOf('referral'));
      await expectAccessible(theirs);
      await expectNoSidewaysScroll(theirs);
      const friend = await visitor.newPage();
      await friend.goto((await theirs.getByRole('link', { name: /\/r\// }).getAttribute('href')) ?? '');
      const lead = (key: string, values = {}) => say(`promoters:page.lead.${key}`, values);
      await expect(friend.getByRole('heading', { level: 1 })).toContainText('Sacha');
      await friend.getByLabel(lead('name')).fill('Ari Bloom');
      await friend.getByLabel(lead('email')).fill(`ari@${locale}.example`);
      await friend.getByLabel(lead('consent', { organization: organization.name })).check();
      await expectAccessible(friend);
      await expectNoSidewaysScroll(friend);
      await friend.getByRole('button', { name: lead('send') }).click();
      await expect(friend.getByRole('heading', { name: lead('thanks') })).toBeVisible();

      await enter(context, server(), organization);
      await openScreen(page, server(), organization, '/voices/referrals');
      await expect(page.getByRole('rowheader', { name: /Ari Bloom/ })).toBeVisible();
      await expect(page.getByRole('link', { name: 'Sacha Morel' })).toBeVisible();
      await page.getByRole('button', { name: web('referrals.state-of', { name: 'Ari Bloom' }) }).click();
      await page.getByRole('option', { name: web('referrals.states.customer') }).click();
      await expect(page.getByText(web('referrals.note', { customers: 1, count: 1 }))).toBeVisible();
      await expectAccessible(page);

      await theirs.goto(await linkOf('ambassador'));
      await expectAccessible(theirs);
      await theirs.getByRole('button', { name: say('promoters:page.ambassador.join') }).click();
      await expect(theirs.getByRole('heading', { level: 1 })).toHaveText(
        say('promoters:page.ambassador.joined.title'),
      );
      await openScreen(page, server(), organization, '/voices/ambassadors');
      await expect(page.getByRole('link', { name: 'Sacha Morel' })).toBeVisible();
      await expectAccessible(page);
      await visitor.close();
    });

    test('a passive’s idea gets an owner and a task, and is won at the next score', async ({
      page,
      context,
    }) => {
      const organization = organizations[locale]();
      const { api, survey } = organization;
      const passive = { email: `passive@${locale}.example`, name: 'Dominique Vasseur', locale };
      const idea = locale === 'fr' ? 'Un suivi de la livraison' : 'Tracking of the delivery';
      await api.post('/responses', { survey, score: 8, comment: idea, contact: passive });
      await enter(context, server(), organization);
      await openScreen(page, server(), organization, '/voices/passives');
      await expect(page.getByText(web('passives.risk'))).toBeVisible();
      await page.getByRole('button', { name: web('passives.make-task-of', { name: passive.name }) }).click();
      const done = page.getByRole('checkbox', { name: idea });
      await expect(done).toBeVisible();
      await expectAccessible(page);
      await press(done);
      await expect(page.getByText(say('tasks:web.done', { title: idea }))).toBeVisible();
      await api.post('/responses', { survey, score: 9, contact: passive });
      await openScreen(page, server(), organization, '/voices/passives?show=gained');
      await expect(page.getByRole('link', { name: passive.name })).toBeVisible();
      await expect(page.getByText(web('passives.done-what'))).toBeVisible();
      await page.setViewportSize({ width: 320, height: 700 });
      await expectNoSidewaysScroll(page);
      await expectAccessible(page);

      // A promoter from now on: on the list that marketing writes to.
      await openScreen(page, server(), organization, '/voices/lists');
      await expect(page.getByRole('link', { name: passive.name })).toBeVisible();
      await expectNoSidewaysScroll(page);
      await expectAccessible(page);
      await page.setViewportSize({ width: 1280, height: 900 });
      await page.getByText(web('lists.bands.detractor')).click();
      await expect(page).toHaveURL(/band=detractor/);
      await expect(page.getByRole('link', { name: passive.name })).toHaveCount(0);
      await expectAccessible(page);
    });

    test('public reviews are for everybody or for nobody, and never for a reward', async ({
      page,
      context,
    }) => {
      const organization = organizations[locale]();
      await enter(context, server(), organization);
      await openScreen(page, server(), organization, '/voices/public-review');
      const audience = (id: string) => page.getByRole('radio', { name: web(`review.audiences.${id}`) });
      await choose(audience('promoters'));
      await expect(page.getByText(say('promoters:problems.review-gating'))).toBeVisible();
      await expectAccessible(page);
      await choose(audience('everyone'));
      await page.getByLabel(web('review.site'), { exact: true }).fill('Google');
      await page.getByLabel(web('review.url')).fill('https://g.page/r/maison/review');
      const reward = page.getByRole('checkbox', { name: web('review.has-reward') });
      await press(reward);
      await expect(page.getByText(say('promoters:problems.review-reward'))).toBeVisible();
      await press(reward);
      await page.getByRole('button', { name: web('save'), exact: true }).click();
      await expect(page.getByText(web('saved'))).toBeVisible();
      for (const score of [0, 10]) {
        const { links } = await ask(organization, { email: `asked${score}@${locale}.example` });
        await page.goto(links.scores[score] ?? '');
        await page.getByRole('button', { name: say('responses:page.send'), exact: true }).click();
        await expect(page.getByRole('link', { name: /Google/ })).toHaveAttribute(
          'href',
          'https://g.page/r/maison/review',
        );
      }
      await openScreen(page, server(), organization, '/voices/public-review');
      for (const band of ['detractor', 'promoter']) {
        const row = page.getByRole('row', { name: web(`review.bands.${band}`) });
        await expect(row.getByRole('cell')).toHaveText([/1$/, /0$/]);
      }
      await page.setViewportSize({ width: 320, height: 700 });
      for (const path of ['public-review', 'thanks', 'referrals']) {
        await openScreen(page, server(), organization, `/voices/${path}`);
        await expectNoSidewaysScroll(page);
        await expectAccessible(page);
      }
    });
  });
}
