import { expect, type Locator, type Page, test } from '@playwright/test';
import type { InviteListResult } from '../app/features/distribution/contract.ts';
import { formatDate } from '../app/ui/format/format-date.ts';
import { expectAccessible, expectNoSidewaysScroll } from './world/accessible.ts';
import { type Asked, ask } from './world/ask.ts';
import { linksOf, mailsTo, mailTo } from './world/mailbox.ts';
import { expectNothingLost } from './world/nothing-lost.ts';
import { enter, type Organization, openScreen } from './world/organization.ts';
import { useOrganization } from './world/use-organization.ts';
import { useServer } from './world/use-server.ts';
import { LANGUAGES, LOCALES, wordsOf } from './world/words.ts';

const server = useServer();
const organizations = { fr: useOrganization(server, 'fr'), en: useOrganization(server, 'en') };

const DAY_MS = 86_400_000;

/** What a new organization leaves between two surveys of one person. */
const QUARANTINE_DAYS = 90;

/** Past anybody's quarantine, and within the year that can be planned. */
const LATER = new Date(Date.now() + 200 * DAY_MS).toISOString();

/** A day of the organization's calendar. */
const dayOf = (at: number): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Paris', dateStyle: 'short' }).format(at);

/** Who would be asked, by the API, with nothing sent. */
const wouldAsk = ({ api, survey }: Organization, email: string, sendAt?: string): Promise<InviteListResult> =>
  api.post('/invitations/batch', { survey, list: email, dryRun: true, ...(sendAt && { sendAt }) });

