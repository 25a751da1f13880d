import { type Browser, type BrowserContext, expect, type Page, test } from '@playwright/test';
import { customerMail } from '../app/features/closed-loop/conversation/testing/customer-mail.ts';
import { bounceReport } from '../app/features/distribution/testing/bounce-report.ts';
import type { Member } from '../app/features/organizations/contract.ts';
import { instantOf } from '../app/platform/calendar/instant-of.ts';
import { expectAccessible, expectNoSidewaysScroll } from './world/accessible.ts';
import { casesOf, responsesOf } from './world/answers.ts';
import { choose } from './world/choose.ts';
import { useCorrespondence } from './world/correspondence.ts';
import { dialogOf } from './world/dialog.ts';
import { makeMovedClock } from './world/moved-clock.ts';
import { makeOrganization, type Organization, PASSWORD, screen } from './world/organization.ts';
import { tick } from './world/tick.ts';
import { LANGUAGES, LOCALES, type Locale, wordsOf } from './world/words.ts';

const HELENE = 'helene.garnier@example.com';
const MARC = 'marc@example.com';
const UNKNOWN = { status: '5.1.1', diagnostic: '550 5.1.1 User unknown' };
const CAMILLE = 'Camille Brun';
const YASMINE = 'Yasmine Haddad';
const DIRECTOR = 'owner';
/** Monday to Friday from nine to six. */
const OFFICE = Array.from({ length: 7 }, (_, day) => (day < 5 ? [{ from: 540, to: 1080 }] : []));

/** In Paris: a Friday in July 2027, the week before the fourteenth, which is a Wednesday. */
const at = (day: string, time: string): Date => instantOf(new Date(`${day}T${time}:00Z`), 'Europe/Paris');

const SAID = {
  fr: {
    organization: 'Maison du Vendredi',
    comment: 'Canapé livré avec onze jours de retard, sans ses pieds.',
    letter: 'Bonjour Madame Garnier,\n\nLes pieds sont retrouvés. Samedi avant midi ?',
    reply: 'Samedi me convient, merci.',
    told: 'Les pieds sont livrés, nous avons remboursé la livraison.',
    cause: 'Livraison › Retard',
    better: 'Tout est rentré dans l’ordre.',
    target: 'lun. 12 juil., 10:45',
    limit: 'dim. 11 juil., 17:45',
    mailed: 'dimanche 11 juillet 2027 à 17:45',
    after: 'jeu. 15 juil., 10:00',
    again: '7 octobre 2027',
  },
  en: {
    organization: 'House of Friday',
    comment: 'Sofa delivered eleven days late, without its feet.',
    letter: 'Dear Ms Garnier,\n\nWe have found the feet. Saturday before noon?',
    reply: 'Saturday suits me, thank you.',
    told: 'The feet have been delivered, and we refunded the delivery.',
    cause: 'Delivery › Late',
    better: 'Everything was put right.',
    target: 'Mon 12 Jul, 10:45',
    limit: 'Sun 11 Jul, 17:45',
    mailed: 'Sunday, 11 July 2027 at 17:45',
    after: 'Thu 15 Jul, 10:00',
    again: '7 October 2027',
  },
} as const satisfies Record<Locale, object>;

async function expectForEveryone(page: Page): Promise<void> {
  for (const [width, colorScheme] of [
    [320, 'dark'],
    [1440, 'light'],
  ] as const) {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
  }
}

