import { createWriteStream } from 'node:fs';
import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { isId } from '../../platform/ids.ts';
import { MAX_FILE_BYTES } from './contract.ts';

type Config = { readonly dataFolder: string };

const folderOf = ({ dataFolder }: Config): string => join(dataFolder, 'imports');

/** Where an uploaded file lies until its import is over. By its id: what a person calls it is no path. */
export const importFile = (config: Config, id: string): string => join(folderOf(config), id);

class TooLarge extends Error {}

/** Streams a file to the disk, for our eyes only; its length, or why it is not there. */
export async function saveImportFile(
  config: Config,
  id: string,
  bytes: Readable,
  limit = MAX_FILE_BYTES,
): Promise<number | 'too-large' | 'cut-off'> {
  await mkdir(folderOf(config), { recursive: true, mode: 0o700 });
  let size = 0;
  // Left open when we stop reading: the answer has to go out by the same socket.
  const chunks: AsyncIterable<Buffer> = bytes.iterator({ destroyOnReturn: false });
  const counted = async function* () {
    for await (const chunk of chunks) {
      size += chunk.length;
      if (size > limit) throw new TooLarge();
      yield chunk;
    }
  };
  const file = createWriteStream(importFile(config, id), { mode: 0o600, flags: 'wx', flush: true });
  try {
    await pipeline(counted, file);
    return size;
  } catch (error) {
    await removeImportFile(config, id);
    if (error instanceof TooLarge) return 'too-large';
    // Whoever sent it has gone away in the middle.
    if (bytes.errored !== null) return 'cut-off';
    throw error;
  }
}

export async function removeImportFile(config: Config, id: string): Promise<void> {
  await rm(importFile(config, id), { force: true });
}

/** The files that were there before `before`, by id. What else lies there is none of ours. */
export async function oldImportFiles(config: Config, before: Date): Promise<string[]> {
  const names = await readdir(folderOf(config)).catch(() => []);
  const old: string[] = [];
  for (const name of names.filter(isId)) {
    const found = await stat(importFile(config, name)).catch(() => null);
    if (found !== null && found.mtime < before) old.push(name);
  }
  return old;
}
