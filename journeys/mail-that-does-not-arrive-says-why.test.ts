import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import { createTransport } from 'nodemailer';
import { bounceReport } from '../app/features/distribution/testing/bounce-report.ts';
import { type DnsPeer, startDnsPeer } from '../app/platform/testing/dns-peer.ts';
import { type SmtpSink, startSmtpSink } from '../app/platform/testing/smtp-sink.ts';
import { expectAccessible, expectNoSidewaysScroll } from './world/accessible.ts';
import { enter, makeOrganization, type Organization, openScreen } from './world/organization.ts';
import { BoucleServer, freePort } from './world/server.ts';
import { LANGUAGES, LOCALES, wordsOf } from './world/words.ts';

const USER = 'boucle';
const RIGHT = 'le-bon-mot-de-passe';
const WRONG = 'un-autre-mot-de-passe';
const DOMAIN = 'maison-orsel.example';
const RETURNS = `retours.${DOMAIN}`;

const LOOKS = [
  { width: 320, colorScheme: 'dark' },
  { width: 320, colorScheme: 'light' },
  { width: 1440, colorScheme: 'light' },
  { width: 1440, colorScheme: 'dark' },
] as const;

async function expectForEveryone(page: Page, name: string): Promise<void> {
  await test.step(name, async () => {
    for (const { width, colorScheme } of LOOKS) {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await expectNoSidewaysScroll(page);
      await expectAccessible(page);
    }
  });
}

for (const locale of LOCALES) {
  test.describe(LANGUAGES[locale].name, () => {
    test.use({ locale: LANGUAGES[locale].browser });
    test.describe.configure({ mode: 'serial' });
    const { say } = wordsOf(locale);
    let sink: SmtpSink;
    let dns: DnsPeer;
    let server: BoucleServer;
    let organization: Organization;
    const settings: Record<string, string> = {};

    test.beforeAll(async () => {
      sink = await startSmtpSink({ user: { name: USER, password: RIGHT } });
      dns = await startDnsPeer({ [RETURNS]: { MX: [`10 mx.${DOMAIN}`] } });
      Object.assign(settings, {
        SMTP_URL: `smtp://${USER}:${WRONG}@127.0.0.1:${sink.port}`,
        MAIL_FROM: `avis@${DOMAIN}`,
        BOUCLE_MAIL_DOMAIN: RETURNS,
        INBOUND_SMTP_PORT: String(await freePort()),
        DNS_SERVER: dns.server,
      });
      server = await BoucleServer.create(settings);
      await server.start();
      organization = await makeOrganization(server, locale);
    });
    test.afterAll(async () => {
      await server?.destroy();
      await sink?.stop();
      await dns?.stop();
    });

    const open = async (page: Page, context: BrowserContext, path = '/settings/sending') => {
      await enter(context, server, organization);
      await openScreen(page, server, organization, path);
    };
    const check = (page: Page) =>
      page.getByRole('button', { name: say('distribution:web.sending.check.start') }).click();
    const step = (page: Page, name: string) =>
      page.getByRole('listitem').filter({ hasText: say(`distribution:web.sending.steps.${name}`) });

    test('a wrong password is named, with what to do', async ({ page, context }) => {
      await open(page, context);
      await check(page);
      const failed = step(page, 'sign-in');
      const values = { host: '127.0.0.1' };
      await expect(failed.getByText(say('platform:smtp.causes.sign-in-refused.what', values))).toBeVisible();
      await expect(failed.getByText(say('platform:smtp.causes.sign-in-refused.todo', values))).toBeVisible();
      const done = say('distribution:web.sending.check.states.done');
      for (const name of ['name', 'port', 'secure']) {
        await expect(step(page, name).getByText(done, { exact: true })).toBeVisible();
      }
      expect(await page.content()).not.toContain(WRONG);
      expect(sink.messages).toHaveLength(0);
      await expectForEveryone(page, 'wrong password');
      expect(server.lines.join('\n')).not.toContain(WRONG);
    });

    test('with the right one, a mail arrives at whoever asked', async ({ page, context }) => {
      settings['SMTP_URL'] = `smtp://${USER}:${RIGHT}@127.0.0.1:${sink.port}`;
      await server.restart();
      await open(page, context);
      await check(page);
      await expect(page.getByText(say('distribution:web.sending.check.well'))).toBeVisible();
      expect(sink.messages.map(({ to }) => to)).toEqual([organization.email]);
    });

    test('mails are signed once the key is published', async ({ page, context }) => {
      await open(page, context);
      await page.getByRole('button', { name: say('distribution:web.sending.dkim.make') }).click();
      const switchOn = page.getByText(say('distribution:web.sending.dkim.to-signing'), { exact: true });
      await switchOn.click();
      await expect(page.getByText(say('distribution:problems.dkim-missing'))).toBeVisible();
      await expectForEveryone(page, 'dns and dkim');

      const { items } = await organization.api.get<{ items: { record: { name: string; value: string } }[] }>(
        '/sending/dkim-keys',
      );
      const record = items[0]?.record ?? { name: '', value: '' };
      dns.zone[record.name.toLowerCase()] = { TXT: [record.value] };
      await switchOn.click();
      await expect(
        page.getByText(say('distribution:web.sending.dkim.states.signing'), { exact: true }),
      ).toBeVisible();
      await expect(page.getByText(say('distribution:sending.dns.dkim.published'))).toBeVisible();
    });

    test('what comes back for good is seen, and the address is not written to again', async ({
      page,
      context,
    }) => {
      const email = 'parti@exemple.fr';
      await organization.api.post('/invitations', { survey: organization.survey, contact: { email } });
      const arrived = () => sink.messages.find(({ to }) => to === email);
      await expect.poll(() => arrived()?.from ?? '').toContain(RETURNS);
      expect(arrived()?.source).toContain('DKIM-Signature:');
      const returnPath = arrived()?.from ?? '';

      await open(page, context);
      await expect(page.getByText(say('distribution:web.sending.bounces.empty'))).toBeVisible();
      const port = Number(settings['INBOUND_SMTP_PORT']);
      const mailServer = createTransport({ host: '127.0.0.1', port, ignoreTLS: true });
      const raw = bounceReport(returnPath, {
        status: '5.1.1',
        diagnostic: '550 5.1.1 User unknown',
        recipient: email,
      });
      await mailServer.sendMail({ envelope: { from: '', to: returnPath }, raw });
      mailServer.close();

      // The open screen shows it by itself.
      const row = page.getByRole('row').filter({ hasText: email });
      await expect(row.getByText(say('distribution:web.reasons.no-such-address'))).toBeVisible();
      await expectForEveryone(page, 'came back');
      await openScreen(page, server, organization, '/contacts');
      const contact = page.getByRole('row').filter({ hasText: email });
      await expect(contact.getByText(say('contacts:web.states.bounced'))).toBeVisible();
      await openScreen(page, server, organization, '/ask');
      const invitation = page.getByRole('row').filter({ hasText: email });
      await expect(invitation).toContainText(say('distribution:web.states.bounced'));

      const again = await organization.api.post<{ state: string }>('/invitations', {
        survey: organization.survey,
        contact: { email },
      });
      expect(again.state).toBe('skipped');
      await server.restart();
      expect(sink.messages.filter(({ to }) => to === email)).toHaveLength(1);
    });
  });
}
