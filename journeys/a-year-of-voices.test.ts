import { type Browser, type BrowserContext, expect, type Page, test } from '@playwright/test';
import { instantOf } from '../app/platform/calendar/instant-of.ts';
import { expectAccessible } from './world/accessible.ts';
import { casesOf } from './world/answers.ts';
import { choose } from './world/choose.ts';
import { mailsTo, mailTo } from './world/mailbox.ts';
import { makeMovedClock } from './world/moved-clock.ts';
import { expectNothingLost } from './world/nothing-lost.ts';
import { PASSWORD, screen } from './world/organization.ts';
import { useOrganization } from './world/use-organization.ts';
import { useServer } from './world/use-server.ts';
import { LANGUAGES, LOCALES, type Locale, wordsOf } from './world/words.ts';

const at = (day: string): Date => instantOf(new Date(`${day}T10:00:00Z`), 'Europe/Paris');

const SAID = {
  fr: {
    house: 'Maison des Voix',
    noemie: 'Livré la veille, et monté avec le sourire.',
    sacha: 'Ils répondent, et ils font ce qu’ils disent.',
    idea: 'Un suivi de la livraison',
    wish: 'Une heure de livraison plus précise',
  },
  en: {
    house: 'House of Voices',
    noemie: 'Came a day early, and put up with a smile.',
    sacha: 'They answer, and they do what they say.',
    idea: 'Tracking of the delivery',
    wish: 'A narrower time of delivery',
  },
} as const satisfies Record<Locale, object>;

