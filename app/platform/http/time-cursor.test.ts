import { describe, expect, test } from 'vitest';
import { newId } from '../ids.ts';
import { readTimeCursor, writeTimeCursor } from './time-cursor.ts';

describe('a time cursor', () => {
  test('is read as it was written', () => {
    const cursor = { at: new Date('2026-11-19T13:12:00.123Z'), id: newId() };
    expect(readTimeCursor(writeTimeCursor(cursor))).toEqual(cursor);
  });

  test('is null for the first page', () => {
    expect(readTimeCursor(undefined)).toBeNull();
  });

  test.each([
    '',
    'x',
    'é',
    Buffer.from('2026-11-19').toString('base64url'),
    Buffer.from('now 1').toString('base64url'),
    Buffer.from('+275760-09-13T00:00:00.000Z 01a20360-7436-7000-8428-3f492b2a57bd').toString('base64url'),
    Buffer.from('0000-01-01T00:00:00.000Z 01a20360-7436-7000-8428-3f492b2a57bd').toString('base64url'),
    Buffer.from('9999-12-31T23:59:59.000-10:00 01a20360-7436-7000-8428-3f492b2a57bd').toString('base64url'),
    Buffer.from('2026-11-19T13:12:00Z 01a20360-7436-7000-8428-3f492b2a57bd').toString('base64url'),
  ])('%j is none of ours', (text) => {
    expect(readTimeCursor(text)).toBeUndefined();
  });
});
