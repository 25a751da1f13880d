import { join } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { EMBEDDED } from '../journeys/world/database.ts';
import { BoucleServer } from '../journeys/world/server.ts';
import { showComposer } from './composer-picture.ts';

const LOOKS = [
  { name: 'light', colorScheme: 'light', viewport: { width: 1440, height: 1000 } },
  { name: 'phone-dark', colorScheme: 'dark', viewport: { width: 320, height: 720 } },
] as const;

const CUSTOMERS = [
  'Nom;E-mail;Téléphone;Ville;Client depuis',
  'Hélène Garnier;helene@exemple.fr;06 12 34 56 78;Lyon;03/04/2021',
  'Marc Delattre;marc.delattre@exemple.fr;06 98 76 54 32;Lille;17/11/2019',
  'Aïcha Benali;aicha(at)exemple.fr;01 44 55;Nantes;28/02/2023',
].join('\r\n');

/** Pictures of the screens that need a past, taken in the demonstration, in light on a desk and in dark on a phone. */
export async function takeDemonstrationPictures(browser: Browser, folder: string): Promise<void> {
  const server = await BoucleServer.create({ ...EMBEDDED, BOUCLE_DEMO: '1' });
  try {
    await server.start();
    const visitor = await browser.newContext();
    const api = visitor.request;
    const headers = { origin: server.url, 'boucle-organization': 'demo' };
    while (server.setupCode === null) await new Promise((resolve) => setTimeout(resolve, 100));
    await api.post(`${server.url}/api/v1/first-run/look`, {
      data: { setupToken: server.setupCode },
      headers,
    });
    const get = async <T>(path: string): Promise<T> =>
      (await (await api.get(`${server.url}/api/v1${path}`, { headers })).json()) as T;
    const post = async <T>(path: string, data: unknown, type = 'application/json'): Promise<T> =>
      (await (
        await api.post(`${server.url}/api/v1${path}`, { data, headers: { ...headers, 'content-type': type } })
      ).json()) as T;

    const { items } = await get<{ items: { id: string; contact: { id: string } }[] }>(
      '/cases?status=waiting&limit=1',
    );
    const lastMonth = new Date(new Date().setUTCDate(0)).toISOString().slice(0, 7);
    const report = await post<{ id: string }>('/reports', { survey: 'nps', month: lastMonth });
    const file = await post<{ id: string }>('/imports?kind=contacts&name=clients.csv', CUSTOMERS, 'text/csv');
    const screens = {
      queue: '/cases',
      case: `/cases/${items[0]?.id}`,
      figures: '/cases/figures',
      tasks: '/cases/tasks',
      promises: '/cases/promises',
      voices: '/voices',
      offers: '/voices/offers',
      person: `/contacts/${items[0]?.contact.id}`,
      contacts: '/contacts',
      compare: '/understand?by=team',
      'response-rate': '/understand/response-rate',
      report: `/reports/${report.id}`,
      import: `/imports/${file.id}`,
      members: '/settings/members',
    };
    const cookies = await visitor.cookies();
    for (const locale of ['fr', 'en'] as const) {
      for (const { name, ...look } of LOOKS) {
        const context = await browser.newContext({
          ...look,
          locale: locale === 'fr' ? 'fr-FR' : 'en-GB',
          timezoneId: 'Europe/Paris',
        });
        await context.addCookies(cookies);
        const page = await context.newPage();
        for (const [screen, path] of Object.entries(screens)) {
          await open(page, `${server.url}/demo${path}`);
          await page.screenshot({ path: join(folder, `${screen}-${name}-${locale}.png`) });
          console.log(`${screen}-${name}-${locale}`);
        }
        await showComposer(page, `${server.url}/demo${screens.case}`, locale);
        await page.screenshot({ path: join(folder, `composer-${name}-${locale}.png`) });
        await context.close();
      }
    }
    await visitor.close();
  } finally {
    await server.destroy();
  }
}

async function open(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await page.getByRole('main').waitFor();
  await page.waitForLoadState('networkidle', { timeout: 5_000 }).catch(() => {});
}
