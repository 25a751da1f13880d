import { expect, it } from 'vitest';
import { type Segment, segmentRows } from './segment-row.ts';

const segment = (id: string, nps: number, n: number, display: Segment['display'] = 'show'): Segment => ({
  id,
  name: id,
  nps,
  n,
  low: nps - 10,
  high: nps + 10,
  display,
});

it('sorts from the highest, a range by its middle', () => {
  const { rows } = segmentRows([segment('a', 2, 50), segment('b', 52, 50), segment('c', 30, 12, 'range')]);
  expect(rows.map((row) => row.id)).toEqual(['b', 'c', 'a']);
});

it('folds what is under the minimum into a sum', () => {
  const { rows, folded } = segmentRows([
    segment('a', 2, 50),
    segment('b', 52, 9, 'hide'),
    segment('c', 0, 8, 'hide'),
  ]);
  expect(rows).toHaveLength(1);
  expect(folded).toEqual({ count: 2, n: 17 });
});

it('gives no n for one alone', () => {
  expect(segmentRows([segment('b', 52, 9, 'hide')]).folded).toEqual({ count: 1, n: undefined });
});
