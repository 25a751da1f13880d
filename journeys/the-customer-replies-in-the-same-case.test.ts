import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import { createTransport } from 'nodemailer';
import { customerMail } from '../app/features/closed-loop/conversation/testing/customer-mail.ts';
import { parseMail, type SmtpSink, startSmtpSink } from '../app/platform/testing/smtp-sink.ts';
import { expectAccessible, expectNoSidewaysScroll } from './world/accessible.ts';
import { choose } from './world/choose.ts';
import { dialogOf } from './world/dialog.ts';
import { enter, makeOrganization, type Organization, openScreen } from './world/organization.ts';
import { BoucleServer, freePort } from './world/server.ts';
import { LANGUAGES, LOCALES, wordsOf } from './world/words.ts';

const DOMAIN = 'reponses.maison-orsel.example';
const CUSTOMER = 'helene.garnier@example.com';
const PICTURE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

const SAID = {
  fr: {
    comment: 'Canapé livré avec onze jours de retard, sans ses pieds.',
    text: 'Bonjour Madame Garnier,\n\nLes pieds sont retrouvés. Samedi avant midi ?',
    reply: 'Samedi me convient, merci.',
    quote:
      'Le jeu. 19 nov. 2026 à 14:58, Owner <avis@maison-orsel.example> a écrit :\r\n\r\n> Bonjour Madame Garnier,',
    more: 'Et les coussins ?',
    again: 'Les coussins partent avec les pieds.',
    summary: 'Livraison confirmée.',
    note: 'Elle est enceinte, la livrer à l’étage.',
    template: {
      name: 'Pieds',
      renamed: 'Pieds retrouvés',
      subject: 'Vos pieds',
      body: 'Bonjour {{prénom}},\n\nIls arrivent le {{date}}.',
      filled: 'Bonjour Hélène,\n\nIls arrivent le {{date}}.',
    },
  },
  en: {
    comment: 'Sofa delivered eleven days late, without its feet.',
    text: 'Dear Ms Garnier,\n\nWe have found the feet. Saturday before noon?',
    reply: 'Saturday suits me, thank you.',
    quote: 'On Thu, 19 Nov 2026 at 14:58, Owner <avis@maison-orsel.example> wrote:\r\n\r\n> Dear Ms Garnier,',
    more: 'And the cushions?',
    again: 'The cushions leave with the feet.',
    summary: 'Delivery confirmed.',
    note: 'She is pregnant, deliver upstairs.',
    template: {
      name: 'Feet',
      renamed: 'Feet found',
      subject: 'Your feet',
      body: 'Dear {{first name}},\n\nThey arrive on {{date}}.',
      filled: 'Dear Hélène,\n\nThey arrive on {{date}}.',
    },
  },
} as const;

