import { get } from 'node:http';
import { fileURLToPath } from 'node:url';
import { until } from '../app/platform/testing/until.ts';
import { Api } from '../journeys/world/api.ts';
import { linksOf, type OpenedMail } from '../journeys/world/mailbox.ts';
import { FIRST_LOAD_BYTES, FONT_BYTES, kilobytes, measureWeb } from '../tools/web-sizes.ts';
import type { BenchRow } from './bench-row.ts';
import { createBenchWorld } from './world.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

const PAGE_BYTES = 15_000;

/** What a customer's phone fetches when a link is tapped, and what the dashboard costs before it shows anything. */
export async function run(): Promise<BenchRow[]> {
  const world = await createBenchWorld();
  try {
    const { url } = world.server;
    const page = linksOf(await mailOf(new Api(url, world.key), world.survey)).page;
    const fetched = await fetchWhole(page);
    const web = await measureWeb(ROOT);
    return [
      {
        name: 'survey page, everything transferred',
        value: fetched.bytes / 1000,
        unit: 'kB',
        target: `at most ${PAGE_BYTES / 1000} kB`,
        ok: fetched.bytes <= PAGE_BYTES,
        note: `${fetched.requests} request, headers included, not compressed`,
      },
      {
        name: 'survey page, addresses of other hosts',
        value: fetched.foreign.length,
        unit: '',
        target: '0',
        ok: fetched.foreign.length === 0,
        note: fetched.foreign.join(' '),
      },
      {
        name: 'dashboard, JavaScript and CSS of the first load, gzipped',
        value: kilobytes(web.firstLoad),
        unit: 'kB',
        target: `at most ${kilobytes(FIRST_LOAD_BYTES)} kB`,
        ok: web.firstLoad <= FIRST_LOAD_BYTES,
        note: `${web.files.length} files, the home screen’s part included`,
      },
      {
        name: 'dashboard, fonts',
        value: kilobytes(web.fonts),
        unit: 'kB',
        target: `at most ${kilobytes(FONT_BYTES)} kB`,
        ok: web.fonts <= FONT_BYTES,
      },
    ];
  } finally {
    await world.destroy();
  }
}

/** Asks somebody, and opens the mail that the built-in mailbox got. */
async function mailOf(api: Api, survey: string): Promise<OpenedMail> {
  await api.post('/invitations', {
    survey,
    contact: { email: 'zoe@example.org', name: 'Zoé', locale: 'fr' },
  });
  let id = '';
  await until('the mail is in the mailbox', async () => {
    id = (await api.all<{ id: string }>('/mailbox'))[0]?.id ?? '';
    return id !== '';
  });
  return api.get<OpenedMail>(`/mailbox/${id}`);
}

interface Fetched {
  readonly bytes: number;
  readonly requests: number;
  readonly foreign: readonly string[];
}

/** A page with all it names: scripts, styles, pictures, fonts. */
async function fetchWhole(page: string): Promise<Fetched> {
  const own = new URL(page).origin;
  const first = await transfer(page);
  const loads = [
    ...first.body.matchAll(/<(?:script|img|iframe|source)[^>]*\ssrc="([^"]+)"|<link[^>]*\shref="([^"]+)"/g),
    ...first.body.matchAll(/(?:url\(|@import\s+)["']?([^"')]+)/g),
  ].map((match) => new URL(match[1] ?? match[2] ?? '', page));
  const parts = [...new Set(loads.filter((url) => url.origin === own).map((url) => url.href))];
  const others = await Promise.all(parts.map(transfer));
  const said = [...first.body.matchAll(/(?:https?:)?\/\/[a-z0-9.-]+\.[a-z]{2,}[^\s"'<>)]*/gi)].map(
    ([text]) => text,
  );
  const foreign = [...said, ...loads.filter((url) => url.protocol !== 'data:').map((url) => url.href)];
  return {
    bytes: first.bytes + others.reduce((sum, { bytes }) => sum + bytes, 0),
    requests: 1 + others.length,
    foreign: foreign.filter((text) => new URL(text, page).origin !== own),
  };
}

/** Every byte that comes over the wire, on a connection of its own. */
function transfer(url: string): Promise<{ bytes: number; body: string }> {
  return new Promise((resolve, reject) => {
    get(url, { agent: false, headers: { connection: 'close' } }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        if (response.statusCode !== 200) reject(new Error(`${url} answered ${response.statusCode}`));
        resolve({ bytes: response.socket.bytesRead, body: Buffer.concat(chunks).toString('utf8') });
      });
    }).on('error', reject);
  });
}
