import { array, assert, integer, property, tuple } from 'fast-check';
import { expect, test } from 'vitest';
import { HashCounts } from './hash-counts.ts';

test('counts as a map does, while it grows', () => {
  const key = tuple(integer({ min: 0, max: 3 }), integer());
  assert(
    property(array(key, { maxLength: 200 }), (keys) => {
      const counts = new HashCounts();
      const expected = new Map<string, number>();
      for (const [high, low] of keys) {
        const count = (expected.get(`${high} ${low}`) ?? 0) + 1;
        expected.set(`${high} ${low}`, count);
        expect(counts.add(high, low)).toBe(count);
      }
    }),
  );
  const counts = new HashCounts();
  for (const round of [1, 2]) {
    for (let low = 0; low < 20_000; low += 1) expect(counts.add(low * 31, low)).toBe(round);
  }
});

test('counts on past what a byte holds', () => {
  const counts = new HashCounts();
  for (let count = 1; count <= 1000; count += 1) {
    expect(counts.add(-1, 7)).toBe(count);
    expect(counts.add(0xffff_fffe, 7)).toBe(count);
  }
  for (let low = 0; low < 5_000; low += 1) counts.add(1, low);
  expect(counts.add(0xffff_ffff, 7)).toBe(1001);
});
