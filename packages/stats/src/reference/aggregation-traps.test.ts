import { describe, expect, it } from 'vitest';
import {
  addCounts,
  type BandCounts,
  countsFromHistogram,
  histogramFromScores,
  nps,
  standardError,
  waldInterval,
} from '../index.ts';
import { expectNear } from './expect-near.ts';
import { referenceCases } from './reference-cases.ts';

type Case = { trap: string; input: never; expected: Record<string, unknown> };
type Answer = { respondent: string; t: number; score: number };

const npsOfScores = (scores: readonly number[]) =>
  nps(countsFromHistogram(histogramFromScores(scores).histogram));

/** What each trap must give, by case id. Names starting with `wrong` are the figures of those who fell into it. */
const solutions: Record<string, (input: never, expected: Record<string, unknown>) => void> = {
  'agg-01': (groups: BandCounts[], expected) => {
    expectNear(nps(addCounts(groups)), expected['pooled']);
    const mean = groups.reduce((sum, group) => sum + (nps(group) ?? 0), 0) / groups.length;
    expectNear(mean, expected['wrong_mean_of_scores']);
  },
  'agg-02': (counts: BandCounts, expected) => {
    expectNear(nps(counts), expected['correct']);
    expectNear(nps({ ...counts, passives: 0 }), expected['wrong_without_passives']);
  },
  'agg-03': (scores: number[], expected) => {
    expectNear(npsOfScores(scores), expected['correct']);
    expectNear(npsOfScores(scores.filter(Boolean)), expected['wrong_zeros_dropped_entirely']);
    expectNear(
      npsOfScores(scores.map((score) => score || 7)),
      expected['wrong_zeros_not_counted_as_detractors_but_in_n'],
    );
  },
  'agg-04': (input: { uniform_0_10: number[]; uniform_1_10: number[] }, expected) => {
    expectNear(npsOfScores(input.uniform_0_10), expected['nps_uniform_0_10']);
    expectNear(npsOfScores(input.uniform_1_10), expected['nps_uniform_1_10']);
  },
  'agg-05': (scores: number[], expected) => {
    expectNear(npsOfScores(scores), expected['correct']);
    expectNear(npsOfScores(scores.map((score) => score - 1)), expected['wrong_index_score_minus_1']);
  },
  'agg-06': (samples: Record<string, number[]>, expected) => {
    const lists = Object.values(samples);
    expectNear(
      lists.map((scores) => npsOfScores(scores)),
      expected['nps'],
    );
    const means = lists.map((scores) => scores.reduce((sum, score) => sum + score, 0) / scores.length);
    expectNear(means, expected['means']);
  },
  // Which answer of a person counts is decided before this library: here, both readings of the same rows.
  'agg-07': (rows: Answer[], expected) => {
    const last = new Map(rows.map(({ respondent, score }) => [respondent, score]));
    expectNear(npsOfScores([...last.values()]), expected['nps_last_per_respondent']);
    expectNear(npsOfScores(rows.map(({ score }) => score)), expected['nps_all_rows']);
  },
  'agg-09': (counts: BandCounts, expected) => {
    expect(nps(counts)).toBe(expected['nps']);
  },
  'agg-10': (counts: BandCounts, expected) => {
    const se = (standardError(counts) ?? Number.NaN) / 100;
    expectNear(se, expected['correct_se']);
    expectNear(se, expected['same_via_covariance']);
    const interval = waldInterval(counts);
    expectNear(((interval?.high ?? 0) - (interval?.low ?? 0)) / 200, expected['correct_margin']);
    expect(se).not.toBeCloseTo(expected['wrong_se_independent'] as number, 3);
  },
};

/** agg-08: whether a click is an answer is a rule of the survey page; this library only sees counted answers. */
const outOfScope = ['agg-08'];

describe('aggregation_traps.json', () => {
  it.each(referenceCases<Case>('aggregation_traps').filter(({ id }) => !outOfScope.includes(id)))(
    '$id $trap',
    ({ id, input, expected }) => {
      const solve = solutions[id];
      if (solve === undefined) throw new Error(`nothing checks ${id}`);
      solve(input, expected);
    },
  );
});
