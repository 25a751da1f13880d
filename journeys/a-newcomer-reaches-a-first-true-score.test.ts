import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import { expectNoSidewaysScroll } from './world/accessible.ts';
import { casesOf, responsesOf, scoresOf } from './world/answers.ts';
import { EMBEDDED } from './world/database.ts';
import { expectNothingLost } from './world/nothing-lost.ts';
import { makeKey, type Organization, PASSWORD } from './world/organization.ts';
import { useServer } from './world/use-server.ts';
import { LANGUAGES, LOCALES, type Locale, wordsOf } from './world/words.ts';

const PEOPLE = {
  fr: {
    organization: 'Maison Orsel',
    slug: 'maison-orsel',
    name: 'Camille Reynaud',
    email: 'camille@maison-orsel.example',
    reason: 'Livré en retard, et personne pour répondre au téléphone.',
  },
  en: {
    organization: 'Harbour Sons',
    slug: 'harbour-sons',
    name: 'Ellen Green',
    email: 'ellen@harbour-sons.example',
    reason: 'Delivered late, and nobody picked up the phone.',
  },
} as const satisfies Record<Locale, object>;

for (const locale of LOCALES) {
  test.describe(LANGUAGES[locale].name, () => {
    test.use({ locale: LANGUAGES[locale].browser });
    const server = useServer(EMBEDDED);
    const me = PEOPLE[locale];
    const { say, ui } = wordsOf(locale);
    const field = (page: Page, name: string) =>
      page.getByLabel(say(`organizations:web.first-run.${name}`), { exact: true });

    async function createOrganization(page: Page): Promise<void> {
      await expect.poll(() => server().setupCode).not.toBeNull();
      await page.goto(server().url);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(
        say('organizations:web.first-run.promise'),
      );
      await field(page, 'setup-token').fill('not-the-code');
      await field(page, 'organization').fill(me.organization);
      await field(page, 'name').fill(me.name);
      await field(page, 'email').fill(me.email);
      await field(page, 'password').fill(PASSWORD);
      const create = page.getByRole('button', { name: say('organizations:web.first-run.create') });
      await create.click();
      // Only the code is wrong: it is said at its field, which has the focus, and nothing typed is lost.
      await expect(page.getByText(say('organizations:problems.setup-token'))).toBeVisible();
      await expect(field(page, 'setup-token')).toBeFocused();
      await expect(field(page, 'setup-token')).toHaveAttribute('aria-invalid', 'true');
      await expect(field(page, 'password')).toHaveValue(PASSWORD);
      await field(page, 'setup-token').fill(server().setupCode ?? '');
      await create.click();
      await expect(page).toHaveURL(`${server().url}/${me.slug}`);
    }

    async function askMyself(page: Page): Promise<void> {
      await expect(page.getByText(say('entry:home.empty.no-answer'))).toBeVisible();
      await page.getByRole('link', { name: say('entry:home.empty.ask') }).click();
      await page
        .getByLabel(say('distribution:web.ask.people'), { exact: true })
        .fill(`${me.name} <${me.email}>`);
      await page.getByRole('button', { name: say('distribution:web.ask.check') }).click();
      const when = say('distribution:web.check.at-once');
      await expect(page.getByRole('status').filter({ hasText: when })).toHaveText(
        `1${say('distribution:web.check.asked', { count: 1, when })}`,
      );
      const send = say('distribution:web.check.send', { count: 1, n: '1' });
      await page.getByRole('button', { name: send }).click();
      await expect(page.getByText(say('distribution:web.ask.sent', { count: 1, n: '1' }))).toBeVisible();
      const row = page.getByRole('row').filter({ hasText: me.email });
      await expect(row).toContainText(me.name);
      await expect(row).toContainText(say('distribution:web.states.sent'));
    }

    /** From the menu of the account to the built-in mailbox, and from the mail's 3 to the survey page. */
    async function openMailAndTapThree(page: Page, browser: BrowserContext): Promise<Page> {
      await page.getByRole('button', { name: ui.account }).click();
      await page.getByRole('menuitem', { name: say('entry:nav.mailbox') }).click();
      await page.getByRole('main').getByRole('link', { name: me.email }).click();
      const subject = say('surveys:wording.mail.subject');
      await expect(page.getByRole('heading', { name: subject })).toBeVisible();
      const mail = page.frameLocator(`iframe[title="${subject}"]`);
      // A mail program would be in front; a tab behind another may open nothing.
      await page.bringToFront();
      const [opened] = await Promise.all([
        browser.waitForEvent('page'),
        mail.getByRole('link', { name: '3', exact: true }).click(),
      ]);
      return opened;
    }

    async function answerThree(survey: Page): Promise<void> {
      const [subject, audience] = [me.organization, say('surveys:wording.audience.friend-or-colleague')];
      await expect(
        survey.getByRole('group', { name: say('surveys:wording.nps.question', { subject, audience }) }),
      ).toBeVisible();
      await expect(survey.getByRole('radio', { name: '3', exact: true })).toBeChecked();
      await survey.getByLabel(say('surveys:wording.nps.reason.detractor')).fill(me.reason);
      await survey.getByRole('button', { name: say('responses:page.send') }).click();
      await expect(survey.getByRole('heading', { level: 1 })).toHaveText(say('responses:page.thanks-title'));
      await expect(survey.getByRole('main')).toContainText(
        say('responses:page.score-of', { score: 3, max: 10 }),
      );
      await expect(survey.getByRole('main')).toContainText(me.reason);
    }

    test('from nothing to a first true score, and the home screen moves by itself', async ({
      page,
      context,
    }) => {
      await createOrganization(page);
      const home = await context.newPage();
      await home.goto(`${server().url}/${me.slug}`);
      await expect(home.getByText(say('entry:home.empty.no-answer'))).toBeVisible();
      await home.evaluate('window.stayedOpen = true');

      await askMyself(page);
      const survey = await openMailAndTapThree(page, context);
      // The score is opened, and nothing counts before a person has sent it.
      await expect(home.getByText(say('entry:home.empty.no-answer'))).toBeVisible();
      await answerThree(survey);

      // The screen that stayed open: too few answers for a figure, and how many are missing.
      await expect(home.getByText(ui.charts.answersCount(1), { exact: true })).toBeVisible();
      await expect(home.getByText(ui.charts.missing(9))).toBeVisible();
      await expect(home.getByRole('img', { name: ui.charts.ofMinimum(1, 10) })).toBeVisible();
      await expect(home.getByText(say('entry:home.queue.waiting', { count: 1 }))).toBeVisible();
      await expect(home.getByText(me.reason).first()).toBeVisible();
      expect(await home.evaluate('window.stayedOpen')).toBe(true);

      // Somebody has to call back, and it is known who.
      await home.getByRole('link', { name: say('entry:home.queue.open') }).click();
      const row = home.getByRole('listitem').filter({ hasText: me.reason });
      await expect(row.getByText(me.name).first()).toBeVisible();
      await expect(home.getByRole('heading', { name: me.name })).toBeVisible();
      await expect(home.getByRole('button', { name: say('workspace:owner.me') })).toBeVisible();

      await home
        .getByRole('link', { name: say('entry:nav.responses') })
        .first()
        .click();
      const answer = home.getByRole('list', { name: say('responses:web.title') }).getByRole('listitem');
      await expect(answer).toHaveCount(1);
      await expect(answer).toContainText(me.reason);
      await expect(answer.getByRole('img', { name: ui.scoreOf(3, ui.detractor) })).toBeVisible();

      for (const open of [page, home, survey]) {
        await open.setViewportSize({ width: 320, height: 640 });
        await expectNoSidewaysScroll(open);
      }
      await home.setViewportSize({ width: 1280, height: 800 });

      const api = await makeKey(server(), me.slug);
      const mine: Organization = { ...me, name: me.organization, survey: 'nps', locale, api };
      expect(await scoresOf(mine)).toMatchObject({ n: 1, detractors: 1, provisional: 0, nps: -100 });
      expect(await casesOf(mine)).toMatchObject([{ score: 3, owner: { name: me.name }, status: 'open' }]);
      expect(await responsesOf(mine)).toMatchObject([{ score: 3, comment: me.reason, state: 'counted' }]);
      await expectNothingLost(server(), [mine]);
      // The session outlives the restart.
      await home.reload();
      await expect(answer).toContainText(me.reason);
    });
  });
}
