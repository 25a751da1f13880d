import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';

const APP = fileURLToPath(new URL('..', import.meta.url));
const ROOT = join(APP, '..');
export const WEB_FOLDER = join(APP, 'dist', 'web');
const STAMP = join(WEB_FOLDER, '.built-from');

/** What the browser's bundle is made of. */
const SOURCES = ['ui', 'features', 'entry', 'platform'].map((folder) => join(APP, folder));
const FILES = [join(APP, 'index.html'), join(APP, 'vite.config.ts'), join(ROOT, 'package-lock.json')];
const BUNDLED = /\.(tsx|css|json|woff2|svg)$|(?<!\.test)\.ts$/;

async function hashOfSources(): Promise<string> {
  const hash = createHash('sha256');
  const folders = [...SOURCES, join(ROOT, 'packages', 'stats', 'src')];
  for (const folder of folders) {
    const names = (await readdir(folder, { recursive: true })).filter((name) => BUNDLED.test(name)).sort();
    for (const name of names) hash.update(name).update(await readFile(join(folder, name)));
  }
  for (const file of FILES) hash.update(await readFile(file));
  return hash.digest('hex');
}

/** Builds the dashboard when its sources have changed since it was last built. Says whether it did. */
export async function buildWeb(announce: (message: string) => void = console.log): Promise<boolean> {
  const sources = await hashOfSources();
  if (existsSync(STAMP) && (await readFile(STAMP, 'utf8')) === sources) return false;
  announce('Building the dashboard.');
  await runVite();
  await compressAll();
  await writeFile(STAMP, sources);
  return true;
}

/** In a process of its own: the server must not keep a compiler's memory. */
async function runVite(): Promise<void> {
  const vite = join(ROOT, 'node_modules', 'vite', 'bin', 'vite.js');
  const args = [vite, 'build', '--config', join(APP, 'vite.config.ts'), '--logLevel', 'warn'];
  const child = spawn(process.execPath, args, { cwd: ROOT, stdio: ['ignore', 'ignore', 'inherit'] });
  const [code] = (await once(child, 'exit')) as [number | null];
  if (code !== 0) throw new Error(`The dashboard could not be built (vite ended with ${code}).`);
}

const COMPRESSIBLE = /\.(js|css|svg|html)$/;

/** Compressed once here, so that no request waits for it. */
async function compressAll(): Promise<void> {
  for (const name of await readdir(WEB_FOLDER, { recursive: true })) {
    if (!COMPRESSIBLE.test(name)) continue;
    const file = join(WEB_FOLDER, name);
    const bytes = await readFile(file);
    await writeFile(`${file}.br`, await promisify(brotliCompress)(bytes));
    await writeFile(`${file}.gz`, await promisify(gzip)(bytes, { level: 9 }));
  }
}