for (const locale of LOCALES) {
  test.describe(LANGUAGES[locale].name, () => {
    test.use({ locale: LANGUAGES[locale].browser, viewport: { width: 1440, height: 1000 } });
    test.describe.configure({ mode: 'serial' });
    const { say } = wordsOf(locale);
    const words = SAID[locale];
    const c = (key: string, values = {}) => say(`conversation:web.${key}`, values);
    let sink: SmtpSink;
    let server: BoucleServer;
    let organization: Organization;
    let caseId: string;
    let inboundPort: number;
    /** While it is set, the mail server has read a mail and does not answer. */
    let held: PromiseWithResolvers<void> | null = null;

    test.beforeAll(async () => {
      sink = await startSmtpSink({ onMessage: ({ to }) => (to === CUSTOMER ? held?.promise : undefined) });
      inboundPort = await freePort();
      server = await BoucleServer.create({
        SMTP_URL: sink.url,
        MAIL_FROM: 'avis@maison-orsel.example',
        BOUCLE_MAIL_DOMAIN: DOMAIN,
        INBOUND_SMTP_PORT: String(inboundPort),
      });
      await server.start();
      organization = await makeOrganization(server, locale);
      const contact = { email: CUSTOMER, name: 'Hélène Garnier', locale };
      const answer = { survey: organization.survey, score: 2, comment: words.comment, contact };
      await organization.api.post('/responses', answer);
      await expect
        .poll(async () => {
          const { items } = await organization.api.get<{ items: { id: string }[] }>('/cases');
          caseId = items[0]?.id ?? '';
          return caseId;
        })
        .not.toBe('');
    });
    test.afterAll(async () => {
      held?.resolve();
      await server?.destroy();
      await sink?.stop();
    });

    const open = async (page: Page, context: BrowserContext) => {
      await enter(context, server, organization);
      await openScreen(page, server, organization, `/cases/${caseId}`);
    };
    const composer = (page: Page) => page.getByRole('region', { name: c('composer') });
    const message = (page: Page) => composer(page).getByRole('textbox', { name: c('message') });
    const send = (page: Page) => composer(page).getByRole('button', { name: c('send'), exact: true });
    const timeline = (page: Page) => page.getByRole('region', { name: say('workspace:timeline-label') });
    const mails = () => sink.messages.filter(({ to }) => to === CUSTOMER);
    const replyAddress = async () => {
      const last = mails().at(-1);
      if (last === undefined) throw new Error('no mail');
      return (await parseMail(last)).replyTo?.[0]?.address ?? '';
    };
    /** Hands a message to our listener, as a customer's mail server does. */
    const reply = async (text: string, files: Parameters<typeof customerMail>[0]['files'] = []) => {
      const to = await replyAddress();
      const raw = customerMail({ to, from: `Hélène Garnier <${CUSTOMER}>`, text, files });
      const transport = createTransport({ host: '127.0.0.1', port: inboundPort, ignoreTLS: true });
      await transport.sendMail({ envelope: { from: CUSTOMER, to }, raw });
      transport.close();
    };

    test('a template of one’s own is written, read over, and does not leave with a hole in it', async ({
      page,
      context,
    }) => {
      const ours = words.template;
      const dialog = dialogOf(page);
      const field = (key: string) => dialog.getByLabel(say(`templates:fields.${key}`), { exact: true });
      const preview = dialog.getByRole('region', { name: say('templates:preview') });
      await enter(context, server, organization);
      await openScreen(page, server, organization, '/settings/cases/templates');
      await page.getByRole('button', { name: say('templates:add'), exact: true }).click();
      await field('name').fill(ours.name);
      await field('subject').fill(ours.subject);
      await field('body').fill(ours.body);
      await expect(preview).toContainText(say('templates:sample.name').split(' ')[0] ?? '');
      await expect(preview.locator('mark')).toHaveText(['{{date}}']);
      await expectAccessible(page);
      await page.setViewportSize({ width: 320, height: 720 });
      await expectNoSidewaysScroll(page);
      await page.setViewportSize({ width: 1440, height: 1000 });
      await dialog.getByRole('button', { name: say('templates:save') }).click();
      await expect(dialog).toBeHidden();
      await page.getByRole('button', { name: say('templates:change-one', { name: ours.name }) }).click();
      await expect(field('body')).toHaveValue(ours.body);
      await field('name').fill(ours.renamed);
      await dialog.getByRole('button', { name: say('templates:save') }).click();
      await expect(page.getByText(ours.renamed, { exact: true })).toBeVisible();
      await expect(page.getByText(ours.name, { exact: true })).toBeHidden();

      await openScreen(page, server, organization, `/cases/${caseId}`);
      await composer(page)
        .getByRole('button', { name: c('template') })
        .click();
      await page.getByRole('menuitem', { name: ours.renamed }).click();
      await expect(message(page)).toHaveValue(ours.filled);
      await expect(composer(page).getByText(c('blanks', { blanks: '{{date}}' }))).toBeVisible();
      await message(page).press('Control+Enter');
      await expect(send(page)).toHaveAttribute('aria-disabled', 'true');
      expect(mails(), 'a hole does not leave').toHaveLength(0);
    });

    test('a template waits for what only a person knows; the letter leaves by one key', async ({
      page,
      context,
    }) => {
      await open(page, context);
      await composer(page)
        .getByRole('button', { name: c('template') })
        .click();
      await page.getByRole('menuitem').first().click();
      await expect(message(page)).toHaveValue(/Hélène Garnier/);
      await expect(message(page)).toHaveValue(/\{\{/);
      await expect(composer(page).getByText(c('missing.blanks'))).toBeVisible();
      await message(page).fill(words.text);
      await composer(page)
        .getByRole('textbox', { name: c('subject') })
        .fill('Canapé 4210');
      await page.reload();
      await expect(message(page), 'a reload loses nothing').toHaveValue(words.text);
      await message(page).press('Control+Enter');
      await expect(timeline(page).getByText(c('states.sent'), { exact: true })).toBeVisible();
      await expect(message(page)).toHaveValue('');
      expect(mails()).toHaveLength(1);
      expect(await replyAddress()).toContain(`@${DOMAIN}`);
    });

    test('the reply is there in seconds, folded, with its picture', async ({ page, context }) => {
      await open(page, context);
      await expect(timeline(page).getByText(c('states.sent'), { exact: true })).toBeVisible();
      await reply(`${words.reply}\r\n\r\n${words.quote}`, [
        { name: 'pieds.png', type: 'image/png', content: PICTURE },
        { name: '../../x.html', type: 'text/html', content: Buffer.from('<script>alert(1)</script>') },
      ]);
      await expect(timeline(page).getByText(words.reply)).toBeVisible({ timeout: 15_000 });
      await expect(timeline(page).getByText('> ')).toBeHidden();
      await timeline(page).getByText(c('quoted')).click();
      await expect(timeline(page).getByText('> ')).toBeVisible();
      await expect(timeline(page).getByText(c('not-kept.type'))).toBeVisible();
      await timeline(page)
        .getByRole('button', { name: c('show') })
        .click();
      await expect(timeline(page).getByRole('img', { name: 'pieds.png' })).toBeVisible();
    });

    test('whoever writes while the customer does reads first, and loses no word', async ({
      page,
      context,
    }) => {
      await open(page, context);
      await message(page).fill(words.again);
      await reply(words.more);
      await expect(composer(page).getByText(c('overtaken-text'))).toBeVisible({ timeout: 15_000 });
      await expect(timeline(page).getByText(words.more)).toBeVisible();
      await expect(message(page)).toHaveValue(words.again);
      await composer(page)
        .getByRole('button', { name: c('have-read') })
        .click();
      await send(page).click();
      await expect(timeline(page).getByText(words.again)).toBeVisible();
      await expect(timeline(page).getByText(c('states.sent'), { exact: true })).toHaveCount(2);
    });

    test('calls are noted as they went; a note asks before it keeps what it must not', async ({
      page,
      context,
    }) => {
      await open(page, context);
      await composer(page)
        .getByRole('tab', { name: c('tabs.call') })
        .click();
      await choose(composer(page).getByRole('radio', { name: c('outcomes.missed') }));
      await composer(page)
        .getByRole('button', { name: c('note-call') })
        .click();
      await expect(timeline(page).getByText(c('attempt', { count: 1 }))).toBeVisible();
      await choose(composer(page).getByRole('radio', { name: c('outcomes.reached') }));
      await composer(page)
        .getByRole('textbox', { name: c('summary') })
        .fill(words.summary);
      await composer(page)
        .getByRole('button', { name: c('note-call') })
        .click();
      await expect(timeline(page).getByText(words.summary)).toBeVisible();
      await composer(page)
        .getByRole('tab', { name: c('tabs.note') })
        .click();
      await composer(page)
        .getByRole('textbox', { name: c('note') })
        .fill(words.note);
      await expect(composer(page).getByText(c('warning'))).toBeVisible();
      await composer(page)
        .getByRole('button', { name: c('note-anyway') })
        .click();
      await expect(timeline(page).getByText(words.note)).toBeVisible();
    });

    test('it is for everyone, on every screen', async ({ page, context }) => {
      await open(page, context);
      await expect(timeline(page).getByText(words.note)).toBeVisible();
      for (const tab of ['mail', 'call', 'note']) {
        await composer(page)
          .getByRole('tab', { name: c(`tabs.${tab}`) })
          .click();
        for (const [width, colorScheme] of [
          [1440, 'light'],
          [1440, 'dark'],
          [320, 'light'],
          [320, 'dark'],
        ] as const) {
          await page.setViewportSize({ width, height: 1000 });
          await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
          await expectNoSidewaysScroll(page);
          await expectAccessible(page);
        }
      }
    });

    test('killed while a letter leaves: nobody knows, and only a person sends it again', async ({
      page,
      context,
    }) => {
      await open(page, context);
      held = Promise.withResolvers();
      const before = mails().length;
      await message(page).fill(words.text);
      await send(page).click();
      await expect.poll(() => mails().length).toBe(before + 1);
      await server.kill();
      held.resolve();
      held = null;
      await server.start();
      await open(page, context);
      await expect(timeline(page).getByText(c('states.unknown'))).toBeVisible({ timeout: 15_000 });
      await expect(
        timeline(page)
          .getByText(words.text.split('\n')[2] ?? '')
          .last(),
      ).toBeVisible();
      expect(mails()).toHaveLength(before + 1);
      await timeline(page)
        .getByRole('button', { name: c('resend') })
        .click();
      await expect(timeline(page).getByText(c('states.unknown'))).toBeHidden();
      await expect(timeline(page).getByText(c('states.sent'), { exact: true })).toHaveCount(3);
      expect(mails()).toHaveLength(before + 2);
      const [first, second] = await Promise.all(mails().slice(-2).map(parseMail));
      expect(second?.messageId, 'the same letter').toBe(first?.messageId);
      expect(second?.text?.trim()).toBe(words.text);
    });
  });
}