for (const locale of LOCALES) {
  test.describe(LANGUAGES[locale].name, () => {
    test.use({ locale: LANGUAGES[locale].browser, viewport: { width: 1440, height: 900 } });
    const { say } = wordsOf(locale);
    const they = SAID[locale];
    const web = (key: string, values = {}) => say(`workspace:${key}`, values);
    const clock = makeMovedClock();
    clock.moveTo(at('2027-07-09', '17:30'));
    const post = useCorrespondence(clock.env);
    let house: Organization;

    const emailOf = (name: string) => `${name.split(' ')[0]?.toLowerCase()}@${house.slug}.example`;
    const signIn = async (context: BrowserContext) => {
      const data = { email: emailOf(CAMILLE), password: PASSWORD };
      const headers = { origin: post().server.url };
      const answer = await context.request.post(`${post().server.url}/api/v1/sign-in`, { data, headers });
      expect(answer.status(), await answer.text()).toBe(200);
    };
    const open = async (page: Page, path: string) => {
      await page.clock.setSystemTime(clock.now());
      await page.goto(screen(post().server, house, path));
      await page.getByRole('main').waitFor();
    };
    const clocks = (page: Page) => page.getByRole('complementary', { name: web('panels') });
    const timeline = (page: Page) => page.getByRole('region', { name: web('timeline-label') });
    const message = (page: Page) =>
      page
        .getByRole('region', { name: say('conversation:web.composer') })
        .getByRole('textbox', { name: say('conversation:web.message') });
    const caseOf = async (name: string) => {
      const find = async () => (await casesOf(house)).find(({ contact }) => contact.name === name);
      await expect.poll(find).toBeDefined();
      return (await find())?.id ?? '';
    };

    /** Somebody of the company joins from the mail that asks them to. */
    async function hire(browser: Browser, name: string, role: string, teamIds: string[]): Promise<string> {
      const email = emailOf(name);
      await house.api.post('/member-invitations', { email, role, locale, teamIds });
      const link = /href="[^"]*\/join#([^"]+)"/.exec((await post().mailTo(email)).html ?? '')?.[1] ?? '';
      const context = await browser.newContext();
      const joined = await context.request.post(`${post().server.url}/api/v1/join`, {
        data: { token: new URLSearchParams(link).get('token') ?? link, name, password: PASSWORD },
        headers: { origin: post().server.url },
      });
      expect(joined.status(), await joined.text()).toBeLessThan(300);
      await context.close();
      const { items } = await house.api.get<{ items: Member[] }>('/members');
      return items.find((member) => member.name === name)?.id ?? '';
    }

    /** The customer opens their newest mail that asks, chooses a score, says why and sends. */
    async function answer(browser: Browser, mails: number, score: number, comment: string): Promise<void> {
      const { html = '' } = await post().mailTo(HELENE, mails);
      const link = [...html.matchAll(/href="([^"]+score=[^"]+)"/g)][score]?.[1]?.replaceAll('&amp;', '&');
      const context = await browser.newContext({ locale: LANGUAGES[locale].browser });
      const page = await context.newPage();
      await page.goto(link ?? '');
      await page.getByRole('radio', { name: String(score), exact: true }).check();
      await page.getByRole('textbox').fill(comment);
      await page.getByRole('button', { name: say('responses:page.send') }).click();
      await expect(page.getByText(say('responses:page.thanks-title'))).toBeVisible();
      await context.close();
    }

    test.beforeAll(async ({ browser }) => {
      house = await makeOrganization(post().server, locale, they.organization);
      const { api } = house;
      await api.post('/teams', { key: 'nord', name: 'Nord' });
      const { items: teams } = await api.get<{ items: { id: string }[] }>('/teams');
      const teamIds = teams.map(({ id }) => id);
      const managerId = await hire(browser, YASMINE, 'manager', teamIds);
      const memberId = await hire(browser, CAMILLE, 'agent', teamIds);
      await api.send('PATCH', `/teams/${teamIds[0]}`, { managerId });
      const paris = { timeZone: 'Europe/Paris', hours: OFFICE, holidays: 'fr' };
      const done = [
        await api.send('PUT', '/calendars', { team: 'nord', ...paris }),
        await api.send('PUT', '/routing-rules', {
          rules: [{ conditions: { teams: ['nord'] }, to: { kind: 'member', memberId } }],
        }),
        // The manager hears of it four hours before the limit, so that each rung has a time of its own.
        await api.send('PATCH', '/case-settings', { managerHoursBefore: 4 }),
      ];
      expect(done.map(({ status }) => status)).toEqual([200, 200, 200]);
      const contact = { email: HELENE, name: 'Hélène Garnier', locale, properties: { team: 'nord' } };
      await api.post('/invitations', { survey: house.survey, contact, channel: 'email' });
    });

    test('from the answer of a Friday evening to the score that proves it', async ({
      page,
      context,
      browser,
    }) => {
      test.slow();
      const { server, mailsTo, mailTo, deliver, count, returnPathOf } = post();
      await signIn(context);
      let caseId = '';

      await test.step('the answer alerts its owner in seconds, by mail and where they are', async () => {
        await open(page, '/cases');
        await expect(page.getByText(web('queue.empty.open.title'))).toBeVisible();
        clock.moveTo(at('2027-07-09', '17:45'));
        await answer(browser, 1, 2, they.comment);
        const told = say('entry:alert.case-given', { name: 'Hélène Garnier', score: 2 });
        await expect(page.getByText(told)).toBeVisible({ timeout: 5_000 });
        const mail = await mailTo(emailOf(CAMILLE), 2);
        expect(mail.subject).toBe(say('closed-loop:mail.subject', { score: 2 }));
        expect(mail.text).toContain(they.mailed);
        await page.getByRole('button', { name: say('entry:alert.open') }).click();
        await expect(page).toHaveURL(/\/cases\/[0-9a-f-]{36}/);
        caseId = page.url().slice(-36);
      });

      await test.step('target on Monday at 10:45, limit on Sunday at 17:45', async () => {
        await open(page, `/cases/${caseId}`);
        await expect(timeline(page)).toBeVisible();
        await expect(clocks(page)).toContainText(they.target);
        await expect(clocks(page)).toContainText(they.limit);
        await expectForEveryone(page);
      });

      await test.step('the owner writes, and the clocks stop', async () => {
        await message(page).fill(they.letter);
        // Whoever has only opened the case has stopped nothing.
        await expect(clocks(page)).toContainText(web('clocks.stops'));
        await message(page).press('Control+Enter');
        await expect(
          timeline(page).getByText(say('conversation:web.states.sent'), { exact: true }),
        ).toBeVisible();
        await expect(clocks(page)).toContainText(web('clocks.in-target'));
        expect((await mailTo(HELENE, 2)).text?.trim()).toBe(they.letter);
        clock.moveTo(at('2027-07-11', '17:46'));
        await tick(server, 'climb-ladders');
        expect(await mailsTo(emailOf(CAMILLE)), 'nobody is told of who was reached').toHaveLength(2);
      });

      await test.step('the customer’s reply lands in the same case', async () => {
        clock.moveTo(at('2027-07-12', '09:30'));
        await open(page, `/cases/${caseId}`);
        const to = (await mailTo(HELENE, 2)).replyTo?.[0]?.address ?? '';
        const raw = customerMail({ to, from: `Hélène Garnier <${HELENE}>`, text: they.reply });
        await deliver({ from: HELENE, to, raw });
        await expect(timeline(page).getByText(they.reply)).toBeVisible();
        expect((await mailTo(emailOf(CAMILLE), 3)).text).toContain(they.reply);
        expect(await casesOf(house)).toHaveLength(1);
      });

      await test.step('closing is refused without its three answers', async () => {
        await page.getByRole('button', { name: say('endings:close') }).click();
        // What drops out of one of its fields is a dialog as well.
        const dialog = dialogOf(page);
        const close = dialog.getByRole('button', { name: say('endings:close') });
        await close.click();
        for (const missing of ['no-outcome', 'no-cause', 'not-told']) {
          await expect(dialog.getByText(say(`endings:problems.${missing}`))).toBeVisible();
        }
        await expectAccessible(page);
        expect(await casesOf(house)).toMatchObject([{ status: 'in-progress' }]);
        await choose(dialog.getByRole('radio', { name: say('endings:outcomes.resolved') }));
        await dialog.getByRole('button', { name: say('endings:cause') }).click();
        await page.getByRole('option', { name: they.cause }).click();
        await dialog.getByLabel(say('endings:told')).fill(they.told);
        await close.click();
        await expect(dialog).toBeHidden();
        await expect(page.getByText(they.told, { exact: true })).toBeVisible();
        expect(await casesOf(house)).toMatchObject([{ status: 'closed' }]);
      });

      await test.step('asking again is proposed for when it tires nobody', async () => {
        await expect(page.getByText(they.again)).toBeVisible();
        await page.getByRole('button', { name: say('endings:resurvey.schedule') }).click();
        const scheduled = say('endings:resurvey.scheduled', { date: they.again });
        await expect(page.getByText(scheduled)).toBeVisible();
        await expectForEveryone(page);
      });

      await test.step('on the eve of the fourteenth of July: two hours are Thursday at ten', async () => {
        clock.moveTo(at('2027-07-13', '17:00'));
        const marc = { email: MARC, name: 'Marc Delattre', properties: { team: 'nord' } };
        await house.api.post('/responses', { survey: house.survey, score: 4, contact: marc });
        await open(page, `/cases/${await caseOf(marc.name)}`);
        await expect(clocks(page)).toContainText(they.after);
        clock.moveTo(at('2027-07-14', '12:00'));
        await tick(server, 'climb-ladders');
        expect(await mailsTo(emailOf(CAMILLE)), 'nobody works, nobody is late').toHaveLength(4);
      });

      await test.step('nobody touches it: owner, manager, director, each once', async () => {
        const told: string[] = [];
        for (const [time, rung, name, address, mails] of [
          ['10:01', 'owner', CAMILLE, emailOf(CAMILLE), 5],
          ['13:01', 'manager', YASMINE, emailOf(YASMINE), 2],
          ['17:01', 'director', DIRECTOR, house.email, 1],
        ] as const) {
          clock.moveTo(at('2027-07-15', time));
          await tick(server, 'climb-ladders');
          const { subject } = await mailTo(address, mails);
          expect(subject).toBe(say(`clocks:mail.subject.one.${rung}`, { customer: 'Marc Delattre' }));
          told.push(web('clocks.rung', { name, rung: web(`clocks.rungs.${rung}`) }));
          for (const one of told) await expect(clocks(page)).toContainText(one);
          await expect(
            timeline(page).getByText(
              web('timeline.escalated-by-itself', { to: name }).replaceAll(/<\/?b>/g, ''),
            ),
          ).toHaveCount(1);
        }
        expect(await mailsTo(emailOf(CAMILLE))).toHaveLength(5);
        expect(await mailsTo(emailOf(YASMINE))).toHaveLength(2);
        await open(page, '/cases');
        await expectForEveryone(page);
      });

      await test.step('a letter that comes back has stopped nothing', async () => {
        await open(page, `/cases/${await caseOf('Marc Delattre')}`);
        await message(page).fill(they.letter);
        await message(page).press('Control+Enter');
        await expect(clocks(page)).toContainText(web('clocks.too-late'));
        const to = returnPathOf(MARC);
        await deliver({ from: '', to, raw: bounceReport(to, UNKNOWN) });
        const alert = say('entry:alert.letter-returned', { name: 'Marc Delattre' });
        await expect(page.getByText(alert)).toBeVisible();
        await expect(clocks(page)).toContainText(web('clocks.stops'));
        const why = say('distribution:web.reasons.no-such-address');
        await expect(timeline(page).getByText(say('conversation:web.returned-why', { why }))).toBeVisible();
        await expect(timeline(page).getByText(UNKNOWN.diagnostic)).toBeVisible();
        const { subject } = await mailTo(emailOf(CAMILLE), 6);
        expect(subject).toBe(say('conversation:returned.subject', { customer: 'Marc Delattre' }));
        await expectForEveryone(page);
      });

      await test.step('asked again, the customer is a promoter', async () => {
        // Her session is over by then; a page that were still open would ask her to sign in, at a moment of its own.
        await page.goto('about:blank');
        clock.moveTo(at('2027-10-07', '10:01'));
        await answer(browser, 3, 9, they.better);
        await signIn(context);
        await open(page, `/cases/${caseId}`);
        await expect(page.getByText(say('endings:resurvey.sent', { date: they.again }))).toBeVisible();
        await expect(page.getByRole('heading', { name: web('scores.title') })).toBeVisible();
        await open(page, '/cases/figures?from=2027-07-01&to=2027-10-31');
        const answered = say('loop-figures:change.answered', { n: 1, cases: 2 });
        await expect(page.getByRole('row').filter({ hasText: answered })).toContainText(
          say('loop-figures:bands.detractor'),
        );
      });

      await test.step('a restart loses nothing and sends nothing twice', async () => {
        const known = async () => ({ cases: await casesOf(house), responses: await responsesOf(house) });
        const [before, sent] = [await known(), count()];
        await server.restart();
        await tick(server, 'climb-ladders');
        expect(await known()).toEqual(before);
        expect(count()).toBe(sent);
      });
    });
  });
}