for (const locale of LOCALES) {
  test.describe(LANGUAGES[locale].name, () => {
    test.use({ locale: LANGUAGES[locale].browser, viewport: { width: 1280, height: 900 } });
    const { say } = wordsOf(locale);
    const they = SAID[locale];
    const web = (key: string, values = {}) => say(`promoters:web.${key}`, values);
    const clock = makeMovedClock();
    clock.moveTo(at('2027-03-01'));
    const server = useServer(clock.env);
    const organization = useOrganization(server, locale, they.house);

    const PEOPLE = {
      noemie: { email: 'noemie@exemple.fr', name: 'Noémie Lacombe', locale: 'fr' },
      sacha: { email: 'sacha@example.com', name: 'Sacha Morel', locale: 'en' },
      dominique: { email: 'dominique@exemple.fr', name: 'Dominique Vasseur', locale },
      alix: { email: 'alix@exemple.fr', name: 'Alix Renard', locale },
    } as const;
    type Person = keyof typeof PEOPLE;

    const answer = (who: Person, score: number, comment?: string) => {
      const { api, survey } = organization();
      return api.post('/responses', { survey, score, comment, contact: PEOPLE[who] });
    };
    const signIn = async (context: BrowserContext) => {
      const data = { email: organization().email, password: PASSWORD };
      const headers = { origin: server().url };
      const entered = await context.request.post(`${server().url}/api/v1/sign-in`, { data, headers });
      expect(entered.status(), await entered.text()).toBe(200);
    };
    const open = async (page: Page, path: string) => {
      await page.clock.setSystemTime(clock.now());
      await page.goto(screen(server(), organization(), path));
      await page.getByRole('main').waitFor();
    };
    const mailsOf = async (who: Person) => (await mailsTo(organization().api, PEOPLE[who].email)).length;

    /** A promoter is asked on the screen; where the mail leads them. */
    async function askFor(page: Page, who: Person, kind: string, mails: number): Promise<string> {
      await open(page, '/voices');
      await page.getByRole('button', { name: web('ask.of', { name: PEOPLE[who].name }) }).click();
      await choose(page.getByRole('radio', { name: web(`ask.kind.${kind}`) }));
      await page.getByRole('button', { name: web('ask.send', { count: 1 }) }).click();
      await expect(page.getByText(web('ask.done', { count: 1 })).first()).toBeVisible();
      await expect.poll(() => mailsOf(who)).toBe(mails);
      const { text } = await mailTo(organization().api, PEOPLE[who].email);
      return /http\S+\/v\/[\w-]{64}/.exec(text)?.[0] ?? '';
    }

    /** Their page speaks their own language. */
    async function lend(browser: Browser, who: Person, link: string, words: string): Promise<Page> {
      const theirs = wordsOf(PEOPLE[who].locale);
      const its = (key: string, values = {}) => theirs.say(`promoters:page.testimonial.${key}`, values);
      const page = await (await browser.newContext()).newPage();
      await page.goto(link);
      await page.getByLabel(its('words')).fill(words);
      await page.getByLabel(its('channel.site')).check();
      await page.getByLabel(its('consent', { organization: organization().name })).check();
      await page.getByRole('button', { name: its('send') }).click();
      await expect(page.getByRole('heading', { name: its('thanks') })).toBeVisible();
      return page;
    }

    test('promoters are thanked, lend their words and take them back; passives are won or not', async ({
      page,
      context,
      browser,
    }) => {
      test.slow();
      const { api } = organization();
      await signIn(context);

      await test.step('each new promoter is thanked once, by name and in their language', async () => {
        const thanked = { againMonths: 12, thanksByItself: true, thanks: null };
        expect((await api.send('PUT', '/voice-settings', thanked)).status).toBe(200);
        await answer('noemie', 10, they.noemie);
        await answer('sacha', 9);
        for (const who of ['noemie', 'sacha'] as const) {
          const { subject, text } = await mailTo(api, PEOPLE[who].email);
          const theirs = wordsOf(PEOPLE[who].locale);
          expect(subject).toBe(theirs.say('promoters:mail.thanks.subject'));
          expect(text).toContain(PEOPLE[who].name);
        }
        await answer('noemie', 10);
        await answer('dominique', 8, they.idea);
        await answer('alix', 7, they.wish);
      });

      const feed = await api.get<{ json: string; page: string }>('/testimonials/feed');
      const theirs = await test.step('two lend their words for a year, and the site shows them', async () => {
        const link = await askFor(page, 'noemie', 'testimonial', 2);
        const noemie = await lend(browser, 'noemie', link, they.noemie);
        await lend(browser, 'sacha', await askFor(page, 'sacha', 'testimonial', 2), they.sacha);
        await open(page, '/voices/testimonials');
        for (const left of [1, 0]) {
          const publish = page.getByRole('button', { name: web('testimonials.publish'), exact: true });
          await publish.first().click();
          await expect(publish).toHaveCount(left);
        }
        await expectAccessible(page);
        return noemie;
      });

      const visitor = await browser.newPage();
      await visitor.goto(feed.page);
      await expect(visitor.getByText(they.noemie)).toBeVisible();
      await expect(visitor.getByText(they.sacha)).toBeVisible();
      // What their browser keeps of it counts as well.
      const read = async () => {
        await visitor.goto(feed.page);
        return (await visitor.locator('body').textContent()) ?? '';
      };

      await test.step('who is an ambassador says so themselves', async () => {
        const joining = await (await browser.newContext()).newPage();
        await joining.goto(await askFor(page, 'sacha', 'ambassador', 3));
        const its = wordsOf(PEOPLE.sacha.locale);
        await joining.getByRole('button', { name: its.say('promoters:page.ambassador.join') }).click();
        await open(page, '/voices/ambassadors');
        await expect(page.getByRole('link', { name: PEOPLE.sacha.name })).toBeVisible();
      });

      await test.step('each idea of a passive is somebody’s task', async () => {
        await open(page, '/voices/passives');
        for (const who of ['dominique', 'alix'] as const) {
          const make = page.getByRole('button', {
            name: web('passives.make-task-of', { name: PEOPLE[who].name }),
          });
          await make.click();
          await expect(make).toHaveCount(0);
        }
        await expectAccessible(page);
      });

      await theirs.reload();
      await theirs
        .getByRole('button', { name: wordsOf('fr').say('promoters:page.testimonial.withdraw') })
        .click();
      const gone = wordsOf('fr').say('promoters:page.testimonial.withdrawn.title');
      await expect(theirs.getByRole('heading', { name: gone })).toBeVisible();
      const emptied = expect.poll(read, { timeout: 60_000, intervals: [1_000] }).not.toContain(they.noemie);

      await test.step('at their next score, months later, a passive is won and another is not', async () => {
        // The session is over by then; a page that were still open would ask to sign in, at a moment of its own.
        await page.goto('about:blank');
        clock.moveTo(at('2027-06-14'));
        await signIn(context);
        await answer('dominique', 9);
        await answer('alix', 5);
        await open(page, '/voices/passives?show=gained');
        await expect(page.getByRole('link', { name: PEOPLE.dominique.name })).toBeVisible();
        await expect(page.getByText(web('passives.done-what'))).toBeVisible();
        await expect(page.getByText(they.idea).first()).toBeVisible();
        await expect(page.getByRole('link', { name: PEOPLE.alix.name })).toHaveCount(0);
        await open(page, '/voices/passives?show=lost');
        await expect(page.getByRole('link', { name: PEOPLE.alix.name })).toBeVisible();
        await expectAccessible(page);
      });

      await test.step('an ambassador who is disappointed is one no longer, and a case is open', async () => {
        await open(page, '/voices/ambassadors');
        const link = page.getByRole('link', { name: PEOPLE.sacha.name });
        await expect(link).toBeVisible();
        await answer('sacha', 3);
        await expect(link).toHaveCount(0);
        await open(page, '/voices/ambassadors?show=left');
        await expect(page.getByText(web('ambassadors.because.detractor'))).toBeVisible();
        await expect
          .poll(async () => (await casesOf(organization())).map(({ contact }) => contact.name).toSorted())
          .toEqual([PEOPLE.alix.name, PEOPLE.sacha.name]);
      });

      await test.step('within a minute, nobody reads what was withdrawn', async () => {
        await emptied;
        await expect(visitor.getByText(they.sacha)).toBeVisible();
      });

      await test.step('thanks come once a year, and words are shown no longer than agreed', async () => {
        await answer('noemie', 9);
        await page.goto('about:blank');
        clock.moveTo(at('2028-03-02'));
        await signIn(context);
        await answer('dominique', 10);
        // Those who were thanked in June are not yet thanked again; whoever was in March of last year is.
        await answer('noemie', 10);
        await expect.poll(() => mailsOf('noemie')).toBe(3);
        expect(await mailsOf('dominique')).toBe(1);
        const newcomer = await browser.newPage();
        await newcomer.goto(feed.page);
        await expect(newcomer.getByText(they.sacha)).toHaveCount(0);
        await open(page, '/voices/testimonials?state=ended');
        await expect(page.getByText(they.sacha)).toBeVisible();
        await expectAccessible(page);
      });

      await test.step('a restart loses nothing and sends nothing twice', async () => {
        await expectNothingLost(server(), [organization()]);
      });
    });
  });
}
