import { describe, expect, it } from 'vitest';
import { distributionCells, labelledCells } from './distribution-cells.ts';
import { pushLabels } from './push-labels.ts';

const HISTOGRAM = [27, 11, 17, 20, 23, 67, 75, 134, 204, 315, 391];

describe('distributionCells', () => {
  it('fills the bar, with 2 px between scores and 4 px between bands', () => {
    const cells = distributionCells(HISTOGRAM, 848);
    const last = cells.at(-1);
    expect(cells).toHaveLength(11);
    expect((last?.x ?? 0) + (last?.width ?? 0)).toBeCloseTo(848);
    const gaps = cells.slice(1).map((cell, i) => cell.x - (cells[i]?.x ?? 0) - (cells[i]?.width ?? 0));
    expect(gaps.map(Math.round)).toEqual([2, 2, 2, 2, 2, 2, 4, 2, 4, 2]);
  });

  it('leaves out a score that nobody gave, and keeps one that one person gave', () => {
    const cells = distributionCells([0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 100_000], 300);
    expect(cells.map((cell) => cell.score)).toEqual([6, 10]);
    expect(cells[0]?.width).toBe(2);
    expect(cells[1]?.width).toBeCloseTo(294);
  });

  it('is empty without answers', () => {
    expect(distributionCells(Array(11).fill(0), 300)).toEqual([]);
  });

  it('labels the widest cells first', () => {
    const labelled = labelledCells(distributionCells(HISTOGRAM, 320)).map((cell) => cell.score);
    expect(labelled).toEqual(expect.arrayContaining([10, 9, 8, 7, 6, 5]));
    expect(labelled).not.toContain(1);
  });
});

describe('pushLabels', () => {
  it('leaves labels in their place when they fit', () => {
    expect(pushLabels([0, 170, 384], [150, 120, 140], 848, 16)).toEqual([0, 170, 384]);
  });

  it('pushes the next, and never past the end', () => {
    expect(pushLabels([0, 20, 40], [150, 120, 140], 848, 16)).toEqual([0, 166, 302]);
    expect(pushLabels([0, 700, 830], [150, 120, 140], 848, 16)).toEqual([0, 572, 708]);
  });
});
