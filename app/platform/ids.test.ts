import { describe, expect, test } from 'vitest';
import { idFromBytes, idToBytes, isId, newId } from './ids.ts';

describe('newId', () => {
  test('makes UUIDs of version 7 in the order of their making, however fast', () => {
    const before = Date.now();
    const ids = Array.from({ length: 20_000 }, newId);
    expect(ids.every((id) => isId(id) && /^.{14}7.{4}[89ab]/.test(id))).toBe(true);
    expect(ids.toSorted()).toEqual(ids);
    expect(new Set(ids).size).toBe(ids.length);
    const time = Number.parseInt((ids[0] as string).replaceAll('-', '').slice(0, 12), 16);
    expect(time).toBeGreaterThanOrEqual(before);
    expect(time).toBeLessThan(before + 60_000);
  });

  test('passes through bytes and back', () => {
    const id = newId();
    expect(idFromBytes(idToBytes(id))).toBe(id);
  });
});
