import type { BrowserContext, Page } from '@playwright/test';
import { Api } from './api.ts';
import { boucleJson } from './cli.ts';
import type { BoucleServer } from './server.ts';
import type { Locale } from './words.ts';

export const PASSWORD = 'une phrase assez longue';

/** An organization with its owner, its first survey and a key. */
export interface Organization {
  readonly slug: string;
  readonly name: string;
  readonly survey: string;
  readonly locale: Locale;
  readonly email: string;
  readonly api: Api;
}

const NAMES = { fr: 'Maison Orsel', en: 'Harbour & Sons' } as const;

/** Made as an administrator makes one: by the command line, beside the running server. */
export async function makeOrganization(
  server: BoucleServer,
  locale: Locale,
  name: string = NAMES[locale],
): Promise<Organization> {
  const slug = name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');
  const email = `owner@${slug}.example`;
  const named = ['--organization', name, '--slug', slug, '--locale', locale, '--time-zone', 'Europe/Paris'];
  const owner = ['--email', email, '--password', PASSWORD];
  await boucleJson(server, 'init', ...named, ...owner);
  return { slug, name, survey: 'nps', locale, email, api: await makeKey(server, slug) };
}

export async function makeKey(server: BoucleServer, slug: string): Promise<Api> {
  const options = ['--organization', slug, '--name', 'journey'];
  const { key } = await boucleJson<{ key: string }>(server, 'api-key', 'create', ...options);
  return new Api(server.url, key);
}

type Cookies = Awaited<ReturnType<BrowserContext['cookies']>>;

/** Nobody signs in ten times a minute, and the server holds us to it: a session is carried from browser to browser. */
const sessions = new Map<string, Cookies>();

/** Signs the owner in, in this browser. The sign-in screen has its own journey. */
export async function enter(
  browser: BrowserContext,
  server: BoucleServer,
  { email }: Organization,
): Promise<void> {
  const owner = `${server.url} ${email}`;
  const known = sessions.get(owner);
  if (known !== undefined) {
    await browser.addCookies(known);
    return;
  }
  const answer = await browser.request.post(`${server.url}/api/v1/sign-in`, {
    data: { email, password: PASSWORD },
    headers: { origin: server.url },
  });
  if (!answer.ok()) throw new Error(`sign-in answered ${answer.status()}: ${await answer.text()}`);
  sessions.set(owner, await browser.cookies(server.url));
}

/** The address of one of the organization's screens. */
export const screen = (server: BoucleServer, { slug }: Organization, path = ''): string =>
  `${server.url}/${slug}${path}`;

/** Opens one of the organization's screens and waits until its figures and lists have come. */
export async function openScreen(
  page: Page,
  server: BoucleServer,
  organization: Organization,
  path = '',
): Promise<void> {
  await page.goto(screen(server, organization, path));
  await page.getByRole('main').waitFor();
}
