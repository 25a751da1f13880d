import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

export const kilobytes = (bytes: number): number => bytes / 1024;

/** A first visit on a slow phone: what the dashboard may cost before it shows the home screen. */
export const FIRST_LOAD_BYTES = 350 * 1024;
export const FONT_BYTES = 60 * 1024;

export interface WebSizes {
  /** Gzipped JavaScript and CSS that the browser fetches for the home screen. */
  readonly firstLoad: number;
  readonly fonts: number;
  /** The files of the first load, under the web folder. */
  readonly files: readonly string[];
}

/** What browsers fetch of the built dashboard. */
export async function measureWeb(root: string): Promise<WebSizes> {
  const folder = join(root, 'app', 'dist', 'web');
  const page = await readFile(join(folder, 'index.html'), 'utf8');
  const named = [...page.matchAll(/(?:src|href)="\/([^"]+\.(?:js|css))"/g)].map(
    (match) => match[1] as string,
  );
  const entry = named.find((file) => /\/index-[^/]+\.js$/.test(file));
  if (entry === undefined) throw new Error('index.html names no script');
  const files = [...new Set([...named, ...homeFiles(await readFile(join(folder, entry), 'utf8'))])];
  const sizeOf = async (file: string): Promise<number> =>
    gzipSync(await readFile(join(folder, file)), { level: 9 }).length;
  let firstLoad = 0;
  for (const file of files) firstLoad += await sizeOf(file);
  const sentences = await homeSentences(folder);
  const sizes = sentences.map(async (parts) =>
    (await Promise.all(parts.map(sizeOf))).reduce((a, b) => a + b),
  );
  firstLoad += Math.max(...(await Promise.all(sizes)));
  let fonts = 0;
  for (const file of await readdir(folder, { recursive: true }))
    if (file.endsWith('.woff2')) fonts += (await readFile(join(folder, file))).length;
  return { firstLoad, fonts, files };
}

/** Each browser fetches the home screen's sentences in one language: the longer ones count. */
async function homeSentences(folder: string): Promise<string[][]> {
  const assets = await readdir(join(folder, 'assets'));
  const found = ['fr', 'en'].map((language) =>
    assets
      .filter((file) => file.startsWith(`catalogue-home-${language}-`) && file.endsWith('.js'))
      .map((file) => join('assets', file)),
  );
  if (found.some((parts) => parts.length === 0)) throw new Error('the sentences of home are in no part');
  return found;
}

/** The home screen is a part of its own: Vite lists the files that it brings along. */
function homeFiles(entry: string): string[] {
  const list = /__vite__mapDeps=[^[]*m\.f=(\[[^\]]*\])/.exec(entry)?.[1];
  const indexes = /import\([`'"]\.\/home-[^)]*\),__vite__mapDeps\((\[[^\]]*\])\)/.exec(entry)?.[1];
  if (list === undefined || indexes === undefined)
    throw new Error('the home screen is in no part of its own');
  const all = JSON.parse(list) as string[];
  return (JSON.parse(indexes) as number[]).map((index) => all[index] as string);
}
