import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { HunspellFactory } from 'hunspell-asm';

/** Whether a language has a word. Its own advice takes up to half a second: `suggest.ts` is ours. */
export interface Speller {
  spell(word: string): boolean;
}

export interface DictionaryFiles {
  readonly aff: Buffer;
  readonly dic: Buffer;
}

const require = createRequire(import.meta.url);

/** Not by importing the package: its module would keep both files in memory for ever. */
export async function readDictionary(language: 'fr' | 'en'): Promise<DictionaryFiles> {
  const index = import.meta.resolve(`dictionary-${language}`);
  const [aff, dic] = await Promise.all([
    readFile(new URL('index.aff', index)),
    readFile(new URL('index.dic', index)),
  ]);
  return { aff, dic };
}

let factory: Promise<HunspellFactory> | null = null;

/** Its runtime wants to answer for errors of the whole process; that is not for a dictionary. */
async function loadFactory(): Promise<HunspellFactory> {
  const events = ['uncaughtException', 'unhandledRejection'] as const;
  const before = events.map((event) => new Set(process.listeners(event as 'uncaughtException')));
  const loaded = await (require('hunspell-asm') as typeof import('hunspell-asm')).loadModule();
  for (const [index, event] of events.entries()) {
    for (const listener of process.listeners(event as 'uncaughtException')) {
      if (before[index]?.has(listener) === false) process.removeListener(event, listener);
    }
  }
  return loaded;
}

export async function loadSpeller({ aff, dic }: DictionaryFiles): Promise<Speller> {
  factory ??= loadFactory();
  const loaded = await factory;
  const paths = [loaded.mountBuffer(aff), loaded.mountBuffer(dic)] as const;
  const hunspell = loaded.create(...paths);
  for (const path of paths) loaded.unmount(path);
  return hunspell;
}
