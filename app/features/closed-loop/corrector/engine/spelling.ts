import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { HunspellFactory } from 'hunspell-asm';

/** A language's words: whether one exists, and slow advice on one that does not. */
export interface Speller {
  spell(word: string): boolean;
  suggest(word: string): readonly string[];
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

export async function loadSpeller({ aff, dic }: DictionaryFiles): Promise<Speller> {
  factory ??= (require('hunspell-asm') as typeof import('hunspell-asm')).loadModule();
  const loaded = await factory;
  const paths = [loaded.mountBuffer(aff), loaded.mountBuffer(dic)] as const;
  const hunspell = loaded.create(...paths);
  for (const path of paths) loaded.unmount(path);
  return hunspell;
}
