import { expect, type Page, test } from '@playwright/test';
import type { ShareScores } from '../app/features/analytics/contract.ts';
import { expectAccessible, expectNoSidewaysScroll } from './world/accessible.ts';
import { casesOf, responsesOf } from './world/answers.ts';
import { ask } from './world/ask.ts';
import { expectNothingLost } from './world/nothing-lost.ts';
import { enter, openScreen } from './world/organization.ts';
import { useOrganization } from './world/use-organization.ts';
import { useServer } from './world/use-server.ts';
import { LANGUAGES, LOCALES, wordsOf } from './world/words.ts';

const server = useServer();
const organizations = { fr: useOrganization(server, 'fr'), en: useOrganization(server, 'en') };

/** Each kind, and how often each of its scores was given before. */
const KINDS = [
  {
    kind: 'csat',
    name: 'Livraison 2026',
    slug: 'livraison-2026',
    goodFrom: 4,
    good: 'satisfied',
    given: [4, 3, 8, 30, 45],
    tapped: 4,
  },
  {
    kind: 'ces',
    name: 'Retours 2026',
    slug: 'retours-2026',
    goodFrom: 5,
    good: 'easy',
    given: [6, 5, 8, 9, 20, 30, 12],
    tapped: 6,
  },
] as const;

const BRANCHES = ['Nantes', 'Lyon'];

