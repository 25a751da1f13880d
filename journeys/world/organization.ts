import type { BrowserContext, Page } from '@playwright/test';
import { createContext } from '../../app/entry/create-context.ts';
import { setUpOrganization } from '../../app/entry/set-up-organization.ts';
import { createApiKey } from '../../app/features/organizations/create-api-key.ts';
import { findOrganizationBySlug } from '../../app/features/organizations/find-organization.ts';
import { systemActor } from '../../app/platform/actor.ts';
import { readConfig } from '../../app/platform/config.ts';
import type { Context } from '../../app/platform/context.ts';
import { createLogger } from '../../app/platform/logs.ts';
import type { Outcome } from '../../app/platform/outcome.ts';
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

/** Beside the running server, as its commands do, without the start of a process for each. */
async function beside<T>(server: BoucleServer, url: string, work: (context: Context) => Promise<Outcome<T>>) {
  const config = readConfig(server.environment());
  const { context, close } = await createContext(config, createLogger('error'), {
    connectionString: url,
    max: 2,
  });
  try {
    const made = await work(context);
    if (!made.ok) throw new Error(`refused: ${JSON.stringify(made)}`);
    return made.value;
  } finally {
    await close();
  }
}

/** Where PostgreSQL is the one that Boucle brings: made as an administrator does, by the command line. */
export async function makeOrganization(
  server: BoucleServer,
  locale: Locale,
  name: string = NAMES[locale],
): Promise<Organization> {
  const slug = name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');
  const email = `owner@${slug}.example`;
  const url = server.databaseUrl;
  if (url === null) {
    const named = ['--organization', name, '--slug', slug, '--locale', locale, '--time-zone', 'Europe/Paris'];
    await boucleJson(server, 'init', ...named, '--email', email, '--password', PASSWORD);
  } else {
    const owner = { name: 'owner', email, password: PASSWORD };
    const named = { organization: name, slug, locale, timeZone: 'Europe/Paris' };
    await beside(server, url, (context) => setUpOrganization(context, { ...named, ...owner }));
  }
  return { slug, name, survey: 'nps', locale, email, api: await makeKey(server, slug) };
}

export async function makeKey(server: BoucleServer, slug: string): Promise<Api> {
  const url = server.databaseUrl;
  if (url === null) {
    const options = ['--organization', slug, '--name', 'journey'];
    const { key } = await boucleJson<{ key: string }>(server, 'api-key', 'create', ...options);
    return new Api(server.url, key);
  }
  const { key } = await beside(server, url, async (context) => {
    const organization = await findOrganizationBySlug(context.db, slug);
    if (organization === null) throw new Error(`no organization ${slug}`);
    const asked = { name: 'journey', scopes: ['manage' as const], surveyId: null };
    return createApiKey(context, systemActor(organization.orgId), asked);
  });
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
