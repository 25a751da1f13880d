import { Checker, type CheckInput } from './checker.ts';

const loaded = new Map<CheckInput['language'], Promise<Checker>>();

/**
 * The checker of a language, loaded with the first letter that is written in it. In this process: a thread of its
 * own would take twice the memory, and one letter takes some ten milliseconds.
 */
export function checkerOf(language: CheckInput['language']): Promise<Checker> {
  const known = loaded.get(language);
  if (known !== undefined) return known;
  const loading = Checker.load(language);
  loaded.set(language, loading);
  // What failed once may work the next time: a file system that was full is not so for ever.
  loading.catch(() => loaded.delete(language));
  return loading;
}