for (const locale of LOCALES) {
  test.describe(LANGUAGES[locale].name, () => {
    test.use({ locale: LANGUAGES[locale].browser });
    const { say, ui } = wordsOf(locale);
    const organization = organizations[locale];
    const web = (key: string, values = {}) => say(`surveys:web.${key}`, values);
    const percent = (value: number) => `${Math.round(value)}${locale === 'fr' ? '\u00A0' : ''}%`;

    async function makeSurvey(page: Page, { kind, name, slug }: (typeof KINDS)[number]): Promise<void> {
      await openScreen(page, server(), organization(), '/surveys');
      await page.getByRole('button', { name: web('new.open') }).click();
      const dialog = page.getByRole('dialog', { name: web('new.title') });
      await dialog.getByText(web(`kinds.${kind}.label`)).click();
      await expect(dialog.getByText(web(`kinds.${kind}.note`))).toBeVisible();
      await dialog.getByLabel(web('fields.name')).fill(name);
      await expect(dialog.getByRole('radio', { name: web('relations.transactional') })).toBeChecked();
      await expectAccessible(page);
      await dialog.getByRole('button', { name: web('new.confirm') }).click();
      await expect(page).toHaveURL(new RegExp(`/surveys/${slug}$`));
      const question = say(`surveys:wording.${kind}.question`, { subject: organization().name });
      await expect(page.getByRole('blockquote')).toHaveText(question);
      await page.getByRole('tab', { name: web('preview.thanks'), exact: true }).click();
      const thanks = page.frameLocator(`iframe[title="${web('preview.thanks')}"]`);
      await expect(thanks.locator('body')).toContainText(say('responses:page.thanks-title'));
      await expectAccessible(page);
    }

    for (const one of KINDS) {
      const { kind, name, slug, goodFrom, good, given, tapped } = one;
      test(`${kind}: made, sent, answered from the mail, and shown with its rule`, async ({
        page,
        context,
      }) => {
        const { api } = organization();
        const max = given.length;
        const scores = given.map((_, i) => i + 1);
        await enter(context, server(), organization());
        await makeSurvey(page, one);

        const asked = await ask({ ...organization(), survey: slug }, { email: `${kind}@exemple.fr` });
        expect(asked.links.scores).toHaveLength(scores.length);
        await page.setContent(asked.mail.html);
        for (const score of scores)
          await expect(page.getByRole('link', { name: String(score), exact: true })).toHaveCount(1);

        // What is off the scale is no score: the page asks.
        await page.goto(`${asked.links.page}?score=${max + 1}`);
        await expect(page.getByRole('radio')).toHaveCount(scores.length);
        await expect(page.getByRole('radio', { checked: true })).toHaveCount(0);
        expect(await responsesOf(organization(), `?survey=${slug}`)).toEqual([]);
        await page.setViewportSize({ width: 320, height: 640 });
        await expectNoSidewaysScroll(page);
        await expectAccessible(page);
        await page.setViewportSize({ width: 1280, height: 800 });

        await page.goto(asked.links.scores[tapped - 1] as string);
        await expect(page.getByRole('radio', { checked: true })).toHaveValue(String(tapped));
        await page.locator('button[type=submit]').first().click();
        await expect(page.getByRole('main')).toContainText(
          say('responses:page.score-of', { score: tapped, max }),
        );
        await expectAccessible(page);

        const people = given.flatMap((count, i) => Array.from({ length: count }, () => i + 1));
        await Promise.all(
          people.map((score, i) =>
            api.post('/responses', {
              survey: slug,
              score,
              contact: { email: `${kind}-${i}@exemple.fr` },
              properties: { [locale === 'fr' ? 'agence' : 'branch']: BRANCHES[(i * 7) % 5 < 3 ? 0 : 1] },
              ...(i % 9 === 0 && { comment: locale === 'fr' ? 'Rapide et clair.' : 'Quick and clear.' }),
              answeredAt: new Date(Date.now() - ((i * 31) % 56) * 86_400_000 - 60_000).toISOString(),
            }),
          ),
        );
        const off = await api.send<{ errors: { field: string; detail: string }[] }>('POST', '/responses', {
          survey: slug,
          score: max + 1,
        });
        expect(off.status).toBe(422);
        expect(off.body.errors[0]).toMatchObject({ field: 'score' });
        expect(off.body.errors[0]?.detail).toContain(`from 1 to ${max}`);

        const all = [...people, tapped];
        const figure = await api.get<ShareScores>(`/scores?survey=${slug}`);
        const share = (100 * all.filter((score) => score >= goodFrom).length) / all.length;
        expect(figure).toMatchObject({ metric: kind, n: all.length });
        expect(figure.value).toBeCloseTo(share, 9);

        await openScreen(page, server(), organization(), `?survey=${slug}`);
        const main = page.getByRole('main');
        await expect(main.getByText(percent(share), { exact: true }).first()).toBeVisible();
        await expect(main.getByText(ui.charts.intervalOf(kind.toUpperCase()))).toBeVisible();
        await expect(main.getByText(ui.charts.n(all.length), { exact: true })).toBeVisible();
        await expect(main.getByText(say(`entry:home.rules.${kind}`))).toBeVisible();
        await expect(main.getByText(say(`entry:home.scale.${kind}.good`))).toBeVisible();
        await expect(main.getByText(say(`entry:home.measure.${kind}-transactional`))).toBeVisible();
        // A share has no sign, and no band.
        await expect(main.getByText(ui.charts.intervalOf('NPS'))).toHaveCount(0);
        await expect(main.getByText(/promot|détract|detract/i)).toHaveCount(0);
        await expectAccessible(page);
        if (process.env.BOUCLE_PICTURES) {
          for (const scheme of ['light', 'dark'] as const) {
            await page.emulateMedia({ colorScheme: scheme });
            await page.screenshot({
              path: `${process.env.BOUCLE_PICTURES}/${kind}-${locale}-${scheme}.png`,
              fullPage: true,
            });
          }
        }
        await page.setViewportSize({ width: 320, height: 640 });
        await expectNoSidewaysScroll(page);
        await expectAccessible(page);
        if (process.env.BOUCLE_PICTURES)
          await page.screenshot({
            path: `${process.env.BOUCLE_PICTURES}/${kind}-${locale}-320.png`,
            fullPage: true,
          });
        await page.setViewportSize({ width: 1280, height: 800 });

        await openScreen(page, server(), organization(), `/responses?survey=${slug}`);
        const label = say('responses:web.score-of', {
          score: tapped,
          max,
          band: say(`responses:web.bands.${good}`),
        });
        await expect(page.getByRole('img', { name: label, exact: true }).first()).toBeVisible();
        await expectAccessible(page);
        if (process.env.BOUCLE_PICTURES)
          await page.screenshot({ path: `${process.env.BOUCLE_PICTURES}/${kind}-${locale}-list.png` });

        // However low, it opens no case by itself.
        const ofKind = async () =>
          (await casesOf(organization())).filter(({ survey }) => survey.slug === slug);
        expect(await ofKind()).toEqual([]);
        // Who asks for contact waits in the queue, with a score over its own scale.
        await api.post('/responses', {
          survey: slug,
          score: 2,
          contact: { email: `${kind}-rappel@exemple.fr`, name: 'Élise Rappel' },
          comment: locale === 'fr' ? 'Merci de me rappeler.' : 'Please call me back.',
        });
        await expect.poll(ofKind).toMatchObject([{ score: 2, reason: 'contact-request', survey: { kind } }]);
        const [waiting] = await ofKind();
        await openScreen(page, server(), organization(), `/cases/${waiting?.id}`);
        const low = say(`responses:web.bands.${kind === 'csat' ? 'not-satisfied' : 'not-easy'}`);
        const drawn = page.getByRole('img', {
          name: say('responses:web.score-of', { score: 2, max, band: low }),
          exact: true,
        });
        await expect(main.locator('header').filter({ has: drawn }).first()).toBeVisible();
        await expectAccessible(page);
        if (process.env.BOUCLE_PICTURES) {
          for (const [width, height] of [
            [1440, 900],
            [320, 640],
          ] as const) {
            await page.setViewportSize({ width, height });
            for (const [name, path] of [
              ['case', `/cases/${waiting?.id}`],
              ['queue', '/cases'],
              ['home', ''],
            ] as const) {
              await openScreen(page, server(), organization(), path);
              await expect(drawn.first()).toBeVisible();
              await expectNoSidewaysScroll(page);
              await page.screenshot({
                path: `${process.env.BOUCLE_PICTURES}/${kind}-${locale}-${name}-${width}.png`,
                fullPage: true,
              });
            }
          }
          await page.setViewportSize({ width: 1280, height: 800 });
        }
        await openScreen(page, server(), organization());
        await expect(main.getByRole('button', { name: say('entry:home.filter.survey') })).toContainText(name);
      });
    }

    test('one figure is never of two kinds, nor of two wordings unless they are asked for', async ({
      page,
      context,
    }) => {
      const { api, survey } = organization();
      const mixed = await api.send<{ detail: string }>('GET', '/scores');
      expect(mixed.status).toBe(422);
      for (const { kind, slug } of KINDS) expect(mixed.body.detail).toContain(`kind=${kind} (${slug})`);

      const subject = 'la boutique';
      await api.post('/surveys', {
        slug: 'boutique',
        name: 'Boutique',
        kind: 'nps',
        subject,
        locales: [locale],
      });
      for (const slug of [survey, 'boutique']) {
        for (let i = 0; i < 12; i++) await api.post('/responses', { survey: slug, score: 7 + (i % 4) });
      }
      await enter(context, server(), organization());
      await openScreen(page, server(), organization(), '?survey=boutique');
      const main = page.getByRole('main');
      const part = (key: string) => main.getByRole('button', { name: say(`entry:${key}`) });
      const count = (n: number) => main.getByText(ui.charts.n(n), { exact: true }).first();
      await expect(count(12)).toBeVisible();
      await expect(part('home.series.name')).toHaveCount(0);
      await part('home.filter.survey').click();
      await page.getByRole('option', { name: say('entry:home.groups.nps-relational'), exact: true }).click();
      await expect(page).toHaveURL(/kind=nps/);
      await expect(count(24)).toBeVisible();
      await expect(part('home.filter.survey')).toContainText(say('entry:home.groups.nps-relational'));
      await expectAccessible(page);

      const change = { wording: { [locale]: { low: locale === 'fr' ? 'Non' : 'No' } }, unlock: true };
      expect((await api.send('PATCH', '/surveys/boutique', change)).status).toBe(200);
      await openScreen(page, server(), organization(), '?survey=boutique');
      await expect(part('home.series.name')).toContainText(say('entry:home.series.current', { series: 2 }));
      await part('home.series.name').click();
      await page.getByRole('option', { name: say('entry:home.series.all'), exact: true }).click();
      await expect(count(12)).toBeVisible();
      await expectAccessible(page);
    });
  });
}

test('a restart loses nothing and sends nothing twice', async () => {
  await expectNothingLost(server(), [organizations.fr(), organizations.en()]);
});
