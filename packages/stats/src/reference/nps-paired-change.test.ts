import { describe, expect, it } from 'vitest';
import {
  type PairedChange,
  type PairedCounts,
  pairedChange,
  standardErrorOfDifference,
  variance,
} from '../index.ts';
import { expectNear } from './expect-near.ts';
import { referenceCases } from './reference-cases.ts';

type Case = {
  input: { table: PairedCounts; level: number };
  expected: Record<string, unknown>;
};

/** The reference is on the scale −1…1, ours in points and points². */
const scaled = (change: PairedChange, table: PairedCounts): Record<string, unknown> => ({
  n: change.n,
  nps_before: change.before / 100,
  nps_after: change.after / 100,
  diff: change.difference / 100,
  variance: change.variance / 10_000,
  covariance: change.covariance / 10_000,
  correlation: change.correlation,
  se: change.standardError / 100,
  z: change.z,
  p_value: change.pValue,
  ci: [change.interval.low / 100, change.interval.high / 100],
  se_if_wrongly_treated_as_independent: independent(table, change.n) / 100,
});

function independent(table: PairedCounts, n: number): number {
  const columns = [0, 1, 2].map((band) => table.reduce((sum, row) => sum + (row[band] as number), 0));
  const rows = table.map((row) => row[0] + row[1] + row[2]);
  const group = ([detractors = 0, passives = 0, promoters = 0]: number[]) => ({
    variance: variance({ promoters, passives, detractors }) as number,
    n,
  });
  return standardErrorOfDifference(group(rows), group(columns));
}

describe('nps_paired_change.json', () => {
  it.each(referenceCases<Case>('nps_paired_change'))('$id', ({ input, expected }) => {
    const actual = scaled(pairedChange(input.table, input.level) as PairedChange, input.table);
    expect(Object.keys(actual).sort()).toEqual(Object.keys(expected).sort());
    for (const [name, value] of Object.entries(expected)) expectNear(actual[name], value);
  });
});
