import { expect, test } from 'vitest';
import { newId } from '../ids.ts';
import { readIdCursor, writeIdCursor } from './id-cursor.ts';

test('a cursor is read as it was written, and null for the first page', () => {
  const id = newId();
  expect(readIdCursor(writeIdCursor(id))).toBe(id);
  expect(readIdCursor(undefined)).toBeNull();
});

test.each(['', 'x', 'é', newId(), writeIdCursor("' OR 1=1")])('%j is none of ours', (text) => {
  expect(readIdCursor(text)).toBeUndefined();
});
