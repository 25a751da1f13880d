import { expect, type Page, test } from '@playwright/test';
import { instantOf } from '../app/platform/calendar/instant-of.ts';
import { expectAccessible, expectNoSidewaysScroll } from './world/accessible.ts';
import { casesOf } from './world/answers.ts';
import { dialogOf } from './world/dialog.ts';
import { makeMovedClock } from './world/moved-clock.ts';
import { enter, type Organization, screen } from './world/organization.ts';
import { tick } from './world/tick.ts';
import { useOrganization } from './world/use-organization.ts';
import { useServer } from './world/use-server.ts';
import { LANGUAGES, LOCALES, wordsOf } from './world/words.ts';

const PARIS = 'Europe/Paris';
const DAY_MS = 86_400_000;

const onWall = (day: string, time: string): Date => instantOf(new Date(`${day}T${time}:00Z`), PARIS);

/** A Wednesday; no day of that week is a holiday. */
const DAY = '2027-03-10';

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

for (const locale of LOCALES) {
  test.describe(LANGUAGES[locale].name, () => {
    test.use({ locale: LANGUAGES[locale].browser });
    const clock = makeMovedClock();
    clock.moveTo(onWall('2027-03-01', '10:00'));
    const server = useServer(clock.env);
    const organization = useOrganization(
      server,
      locale,
      { fr: 'Maison Promise', en: 'Promised House' }[locale],
    );
    const { say } = wordsOf(locale);
    const web = (key: string, values = {}) => say(`promises:web.${key}`, values);
    const what = { fr: 'Pieds livrés avant midi', en: 'Feet delivered before noon' }[locale];

    async function openCase(one: Organization): Promise<string> {
      await one.api.post('/responses', {
        survey: one.survey,
        score: 2,
        comment: { fr: 'Livré sans ses pieds', en: 'Delivered without its feet' }[locale],
        contact: { email: 'helene@exemple.fr', name: 'Hélène Garnier' },
      });
      await expect.poll(() => casesOf(one)).toHaveLength(1);
      return (await casesOf(one))[0]?.id ?? '';
    }

    test('what was promised comes back before its date, and goes up when it was not kept', async ({
      page,
      context,
    }) => {
      test.setTimeout(240_000);
      const caseId = await openCase(organization());
      await enter(context, server(), organization());

      await test.step('a promise is noted on the case', async () => {
        await page.goto(screen(server(), organization(), `/cases/${caseId}`));
        await page.getByRole('button', { name: web('make'), exact: true }).click();
        const dialog = dialogOf(page);
        await dialog.getByLabel(web('what')).fill(what);
        await dialog.getByLabel(web('due-on')).fill(DAY);
        await dialog.getByLabel(web('due-time'), { exact: true }).fill('12:00');
        await expectAccessible(page);
        await dialog.getByRole('button', { name: web('make'), exact: true }).click();
        await expect(dialog).toBeHidden();
        await expect(page.getByText(what).first()).toBeVisible();
        await page.reload();
        await expect(page.getByText(what).first()).toBeVisible();
        await expectForEveryone(page);
      });

      await test.step('it comes back on the working day before, once, whatever restarts', async () => {
        clock.moveTo(new Date(onWall(DAY, '17:01').getTime() - DAY_MS));
        await tick(server(), 'remind-of-promises');
        await expect.poll(() => promiseMails()).toHaveLength(1);
        await server().restart();
        clock.moveTo(onWall(DAY, '09:01'));
        await tick(server(), 'remind-of-promises');
        await expect.poll(() => promiseMails()).toHaveLength(2);
      });

      await test.step('its date passes: the case goes up, and the page says so', async () => {
        clock.moveTo(onWall(DAY, '12:30'));
        await tick(server(), 'break-promises');
        await expect.poll(() => promiseMails()).toHaveLength(3);
        await page.goto(screen(server(), organization(), '/cases/promises?state=overdue'));
        await expect(page.getByText(what)).toBeVisible();
        await expectForEveryone(page);
        const { items } = await organization().api.get<{ items: { action: string }[] }>(
          '/audit-log?limit=200',
        );
        expect(items.filter(({ action }) => action === 'case.promise-broken')).toHaveLength(1);
        // The owner and the manager had heard of it when its clocks ran out; each rung is taken once.
        const rungs = items.filter(({ action }) => action === 'case.escalated').length;
        expect(rungs).toBeGreaterThanOrEqual(1);
        expect(rungs).toBeLessThanOrEqual(3);
      });

      await test.step('it is kept late, and rests', async () => {
        await page.getByRole('button', { name: web('deed-of', { deed: web('deeds.kept'), what }) }).click();
        const dialog = dialogOf(page);
        await dialog.getByRole('button', { name: web('deeds.kept'), exact: true }).click();
        await expect(dialog.getByText(say('promises:problems.told'))).toBeVisible();
        await dialog.getByText(web('told-yes')).click();
        await dialog.getByRole('button', { name: web('deeds.kept'), exact: true }).click();
        await expect(dialog).toBeHidden();
        await page.getByRole('tab', { name: web('tabs.kept') }).click();
        await expect(page.getByText(what)).toBeVisible();
        await server().restart();
        expect(await promiseMails()).toHaveLength(3);
      });

      async function promiseMails(): Promise<string[]> {
        const answer = await context.request.get(`${server().url}/api/v1/mailbox?limit=200`, {
          headers: { 'boucle-organization': organization().slug },
        });
        const { items } = (await answer.json()) as { items: { subject: string }[] };
        const words = { fr: /promesse|Promesse/, en: /promise|Promise/ }[locale];
        return items.map(({ subject }) => subject).filter((subject) => words.test(subject));
      }
    });
  });
}
