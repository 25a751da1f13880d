import { expect, test } from 'vitest';
import { whenAllEnded } from './when-all-ended.ts';

test('answers in the order of the list', async () => {
  expect(await whenAllEnded([Promise.resolve(1), Promise.resolve('two')])).toEqual([1, 'two']);
});

test('of what fails, the first of the list is told, once everything has ended', async () => {
  const ended: string[] = [];
  const later = (name: string) =>
    new Promise<never>((_, reject) => {
      setImmediate(() => {
        ended.push(name);
        reject(new Error(name));
      });
    });
  await expect(
    whenAllEnded([later('first'), Promise.reject(new Error('at once')), later('last')]),
  ).rejects.toThrow('first');
  expect(ended).toEqual(['first', 'last']);
});
