import { describe, expect, test } from 'vitest';
import { editableUntil, mayChange } from './edit-window.ts';

const answeredAt = new Date('2026-06-15T10:00:00Z');
const at = (iso: string) => new Date(iso);

test('the window is counted from the first answer and ends with the link', () => {
  expect(editableUntil(answeredAt, 72, at('2026-09-01T00:00:00Z'))).toEqual(at('2026-06-18T10:00:00Z'));
  expect(editableUntil(answeredAt, 72, at('2026-06-16T00:00:00Z'))).toEqual(at('2026-06-16T00:00:00Z'));
});

describe('an answer without a window', () => {
  const bare = { score: 3, comment: null, answeredAt };

  test('still takes its first reason, for an hour', () => {
    expect(mayChange(bare, { score: 3 }, answeredAt, at('2026-06-15T10:59:00Z'))).toBe(true);
    expect(mayChange(bare, { score: 3 }, answeredAt, at('2026-06-15T11:00:00Z'))).toBe(false);
  });

  test('takes neither another score nor another reason', () => {
    const soon = at('2026-06-15T10:00:05Z');
    expect(mayChange(bare, { score: 4 }, answeredAt, soon)).toBe(false);
    expect(mayChange({ ...bare, comment: 'trop lent' }, { score: 3 }, answeredAt, soon)).toBe(false);
  });
});
