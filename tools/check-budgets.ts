import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** A first visit on a slow phone: what the dashboard may cost before it shows anything. */
const FIRST_LOAD_BYTES = 350 * 1024;
const FONT_BYTES = 60 * 1024;

/** Sizes of what browsers fetch, against their budgets. */
export async function checkBudgets(root: string): Promise<string[]> {
  const folder = join(root, 'app', 'dist', 'web');
  const page = await readFile(join(folder, 'index.html'), 'utf8');
  const first = [...page.matchAll(/(?:src|href)="\/([^"]+\.(?:js|css))"/g)].map(
    (match) => match[1] as string,
  );
  let bytes = 0;
  for (const file of first) bytes += gzipSync(await readFile(join(folder, file))).length;
  const assets = await readdir(folder, { recursive: true });
  let fonts = 0;
  for (const file of assets.filter((name) => name.endsWith('.woff2')))
    fonts += (await readFile(join(folder, file))).length;
  console.log(
    `first load ${(bytes / 1024).toFixed(0)} kB of ${FIRST_LOAD_BYTES / 1024}, fonts ${(fonts / 1024).toFixed(0)} kB of ${FONT_BYTES / 1024}`,
  );
  const findings: string[] = [];
  if (first.length === 0) findings.push('index.html names no script');
  if (bytes > FIRST_LOAD_BYTES)
    findings.push(`the first load is ${bytes} bytes gzipped; at most ${FIRST_LOAD_BYTES}`);
  if (fonts > FONT_BYTES) findings.push(`the fonts are ${fonts} bytes; at most ${FONT_BYTES}`);
  return findings;
}
