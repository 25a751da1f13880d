import { expect, test } from 'vitest';
import { detectEncoding } from './encoding.ts';

const utf16be = (text: string) => Buffer.from(text, 'utf16le').swap16();

test('a byte order mark decides, and is no part of the text', () => {
  expect(detectEncoding(Buffer.from('\uFEFFscore'))).toEqual({ encoding: 'utf-8', markLength: 3 });
  expect(detectEncoding(Buffer.from('\uFEFFscore', 'utf16le'))).toEqual({
    encoding: 'utf-16le',
    markLength: 2,
  });
  expect(detectEncoding(utf16be('\uFEFFscore'))).toEqual({ encoding: 'utf-16be', markLength: 2 });
});

test('UTF-16 without a mark is told by its zeros, in other scripts too', () => {
  expect(detectEncoding(Buffer.from('note;ville\n9;Nîmes\n', 'utf16le')).encoding).toBe('utf-16le');
  expect(detectEncoding(utf16be('note;ville\n9;Nîmes\n')).encoding).toBe('utf-16be');
  expect(detectEncoding(Buffer.from('оценка;город\n9;Псков\n10;Тверь\n', 'utf16le')).encoding).toBe(
    'utf-16le',
  );
});

test('text that is not UTF-8 is Windows-1252', () => {
  expect(detectEncoding(Buffer.from('réponse;été;10\n', 'latin1')).encoding).toBe('windows-1252');
  expect(detectEncoding(Buffer.from('réponse;été;10\n')).encoding).toBe('utf-8');
  expect(detectEncoding(Buffer.from('score\n9\n')).encoding).toBe('utf-8');
  expect(detectEncoding(Buffer.alloc(0)).encoding).toBe('utf-8');
});

test('one spoilt byte does not make a UTF-8 file Windows-1252', () => {
  const text = Buffer.concat([Buffer.from('été;café;où;ça;'), Buffer.from([0xe9]), Buffer.from('tage\n')]);
  expect(detectEncoding(text).encoding).toBe('utf-8');
});

test('a character cut by the end of the sample says nothing', () => {
  expect(detectEncoding(Buffer.from('ville;Orléans €').subarray(0, -1)).encoding).toBe('utf-8');
  expect(detectEncoding(Buffer.from('score;€').subarray(0, -2)).encoding).toBe('utf-8');
});
