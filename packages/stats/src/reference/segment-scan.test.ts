import { describe, expect, it } from 'vitest';
import { addCounts, benjaminiHochberg, type Difference, nps, segmentAgainstRest } from '../index.ts';
import { expectNear } from './expect-near.ts';
import { referenceCases } from './reference-cases.ts';

type Counts = { name: string; pro: number; pas: number; det: number };
type Case = {
  input: { segments: Counts[] };
  expected: { overall_nps: number; segments: Record<string, unknown>[] };
};

describe('segment_scan.json', () => {
  it.each(referenceCases<Case>('segment_scan'))('$id', ({ input, expected }) => {
    const parts = input.segments.map(({ pro, pas, det }) => ({
      promoters: pro,
      passives: pas,
      detractors: det,
    }));
    const total = addCounts(parts);
    expectNear((nps(total) ?? Number.NaN) / 100, expected.overall_nps);
    const tests = parts.map((part) => segmentAgainstRest(part, total) as Difference);
    const adjusted = benjaminiHochberg(tests.map(({ pValue }) => pValue as number));
    tests.forEach((test, i) => {
      const part = parts[i] as (typeof parts)[number];
      const actual: Record<string, unknown> = {
        name: input.segments[i]?.name,
        n: part.promoters + part.passives + part.detractors,
        nps: (nps(part) ?? Number.NaN) / 100,
        diff_vs_rest: test.center / 100,
        se: test.standardError / 100,
        z: test.z,
        p: test.pValue,
        p_bh: adjusted[i],
        flag: (adjusted[i] ?? 1) <= 0.05,
      };
      const one = expected.segments[i] ?? {};
      expect(Object.keys(actual).sort()).toEqual(Object.keys(one).sort());
      for (const [name, value] of Object.entries(one)) expectNear(actual[name], value);
    });
  });
});
