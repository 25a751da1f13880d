import { join } from 'node:path';
import { expect, test } from 'vitest';
import { tryExclusiveLock } from './exclusive-lock.ts';
import { makeOpenFolder } from './testing/data-folder.ts';
import { runScript } from './testing/processes.ts';

test('one holder at a time, in one process too', () => {
  const path = join(makeOpenFolder(), 'lock');
  const lock = tryExclusiveLock(path, undefined);
  expect(tryExclusiveLock(path, undefined)).toBeUndefined();
  lock?.release();
  const next = tryExclusiveLock(path, undefined);
  expect(next).toBeDefined();
  next?.release();
});

test('a killed holder holds nothing', async () => {
  const path = join(makeOpenFolder(), 'lock');
  const holder = runScript('lock-script.ts', [path]);
  await holder.said('held');
  expect(tryExclusiveLock(path, undefined)).toBeUndefined();
  await holder.end('SIGKILL');
  const lock = tryExclusiveLock(path, undefined);
  expect(lock).toBeDefined();
  lock?.release();
});