for (const locale of LOCALES) {
  test.describe(LANGUAGES[locale].name, () => {
    test.use({ locale: LANGUAGES[locale].browser });
    const organization = organizations[locale];
    const { say } = wordsOf(locale);
    const reason = (name: string) => say(`distribution:web.reasons.${name}`);
    const state = (name: string) => say(`distribution:web.states.${name}`);
    const rowsOf = (page: Page, email: string) => page.getByRole('row').filter({ hasText: email });
    const figure = (page: Page) => page.getByRole('status').filter({ has: page.locator('strong') });
    const heading = (page: Page) => page.getByRole('heading', { level: 1 });
    const button = (page: Page, key: string, values = {}): Locator =>
      page.getByRole('button', { name: say(`distribution:${key}`, values), exact: true });

    async function checkList(page: Page, list: string): Promise<void> {
      await page.getByLabel(say('distribution:web.ask.people'), { exact: true }).fill(list);
      await button(page, 'web.ask.check').click();
    }

    async function send(page: Page): Promise<void> {
      await button(page, 'web.check.send', { count: 1, n: '1' }).click();
      await expect(page.getByText(say('distribution:web.ask.sent', { count: 1, n: '1' }))).toBeVisible();
    }

    test.beforeEach(async ({ context, page }) => {
      await enter(context, server(), organization());
      await openScreen(page, server(), organization(), '/ask');
    });

    test('a pasted list says before it leaves who is not asked, why and until when', async ({ page }) => {
      const { api } = organization();
      const before = await ask(organization(), { email: 'ancien@exemple.fr', name: 'Paul Ancien' });
      const rest = ['Nina Neuf <nina@exemple.fr>', 'NINA@exemple.fr', 'nobody@nowhere..example'];
      await checkList(page, ['Paul Ancien <ancien@exemple.fr>', ...rest].join('\n'));

      const when = say('distribution:web.check.at-once');
      await expect(figure(page)).toHaveText(`1${say('distribution:web.check.asked', { count: 1, when })}`);
      await expect(
        page.getByRole('heading', { name: say('distribution:web.check.skipped', { count: 1, n: '1' }) }),
      ).toBeVisible();
      const until = dayOf(Date.parse(before.mail.at) + QUARANTINE_DAYS * DAY_MS);
      const date = formatDate(until, locale, 'medium');
      const skipped = page.getByRole('listitem').filter({ hasText: 'ancien@exemple.fr' });
      await expect(skipped).toContainText(reason('quarantine'));
      await expect(skipped).toContainText(say('distribution:web.ask.not-before', { date }));
      const refused = page.getByRole('listitem').filter({ hasText: 'nobody@nowhere..example' });
      await expect(refused).toContainText('4');
      await expect(refused).toContainText(say('distribution:web.refused.bad-address'));
      await expect(
        page.getByText(say('distribution:web.check.duplicates', { count: 1, n: '1' })),
      ).toBeVisible();
      // Nothing has left, and nobody is noted as asked.
      expect(await mailsTo(api, 'nina@exemple.fr')).toEqual([]);
      await expect(rowsOf(page, 'nina@exemple.fr')).toHaveCount(0);
      await expectAccessible(page);

      await send(page);
      await expect(rowsOf(page, 'nina@exemple.fr')).toContainText(state('sent'));
      const [latest, first] = [
        rowsOf(page, 'ancien@exemple.fr').first(),
        rowsOf(page, 'ancien@exemple.fr').last(),
      ];
      await expect(latest).toContainText(state('skipped'));
      await expect(latest).toContainText(reason('quarantine'));
      await expect(first).toContainText(state('sent'));
      await expectAccessible(page);
      await page.setViewportSize({ width: 320, height: 640 });
      await expectNoSidewaysScroll(page);
      await checkList(page, 'ancien@exemple.fr');
      await expect(figure(page)).toContainText('0');
      await expectNoSidewaysScroll(page);

      await mailTo(api, 'nina@exemple.fr');
      expect(await mailsTo(api, 'nina@exemple.fr')).toHaveLength(1);
      expect(await mailsTo(api, 'ancien@exemple.fr')).toHaveLength(1);
      const { body, status } = await api.send('POST', '/invitations', {
        survey: organization().survey,
        contact: { email: 'Ancien@Exemple.fr' },
      });
      expect({ status, ...(body as object) }).toMatchObject({
        status: 200,
        state: 'skipped',
        reason: 'quarantine',
        until,
      });
    });

    test('the mail is honest, and complete without HTML', async () => {
      const { mail, links } = await ask(organization(), { email: 'lecteur@exemple.fr' });
      expect(links.stop).toMatch(/^https?:\/\//);
      expect(mail.headers).toMatchObject({
        'List-Unsubscribe': `<${links.stop}>`,
        'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      });
      // Nothing is fetched when it is opened, so that nobody learns that it was.
      expect(mail.html).not.toMatch(/<(?:img|link|iframe|object|video|audio|script)\b|\bsrc=|url\(|@import/i);
      for (const [value, link] of links.scores.entries()) expect(mail.text).toContain(`${value}  ${link}\n`);
      expect(mail.text).toContain(links.stop);
      expect(mail.text).toContain(links.rights);
      const audience = say('surveys:wording.audience.friend-or-colleague');
      expect(mail.text).toContain(
        say('surveys:wording.nps.question', { subject: organization().name, audience }),
      );
      expect(mail.text).not.toMatch(/<\/?[a-z]+[ >]/i);
      expect(linksOf(mail).scores).toHaveLength(11);
    });

    const stopOf = ({ links }: Asked) => fetch(links.stop, { method: 'HEAD' });

    test('an opposition asks first, a mail program acts at once, and it can be undone', async ({
      page,
      context,
    }) => {
      const email = 'tranquille@exemple.fr';
      const name = { organization: organization().name };
      const asked = await ask(organization(), { email, name: 'Anne Tranquille' });
      const reader = await context.newPage();

      // Machines open links too.
      expect((await stopOf(asked)).status).toBe(200);
      await reader.goto(asked.links.stop);
      await expect(heading(reader)).toHaveText(say('distribution:page.stop.ask', name));
      await expectAccessible(reader);
      await reader.setViewportSize({ width: 320, height: 640 });
      await expectNoSidewaysScroll(reader);
      expect(await wouldAsk(organization(), email, LATER)).toMatchObject({ asked: 1, skipped: 0 });

      const oneClick = { method: 'POST', body: new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }) };
      expect((await fetch(asked.links.stop, oneClick)).status).toBe(200);
      expect(await wouldAsk(organization(), email, LATER)).toMatchObject({
        asked: 0,
        reasons: { 'opted-out': 1 },
      });
      const { api, survey } = organization();
      const again = await api.send('POST', '/invitations', { survey, contact: { email }, sendAt: LATER });
      expect(again.status).toBe(200);
      expect(again.body).toMatchObject({ state: 'skipped', reason: 'opted-out' });
      await checkList(page, email);
      await expect(page.getByRole('listitem').filter({ hasText: email })).toContainText(reason('opted-out'));
      await expect(button(page, 'web.check.send', { count: 0, n: '0' })).toHaveAttribute(
        'aria-disabled',
        'true',
      );
      await expect(rowsOf(page, email).first()).toContainText(state('skipped'));
      await expect(rowsOf(page, email).first()).toContainText(reason('opted-out'));

      // Saying it twice is no mistake; the page that says so offers the way back.
      await button(reader, 'page.stop.button').click();
      await expect(heading(reader)).toHaveText(say('distribution:page.stop.done', name));
      await expectAccessible(reader);
      await expectNoSidewaysScroll(reader);
      expect(await wouldAsk(organization(), email, LATER)).toMatchObject({ asked: 0 });
      await button(reader, 'page.stop.undo').click();
      await expect(heading(reader)).toHaveText(say('distribution:page.stop.resumed', name));
      await expectAccessible(reader);
      await expectNoSidewaysScroll(reader);

      // Only the quarantine of the first mail holds: not today, and gladly later.
      expect(await wouldAsk(organization(), email)).toMatchObject({ reasons: { quarantine: 1 } });
      await page.getByText(say('distribution:web.ask.later'), { exact: true }).click();
      await page
        .getByLabel(say('distribution:web.ask.date'), { exact: true })
        .fill(`${LATER.slice(0, 10)}T09:00`);
      await checkList(page, email);
      await send(page);
      const planned = rowsOf(page, email).first();
      await expect(planned).toContainText(state('queued'));
      await button(page, 'web.list.cancel-of', { person: 'Anne Tranquille' }).click();
      await expect(planned).toContainText(state('cancelled'));
      await expect(planned).toContainText(reason('by-hand'));
      expect(await mailsTo(api, email)).toHaveLength(1);
    });
  });
}

test('a restart loses nothing and sends nothing twice', async () => {
  await expectNothingLost(server(), [organizations.fr(), organizations.en()]);
});
