/** Takes the pictures of docs/images from a running product, in both languages: `node … tools/take-screenshots.ts`. */
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BrowserContext, chromium, type Page } from '@playwright/test';
import { boucleJson } from '../journeys/world/cli.ts';
import { EMBEDDED } from '../journeys/world/database.ts';
import { BoucleServer } from '../journeys/world/server.ts';
import { takeDemonstrationPictures } from './demonstration-pictures.ts';
import { ensureChromium } from './ensure-chromium.ts';
import { inventedAnswers } from './invented-answers.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const IMAGES = join(ROOT, 'docs', 'images');
const OWNER = { email: 'camille@maison-orsel.example', password: 'une phrase assez longue' };

/** Customers whose answers are minutes old: the queue has somebody in it. */
const WAITING = [
  { name: 'Marc Delattre', score: 0, comment: 'Trois semaines sans réponse, j’annule.' },
  { name: 'Aïcha Benali', score: 4, comment: 'Réparé, puis retombé en panne.' },
  { name: 'Hélène Garnier', score: 2, comment: 'Canapé livré avec onze jours de retard, sans ses pieds.' },
  { name: 'Joël Ferrand', score: 10, comment: 'On a pris les mesures avec moi, pièce par pièce.' },
];

async function fill(server: BoucleServer): Promise<void> {
  const owner = ['--email', OWNER.email, '--password', OWNER.password, '--name', 'Camille Reynaud'];
  await boucleJson(server, 'init', '--organization', 'Maison Orsel', ...owner);
  const csv = join(await mkdtemp(join(tmpdir(), 'boucle-pictures-')), 'answers.csv');
  const today = new Date().toISOString().slice(0, 10);
  const lines = inventedAnswers(today, 1_900).map(
    ({ score, comment, day, store }) => `${score};"${comment}";${day};${store}`,
  );
  await writeFile(csv, ['note;raison;date;équipe', ...lines].join('\n'));
  const maps = ['score=note', 'comment=raison', 'answeredAt=date', 'property.équipe=équipe'].flatMap(
    (map) => ['--map', map],
  );
  await boucleJson(server, 'import', csv, '--organization', 'maison-orsel', '--survey', 'nps', ...maps);
  const { key } = await boucleJson<{ key: string }>(
    server,
    'api-key',
    'create',
    '--organization',
    'maison-orsel',
    '--name',
    'pictures',
  );
  const post = async (path: string, body: object): Promise<void> => {
    const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json' };
    const answer = await fetch(`${server.url}${path}`, {
      method: 'POST',
      headers,
      body: JSON.stringify(body),
    });
    if (!answer.ok) throw new Error(`${path}: ${await answer.text()}`);
  };
  for (const { name, score, comment } of WAITING) {
    const contact = {
      name,
      email: `${name
        .split(' ')[0]
        ?.toLowerCase()
        .normalize('NFKD')
        .replace(/[^a-z]/g, '')}@exemple.fr`,
    };
    await post('/api/v1/responses', {
      survey: 'nps',
      score,
      comment,
      contact,
      properties: { équipe: 'Livraison Lille' },
    });
  }
  for (const locale of ['fr', 'en']) {
    const contact = {
      name: locale === 'fr' ? 'Paul Marchetti' : 'Ann Baker',
      email: `${locale}@exemple.fr`,
      locale,
    };
    await post('/api/v1/invitations', { survey: 'nps', contact, channel: 'email' });
  }
}

async function signIn(page: Page, server: BoucleServer): Promise<void> {
  await page.goto(`${server.url}/sign-in`);
  await page.evaluate(async (owner) => {
    const headers = { 'content-type': 'application/json' };
    await fetch('/api/v1/sign-in', { method: 'POST', headers, body: JSON.stringify(owner) });
  }, OWNER);
}

async function shoot(page: Page, name: string): Promise<void> {
  await page.waitForLoadState('networkidle', { timeout: 3_000 }).catch(() => {});
  await page.screenshot({ path: join(IMAGES, `${name}.png`) });
  console.log(name);
}

async function takeAll(server: BoucleServer, context: BrowserContext, locale: 'fr' | 'en'): Promise<void> {
  const page = await context.newPage();
  await signIn(page, server);
  await page.goto(`${server.url}/maison-orsel`);
  await page.getByRole('list').last().waitFor();
  await shoot(page, `home-${locale}`);
  await page.setViewportSize({ width: 375, height: 812 });
  await shoot(page, `home-phone-${locale}`);
  await page.setViewportSize({ width: 1440, height: 1000 });
  await page.goto(`${server.url}/maison-orsel/cases`);
  await page.getByText('Marc Delattre', { exact: true }).waitFor();
  await shoot(page, `cases-${locale}`);
  const mailbox = await page.request.get(`${server.url}/api/v1/mailbox`);
  const { items } = (await mailbox.json()) as { items: { id: string; to: unknown }[] };
  const mine = items.find((item) => JSON.stringify(item).includes(`${locale}@exemple.fr`));
  const mail = (await (await page.request.get(`${server.url}/api/v1/mailbox/${mine?.id}`)).json()) as {
    html: string;
  };
  await page.setViewportSize({ width: 700, height: 760 });
  await page.setContent(mail.html);
  await shoot(page, `mail-${locale}`);
  const link = /href="([^"]+\?score=8)"/.exec(mail.html)?.[1] ?? '';
  await page.setViewportSize({ width: 1024, height: 768 });
  await page.goto(link);
  await shoot(page, `survey-${locale}`);
  await page.setViewportSize({ width: 375, height: 812 });
  await shoot(page, `survey-phone-${locale}`);
}

const executablePath = await ensureChromium(ROOT);
const browser = await chromium.launch({
  executablePath,
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
});
const server = await BoucleServer.create(EMBEDDED);
try {
  await server.start();
  const setup =
    server.lines
      .find((line) => line.includes('/first-run?token='))
      ?.split(' ')
      .at(-1) ?? server.url;
  for (const locale of ['fr', 'en'] as const) {
    const context = await browser.newContext({
      locale: locale === 'fr' ? 'fr-FR' : 'en-GB',
      timezoneId: 'Europe/Paris',
      viewport: { width: 1440, height: 1000 },
    });
    const page = await context.newPage();
    await page.goto(setup);
    await page.getByRole('textbox').first().waitFor();
    await shoot(page, `first-run-${locale}`);
    await context.close();
  }
  await fill(server);
  for (const locale of ['fr', 'en'] as const) {
    const context = await browser.newContext({
      locale: locale === 'fr' ? 'fr-FR' : 'en-GB',
      timezoneId: 'Europe/Paris',
      viewport: { width: 1440, height: 1000 },
    });
    await takeAll(server, context, locale);
    await context.close();
  }
  await takeDemonstrationPictures(browser, join(IMAGES, 'screens'));
} finally {
  await browser.close();
  await server.destroy();
}
